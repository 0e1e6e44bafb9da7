import { civilOf, serialOf, type CivilTime } from '../value/calendar.js';
import { EN_US, type Culture } from './culture.js';
import { DaxError } from '../value/dax-error.js';
import type { DateTime } from '../value/scalar.js';

const TOKENS =
  /\\[^]|"[^"]*"?|am\/pm|a\/p|ampm|t{5}|c|d{1,6}|m{1,4}|y{4}|yy|y|q|ww|w|h{1,2}|n{1,2}|s{1,2}|[^]/gi;

/** Does a format without quoted text hold letters of dates rather than digits? */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/\\[^]|"[^"]*"?/g, '');
  return !/[0#]/.test(bare) && /[dmyqhnsw]/i.test(bare);
}

/**
 * A date by a custom format: d to dddddd, m to mmmm (minutes right after hours), yy, yyyy, q, w, h, n, s, AM/PM;
 * letters in any case. Source: Microsoft, FORMAT, "Custom date and time formats".
 */
export function formatDate(date: DateTime, format: string, culture: Culture = EN_US): string {
  const { serial } = date;
  const time = civilOf(serial);
  const isTwelve = /am\/pm|a\/p|ampm/i.test(format.replace(/\\[^]|"[^"]*"?/g, ''));
  const whole = wholeFormats(serial, culture);
  let isAfterHour = false;
  let text = '';
  for (const [part] of format.matchAll(TOKENS)) {
    const token = part.toLowerCase();
    const isMinute = isAfterHour && (token === 'm' || token === 'mm');
    const within = whole[token];
    text +=
      within === undefined
        ? printToken(part, isMinute ? token.replaceAll('m', 'n') : token, { time, isTwelve, serial, culture })
        : formatDate(date, within, culture);
    if (/^[a-z]/.test(token)) isAfterHour = token.startsWith('h');
  }
  return text;
}

interface Printed {
  readonly time: CivilTime;
  readonly isTwelve: boolean;
  readonly serial: number;
  readonly culture: Culture;
}

/** Letters that stand for whole formats of the culture: c leaves out the time, or the date, where there is none. */
function wholeFormats(
  serial: number,
  { shortDate, longDate, longTime }: Culture,
): Readonly<Record<string, string | undefined>> {
  const both = `${shortDate} ${longTime}`;
  return {
    c: serial % 1 === 0 ? shortDate : Math.floor(serial) === 0 ? longTime : both,
    ddddd: shortDate,
    dddddd: longDate,
    ttttt: longTime,
  };
}

function printToken(part: string, token: string, { time, isTwelve, serial, culture }: Printed): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const hour = isTwelve ? (time.hour % 12 === 0 ? 12 : time.hour % 12) : time.hour;
  const monthName = culture.months[time.month - 1] ?? '';
  const dayName = culture.days[time.weekday - 1] ?? '';
  const half = (): string => (time.hour < 12 ? culture.morning : culture.afternoon);
  const printed: Readonly<Record<string, () => string>> = {
    d: () => String(time.day),
    dd: () => two(time.day),
    ddd: () => dayName.slice(0, culture.shortDay),
    dddd: () => dayName,
    m: () => String(time.month),
    mm: () => two(time.month),
    mmm: () => monthName.slice(0, 3),
    mmmm: () => monthName,
    y: () => String(Math.floor(serial) - serialOf(time.year, 1, 1) + 1),
    yy: () => two(time.year % 100),
    yyyy: () => String(time.year).padStart(4, '0'),
    q: () => String(Math.ceil(time.month / 3)),
    w: () => String(time.weekday),
    ww: () => String(weekOfYear(serial, time)),
    h: () => String(hour),
    hh: () => two(hour),
    n: () => String(time.minute),
    nn: () => two(time.minute),
    s: () => String(time.second),
    ss: () => two(time.second),
    'am/pm': half,
    ampm: half,
    '/': () => culture.dateSeparator,
    'a/p': () => (time.hour < 12 ? 'A' : 'P'),
  };
  const print = printed[token];
  if (print !== undefined) return print();
  if (part.startsWith('\\')) return part.slice(1);
  if (part.startsWith('"')) return part.slice(1, part.endsWith('"') ? -1 : undefined);
  if (/^[a-z]/i.test(part))
    throw new DaxError('dax/format', `The date format has '${part}', which is not supported.`);
  return part;
}

/** Week of the year, the first of which holds 1 January; weeks begin on Sunday. */
function weekOfYear(serial: number, { year }: CivilTime): number {
  const first = serialOf(year, 1, 1);
  return Math.floor((Math.floor(serial) - first + civilOf(first).weekday - 1) / 7) + 1;
}
