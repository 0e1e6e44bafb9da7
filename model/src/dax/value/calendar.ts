/** Serial number of 1970-01-01. */
const UNIX_EPOCH = 25_569;
const DAY_MS = 86_400_000;

/** Parts of a date and time; month 1 to 12, day of the week 1 (Sunday) to 7. */
export interface CivilTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
}

/** The parts of a serial number, rounded to the second. */
export function civilOf(serial: number): CivilTime {
  const date = new Date(Math.round((serial - UNIX_EPOCH) * 86_400) * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    weekday: date.getUTCDay() + 1,
  };
}

/** Serial number of a day; months and days beyond their range roll over, as DATE does. */
export function serialOf(year: number, month: number, day: number): number {
  // Date.UTC reads years below 100 as 19xx, so that the year is set on its own.
  const first = new Date(Date.UTC(2000, 0, 1));
  first.setUTCFullYear(year, month - 1, 1);
  return first.getTime() / DAY_MS + UNIX_EPOCH + (day - 1);
}

/** Days of a month. */
export function daysInMonth(year: number, month: number): number {
  return serialOf(year, month + 1, 1) - serialOf(year, month, 1);
}

/** A day moved by whole months, clipped to the end of the month reached. */
export function addMonths(serial: number, months: number): number {
  const { year, month, day } = civilOf(serial);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return serialOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** Serial number of an ISO date or date-time text; undefined when it is none. */
export function parseIso(text: string): number | undefined {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(
    text.trim(),
  );
  if (match === null) return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const serial = serialOf(Number(year), Number(month), Number(day));
  return serial + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}
