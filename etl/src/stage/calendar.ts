const DAY_MS = 86_400_000;

/** Milliseconds of a `yyyy-mm-dd` date at midnight UTC. */
const toTime = (date: string): number => Date.parse(`${date}T00:00:00Z`);

const toDate = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** True for a real calendar day written `yyyy-mm-dd`. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(toTime(text)) && toDate(toTime(text)) === text;
}

/** The day `days` after `date`. */
export function addDays(date: string, days: number): string {
  return toDate(toTime(date) + days * DAY_MS);
}

/** Last day of a month (1 to 12). */
export function endOfMonth(year: number, month: number): string {
  return toDate(Date.UTC(year, month, 0));
}

/**
 * The nearest month end when it is at most 7 days away, else the date itself. 52/53-week fiscal quarters end on a
 * Saturday near a month end: 28 Dec 2019 is 31 Dec 2019, 3 Oct 2020 is 30 Sep 2020, 2 Jan 2021 is 31 Dec 2020.
 */
export function snapToMonthEnd(date: string): string {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const candidates = [endOfMonth(year, month - 1), endOfMonth(year, month)];
  const distance = (candidate: string): number => Math.abs(toTime(candidate) - toTime(date)) / DAY_MS;
  return candidates.find((candidate) => distance(candidate) <= 7) ?? date;
}

/**
 * Last day of a quarter of a 52/53-week fiscal year that ends on the Saturday nearest 30 September (Disney's
 * calendar as its quarterly reports date it). Quarters 1 to 3 end 13, 26 and 39 weeks after the previous year end.
 */
export function disneyQuarterEnd(fiscalYear: number, quarter: number): string {
  if (quarter === 4) return saturdayNearest(`${fiscalYear}-09-30`);
  return addDays(saturdayNearest(`${fiscalYear - 1}-09-30`), quarter * 91);
}

/**
 * Last day of a quarter of a fiscal year of whole months whose last month is `yearEndMonth`; `fiscalYear` is the
 * calendar year in which it ends.
 */
export function fiscalQuarterEnd(fiscalYear: number, quarter: number, yearEndMonth: number): string {
  return endOfMonth(fiscalYear, yearEndMonth - (4 - quarter) * 3);
}

function saturdayNearest(date: string): string {
  const weekday = new Date(toTime(date)).getUTCDay();
  const forward = (6 - weekday + 7) % 7;
  return addDays(date, forward <= 3 ? forward : forward - 7);
}

/** Every day from `first` to `last`, both included. */
export function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let time = toTime(first); time <= toTime(last); time += DAY_MS) days.push(toDate(time));
  return days;
}
