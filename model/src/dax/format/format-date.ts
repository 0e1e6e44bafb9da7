import { civilOf, serialOf, type CivilTime } from '../value/calendar.js';
import { DaxError } from '../value/dax-error.js';
import type { DateTime } from '../value/scalar.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const TOKENS = /\\[^]|"[^"]*"?|am\/pm|a\/p|d{1,4}|m{1,4}|y{4}|yy|y|q|ww|w|h{1,2}|n{1,2}|s{1,2}|[^]/gi;

/** Does a format without quoted text hold letters of dates rather than digits? */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/\\[^]|"[^"]*"?/g, '');
  return !/[0#]/.test(bare) && /[dmyqhnsw]/i.test(bare);
}

/**
 * A date by a custom format, in en-US: d to dddd, m to mmmm (minutes right after hours), yy, yyyy, q, w, h, n, s, AM/PM;
 * letters in any case. Source: Microsoft, FORMAT, "Custom date and time formats".
 */
export function formatDate({ serial }: DateTime, format: string): string {
  const time = civilOf(serial);
  const isTwelve = /am\/pm|a\/p/i.test(format.replace(/\\[^]|"[^"]*"?/g, ''));
  let isAfterHour = false;
  let text = '';
  for (const [part] of format.matchAll(TOKENS)) {
    const token = part.toLowerCase();
    const isMinute = isAfterHour && (token === 'm' || token === 'mm');
    text += printToken(part, isMinute ? token.replaceAll('m', 'n') : token, { time, isTwelve, serial });
    if (/^[a-z]/.test(token)) isAfterHour = token.startsWith('h');
  }
  return text;
}

interface Printed {
  readonly time: CivilTime;
  readonly isTwelve: boolean;
  readonly serial: number;
}

function printToken(part: string, token: string, { time, isTwelve, serial }: Printed): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const hour = isTwelve ? (time.hour % 12 === 0 ? 12 : time.hour % 12) : time.hour;
  const monthName = MONTHS[time.month - 1] ?? '';
  const dayName = DAYS[time.weekday - 1] ?? '';
  const printed: Readonly<Record<string, () => string>> = {
    d: () => String(time.day),
    dd: () => two(time.day),
    ddd: () => dayName.slice(0, 3),
    dddd: () => dayName,
    m: () => String(time.month),
    mm: () => two(time.month),
    mmm: () => monthName.slice(0, 3),
    mmmm: () => monthName,
    y: () => String(serial - serialOf(time.year, 1, 1) + 1),
    yy: () => two(time.year % 100),
    yyyy: () => String(time.year).padStart(4, '0'),
    q: () => String(Math.ceil(time.month / 3)),
    w: () => String(time.weekday),
    h: () => String(hour),
    hh: () => two(hour),
    n: () => String(time.minute),
    nn: () => two(time.minute),
    s: () => String(time.second),
    ss: () => two(time.second),
    'am/pm': () => (time.hour < 12 ? 'AM' : 'PM'),
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
