import { addMonths, civilOf, daysInMonth, serialOf } from '../value/calendar.js';
import { scalar, type Bound } from '../binder/bound.js';
import type { Call } from '../binder/call.js';
import { toDate, toNumber, toText } from '../value/convert.js';
import { DaxError } from '../value/dax-error.js';
import { DateTime, type Scalar } from '../value/scalar.js';
import { yearFraction } from './year-fraction.js';
import { specialRows, valueRows, type FunctionRow } from './function-row.js';

type Part = (serial: number) => number;

/** Parts of a date: BLANK gives BLANK. */
const PARTS: readonly (readonly [string, Part])[] = [
  ['YEAR', (serial) => civilOf(serial).year],
  ['MONTH', (serial) => civilOf(serial).month],
  ['DAY', (serial) => civilOf(serial).day],
  ['HOUR', (serial) => civilOf(serial).hour],
  ['MINUTE', (serial) => civilOf(serial).minute],
  ['SECOND', (serial) => civilOf(serial).second],
  ['QUARTER', (serial) => Math.ceil(civilOf(serial).month / 3)],
];

/** Functions of dates. Source: Microsoft, Date and time functions. */
export const DATE_ROWS: readonly FunctionRow[] = [
  ...valueRows(
    'Date and time',
    PARTS.map(([name, part]) => [
      name,
      'date',
      ([value = null]) => (value === null ? null : part(toDate(value).serial)),
    ]),
  ),
  ...valueRows('Date and time', [
    ['DATE', 'year month day', ([year = null, month = null, day = null]) => date(year, month, day)],
    [
      'TIME',
      'hour minute second',
      ([hour = null, minute = null, second = null]) =>
        new DateTime((((toNumber(hour) * 60 + toNumber(minute)) * 60 + toNumber(second)) / 86_400) % 1),
    ],
    [
      'DATEVALUE',
      'text',
      ([text = null]) => (text === null ? null : new DateTime(Math.floor(toDate(text).serial))),
    ],
    ['EDATE', 'date months', ([value = null, months = null]) => moved(value, months)],
    ['EOMONTH', 'date months', ([value = null, months = null]) => endOfMonth(value, months)],
    ['WEEKDAY', 'date type?', ([value = null, type = 1]) => weekday(value, toNumber(type))],
    ['WEEKNUM', 'date type?', ([value = null, type = 1]) => weekNumber(value, toNumber(type))],
    ['TIMEVALUE', 'text', ([text = null]) => (text === null ? null : new DateTime(timeOf(toText(text))))],
    [
      'YEARFRAC',
      'start end basis?',
      ([start = null, end = null, basis = 0]) =>
        yearFraction(
          Math.floor(toDate(start).serial),
          Math.floor(toDate(end).serial),
          Math.trunc(toNumber(basis)),
        ),
    ],
    ['NETWORKDAYS', 'start end', ([start = null, end = null]) => workDays(start, end)],
  ]),
  ...specialRows('Date and time', [['DATEDIFF', 'start end interval', 'scalar', bindDateDiff]]),
];

function date(year: Scalar, month: Scalar, day: Scalar): DateTime {
  const given = Math.trunc(toNumber(year));
  // Years below 100 are counted from 1900, as Microsoft's DATE has it.
  const full = given >= 0 && given < 100 ? given + 1900 : given;
  const serial = serialOf(full, Math.trunc(toNumber(month)), Math.trunc(toNumber(day)));
  if (serial >= serialOf(1, 1, 1) && serial < serialOf(10_000, 1, 1)) return new DateTime(serial);
  throw new DaxError('dax/domain', 'DATE gives days of the years 1 to 9999.');
}

/** A time of day as hh:mm or hh:mm:ss, with AM or PM or without. */
function timeOf(text: string): number {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(am|pm)?$/i.exec(text.trim());
  const [, hour = '', minute = '', second = '0', half] = match ?? [];
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Number(second)];
  if (match === null || hours > (half === undefined ? 23 : 12) || minutes > 59 || seconds > 59)
    throw new DaxError('dax/not-a-date', `Cannot convert the text '${text}' to a time.`);
  const full = half === undefined ? hours : (hours % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  return (full * 3600 + minutes * 60 + seconds) / 86_400;
}

