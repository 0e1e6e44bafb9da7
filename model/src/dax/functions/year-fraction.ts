import { civilOf, daysInMonth, serialOf } from '../value/calendar.js';
import { DaxError } from '../value/dax-error.js';

/**
 * Part of a year between two days, whichever comes first, by a day count: 0 is US 30/360, 1 actual/actual, 2 actual/360, 3
 * actual/365, 4 European 30/360. Throws DaxError for other bases. Source: Microsoft, YEARFRAC; the 30/360 rules are those
 * of the NASD and of ISDA 2006, 4.16 (g).
 */
export function yearFraction(start: number, end: number, basis: number): number {
  const [from, to] = [Math.min(start, end), Math.max(start, end)];
  switch (basis) {
    case 0:
      return days360(from, to, true) / 360;
    case 1:
      return (to - from) / averageYear(from, to);
    case 2:
      return (to - from) / 360;
    case 3:
      return (to - from) / 365;
    case 4:
      return days360(from, to, false) / 360;
    default:
      throw new DaxError('dax/domain', `YEARFRAC knows the bases 0 to 4, found ${basis}.`);
  }
}

function days360(from: number, to: number, isUs: boolean): number {
  const [a, b] = [civilOf(from), civilOf(to)];
  let [first, last] = [a.day, b.day];
  const isLastOfFebruary = ({ year, month, day }: typeof a): boolean =>
    month === 2 && day === daysInMonth(year, 2);
  if (isUs) {
    if (isLastOfFebruary(a) && isLastOfFebruary(b)) last = 30;
    if (isLastOfFebruary(a)) first = 30;
    if (last === 31 && first >= 30) last = 30;
    if (first === 31) first = 30;
  } else {
    first = Math.min(30, first);
    last = Math.min(30, last);
  }
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + (last - first);
}

/** Days of a year: of the one in question within a year, else the mean of the years touched. */
function averageYear(from: number, to: number): number {
  const [first, last] = [civilOf(from), civilOf(to)];
  const yearLater = serialOf(first.year + 1, first.month, first.day);
  if (to > yearLater)
    return (serialOf(last.year + 1, 1, 1) - serialOf(first.year, 1, 1)) / (last.year - first.year + 1);
  const leapDay = [first.year, last.year].some((year) => {
    const day = serialOf(year, 2, 29);
    return daysInMonth(year, 2) === 29 && day >= from && day <= to;
  });
  const sameLeapYear = first.year === last.year && daysInMonth(first.year, 2) === 29;
  return leapDay || sameLeapYear ? 366 : 365;
}
