import type { DataType } from '../../tmdl/index.js';
import { keyOf, type Scalar } from '../value/scalar.js';
import { StoredColumn } from './stored-column.js';

/** What a column is called and of what type. */
export interface ColumnIdentity {
  readonly tableName: string;
  readonly name: string;
  readonly dataType: DataType;
  readonly id: number;
}

/**
 * Encodes the values of a column; the first spelling of a text stays. The blank row is appended. Each distinct cell is
 * converted once.
 */
export function buildColumn<C>(
  identity: ColumnIdentity,
  cells: ArrayLike<C>,
  convert: (cell: C) => Scalar,
): StoredColumn {
  const codes = new Int32Array(cells.length + 1);
  const values: Scalar[] = [null];
  const codesByKey = new Map<string | number | boolean, number>();
  const codesByCell = new Map<C, number>();
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row] as C;
    // A number that is a key already is its own value: most numbers need no second dictionary.
    let code = (typeof cell === 'number' ? codesByKey.get(cell) : undefined) ?? codesByCell.get(cell);
    if (code === undefined) {
      const value = convert(cell);
      const key = keyOf(value);
      code = key === null ? 0 : codesByKey.get(key);
      if (code === undefined) {
        code = values.length;
        values.push(value);
        if (key !== null) codesByKey.set(key, code);
      }
      if (key !== cell) codesByCell.set(cell, code);
    }
    codes[row] = code;
  }
  const { tableName, name, dataType, id } = identity;
  return new StoredColumn({ tableName, name, dataType, id, codes, values, codesByKey });
}
