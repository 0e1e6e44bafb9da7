import type { DataType } from '../../tmdl/index.js';
import { parseIso } from '../value/calendar.js';
import { DaxError } from '../value/dax-error.js';
import { DateTime, type Scalar } from '../value/scalar.js';
import type { Cell } from './table-rows.js';

/** A cell as a value of a column's type. Throws DaxError `dax/cell` for a cell that is none; null is BLANK. */
export function convertCell(cell: Cell, dataType: DataType, column: string): Scalar {
  if (cell === null || cell === undefined) return null;
  switch (dataType) {
    case 'int64':
    case 'double':
      return convertNumber(cell, column);
    case 'decimal':
      // Four decimal places: what the fixed decimal type holds.
      return Math.round(convertNumber(cell, column) * 10_000) / 10_000;
    case 'string':
      return String(cell);
    case 'boolean':
      return convertBoolean(cell, column);
    case 'dateTime':
      return convertDate(cell, column);
    case 'automatic':
    case 'unknown':
    case 'variant':
    case 'binary':
      throw new DaxError(
        'dax/column-type',
        `The column ${column} has the type ${dataType}, which the engine does not hold.`,
      );
  }
}

function convertNumber(cell: NonNullable<Cell>, column: string): number {
  const number = typeof cell === 'string' && cell.trim() === '' ? Number.NaN : Number(cell);
  return Number.isFinite(number) && typeof cell !== 'boolean' ? number : refuse(cell, column, 'a number');
}

function convertBoolean(cell: NonNullable<Cell>, column: string): boolean {
  if (typeof cell === 'boolean') return cell;
  const text = String(cell).toLowerCase();
  if (text === '1' || text === 'true') return true;
  return text === '0' || text === 'false' ? false : refuse(cell, column, 'true or false');
}

function convertDate(cell: NonNullable<Cell>, column: string): DateTime {
  const serial = typeof cell === 'number' ? cell : typeof cell === 'string' ? parseIso(cell) : undefined;
  return serial === undefined ? refuse(cell, column, 'a date as yyyy-mm-dd') : new DateTime(serial);
}

function refuse(cell: NonNullable<Cell>, column: string, expected: string): never {
  throw new DaxError('dax/cell', `The column ${column} holds '${String(cell)}', expected ${expected}.`);
}
