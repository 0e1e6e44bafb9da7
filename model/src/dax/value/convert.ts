import { DaxError } from './dax-error.js';
import { DateTime, typeName, type Scalar } from './scalar.js';
import { civilOf, parseIso } from './calendar.js';

const NUMERIC_TEXT = /^\s*[+-]?(\d+(,\d{3})*(\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*$/;

/** A value as a number: BLANK is 0, TRUE 1, a date its serial number, numeric text its number; other text is an error. */
export function toNumber(value: Scalar): number {
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof DateTime) return value.serial;
  if (NUMERIC_TEXT.test(value)) return Number(value.replaceAll(',', ''));
  throw new DaxError('dax/not-a-number', `Cannot convert the text '${value}' to a number.`);
}

/** A value as a condition: BLANK is false, a number is true unless 0; text TRUE and FALSE convert, other text is an error. */
export function toBoolean(value: Scalar): boolean {
  if (value === null) return false;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value instanceof DateTime) return value.serial !== 0;
  const text = value.toLowerCase();
  if (text === 'true') return true;
  if (text === 'false') return false;
  throw new DaxError('dax/not-a-condition', `Cannot convert the text '${value}' to True/False.`);
}

/** A value as text, as `&` has it: BLANK is empty, TRUE is TRUE, a number in general format, a date as m/d/yyyy. */
export function toText(value: Scalar): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof DateTime) return dateText(value);
  return numberText(value);
}

/** A value as a date; BLANK is serial 0, text is refused because its reading depends on the locale. */
export function toDate(value: Scalar): DateTime {
  if (value instanceof DateTime) return value;
  if (typeof value === 'string') {
    const serial = parseIso(value);
    if (serial !== undefined) return new DateTime(serial);
    throw new DaxError(
      'dax/not-a-date',
      `Cannot convert the text '${value}' to a date: only yyyy-mm-dd is read.`,
    );
  }
  return new DateTime(toNumber(value));
}

/** A number in general format: at most 15 significant digits. */
export function numberText(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '-∞';
  return String(Number(value.toPrecision(15))).replace('e', 'E');
}

/** Refuses a value of the wrong type, naming what was found. */
export function requireText(value: Scalar, what: string): string {
  if (typeof value === 'string') return value;
  throw new DaxError('dax/type', `${what} must be Text, found ${typeName(value)}.`);
}

function dateText(value: DateTime): string {
  const { year, month, day, hour, minute, second } = civilOf(value.serial);
  const date = `${month}/${day}/${year}`;
  if (value.serial % 1 === 0) return date;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date} ${hour % 12 === 0 ? 12 : hour % 12}:${two(minute)}:${two(second)} ${hour < 12 ? 'AM' : 'PM'}`;
}
