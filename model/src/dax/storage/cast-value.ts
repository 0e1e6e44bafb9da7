import type { DataType } from '../../tmdl/index.js';
import { toBoolean, toDate, toNumber, toText } from '../value/convert.js';
import { DaxError } from '../value/dax-error.js';
import { DateTime, type Scalar } from '../value/scalar.js';

/** A value as a value of a type; BLANK stays. Whole numbers are rounded half away from zero, decimals to four places. */
export function castValue(value: Scalar, dataType: DataType): Scalar {
  if (value === null) return null;
  switch (dataType) {
    case 'int64':
      return Math.sign(toNumber(value)) * Math.round(Math.abs(toNumber(value)));
    case 'double':
      return toNumber(value);
    case 'decimal':
      return Math.round(toNumber(value) * 10_000) / 10_000;
    case 'string':
      return toText(value);
    case 'boolean':
      return toBoolean(value);
    case 'dateTime':
      return toDate(value);
    case 'automatic':
    case 'unknown':
    case 'variant':
    case 'binary':
      throw new DaxError('dax/column-type', `The engine holds no column of the type ${dataType}.`);
  }
}

/** The type that holds all of some values: of no values text. Throws DaxError `dax/variant-column` when there is none. */
export function inferType(values: readonly Scalar[]): DataType {
  let found: DataType | undefined;
  for (const value of values) {
    if (value === null) continue;
    const own = typeOf(value);
    const isNumber = (type: DataType | undefined): boolean => type === 'int64' || type === 'double';
    if (found === undefined || found === own) found = own;
    else if (isNumber(found) && isNumber(own)) found = 'double';
    else throw new DaxError('dax/variant-column', 'A column cannot hold values of several types.');
  }
  return found ?? 'string';
}

function typeOf(value: NonNullable<Scalar>): DataType {
  if (value instanceof DateTime) return 'dateTime';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'boolean';
  return Number.isInteger(value) ? 'int64' : 'double';
}
