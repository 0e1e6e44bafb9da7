/** A point in time as days since 1899-12-30; the fraction is the time of day. DAX's DateTime. */
export class DateTime {
  constructor(readonly serial: number) {}
}

/**
 * A DAX value. `null` is BLANK, a value of its own. Whole numbers, doubles and fixed decimals are all `number`;
 * what tells them apart is the type of the column they came from.
 */
export type Scalar = null | boolean | number | string | DateTime;

/** Name of a value's type as messages say it. */
export function typeName(value: Scalar): string {
  if (value === null) return 'BLANK';
  if (value instanceof DateTime) return 'Date/time';
  if (typeof value === 'string') return 'Text';
  return typeof value === 'boolean' ? 'True/False' : 'Number';
}

/**
 * What two values of one column must share to be the same value: text without its letter case (accents count), a date
 * by its serial number. BLANK is null.
 */
export function keyOf(value: Scalar): string | number | boolean | null {
  if (typeof value === 'string') return value.toLowerCase();
  if (value instanceof DateTime) return value.serial;
  return value;
}

/** Key of several values, equal exactly when all of them are equal. */
export function tupleKeyOf(values: readonly Scalar[]): string {
  return values.map((value) => `${typeof value}:${String(keyOf(value))}`).join('\u0000');
}