function moved(value: Scalar, months: Scalar): Scalar {
  return value === null ? null : new DateTime(addMonths(toDate(value).serial, Math.trunc(toNumber(months))));
}

function endOfMonth(value: Scalar, months: Scalar): Scalar {
  if (value === null) return null;
  const { year, month } = civilOf(addMonths(toDate(value).serial, Math.trunc(toNumber(months))));
  return new DateTime(serialOf(year, month, daysInMonth(year, month)));
}

/** Day of the week: type 1 Sunday 1 to Saturday 7, type 2 Monday 1 to Sunday 7, type 3 Monday 0 to Sunday 6. */
function weekday(value: Scalar, type: number): Scalar {
  if (value === null) return null;
  const day = civilOf(toDate(value).serial).weekday;
  if (type === 1) return day;
  const fromMonday = (day + 5) % 7;
  if (type === 2) return fromMonday + 1;
  if (type === 3) return fromMonday;
  throw new DaxError('dax/domain', `WEEKDAY knows the types 1 to 3, found ${type}.`);
}

/** Week of the year: 1 begins on Sunday, 2 on Monday, 21 is ISO 8601. */
function weekNumber(value: Scalar, type: number): Scalar {
  if (value === null) return null;
  const { serial } = toDate(value);
  const { year, weekday: day } = civilOf(serial);
  if (type === 21) {
    const thursday = serial + 3 - ((day + 5) % 7);
    return Math.floor((thursday - serialOf(civilOf(thursday).year, 1, 1)) / 7) + 1;
  }
  if (type !== 1 && type !== 2)
    throw new DaxError('dax/domain', `WEEKNUM knows the types 1, 2 and 21, found ${type}.`);
  const first = serialOf(year, 1, 1);
  const lead = type === 1 ? civilOf(first).weekday - 1 : (civilOf(first).weekday + 5) % 7;
  return Math.floor((serial - first + lead) / 7) + 1;
}

/** Days from Monday to Friday, both ends included; negative when the end comes first. */
function workDays(start: Scalar, end: Scalar): number {
  const [from, to] = [Math.floor(toDate(start).serial), Math.floor(toDate(end).serial)];
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  const weeks = Math.floor((last - first + 1) / 7);
  let count = weeks * 5;
  for (let day = first + weeks * 7; day <= last; day++) if (![1, 7].includes(civilOf(day).weekday)) count++;
  return from <= to ? count : -count;
}

const INTERVALS = ['SECOND', 'MINUTE', 'HOUR', 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const;
type Interval = (typeof INTERVALS)[number];

/** DATEDIFF: borders of the interval that lie between the two; weeks begin on Sunday. */
function bindDateDiff(call: Call): Bound {
  const [start, end] = [call.scalar(0), call.scalar(1)];
  const interval = call.keyword(2, INTERVALS) ?? 'DAY';
  return scalar((context) => {
    const [from, to] = [start.evaluate(context), end.evaluate(context)];
    if (from === null || to === null) return null;
    return borders(toDate(to).serial, interval) - borders(toDate(from).serial, interval);
  });
}

function borders(serial: number, interval: Interval): number {
  const { year, month } = civilOf(serial);
  switch (interval) {
    case 'SECOND':
      return Math.floor(serial * 86_400 + 1e-6);
    case 'MINUTE':
      return Math.floor(serial * 1440 + 1e-8);
    case 'HOUR':
      return Math.floor(serial * 24 + 1e-9);
    case 'DAY':
      return Math.floor(serial);
    case 'WEEK':
      return Math.floor((Math.floor(serial) - 1) / 7);
    case 'MONTH':
      return year * 12 + month;
    case 'QUARTER':
      return year * 4 + Math.ceil(month / 3);
    case 'YEAR':
      return year;
  }
}
