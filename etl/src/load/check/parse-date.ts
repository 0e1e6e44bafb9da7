const DATE_TEXT = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;
/** MySQL promises dates from this year on (Reference Manual, "The DATE, DATETIME, and TIMESTAMP Types"). */
const FIRST_YEAR = 1000;

/** Days from 1970-01-01 to the date `yyyy-mm-dd`; undefined when it is no calendar day from 1000-01-01 to 9999-12-31. */
export function parseDate(value: string): number | undefined {
  const match = DATE_TEXT.exec(value);
  if (match === null) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const time = Date.UTC(year, month - 1, day);
  const isCalendarDay = new Date(time).toISOString().startsWith(value);
  return year >= FIRST_YEAR && isCalendarDay ? time / DAY_MS : undefined;
}
