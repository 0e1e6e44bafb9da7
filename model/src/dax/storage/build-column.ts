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

/** Encodes the values of a column; the first spelling of a text stays. The blank row is appended. */
export function buildColumn(identity: ColumnIdentity, cells: readonly Scalar[]): StoredColumn {
  const codes = new Int32Array(cells.length + 1);
  const values: Scalar[] = [null];
  const known = new Map<string | number | boolean, number>();
  for (const [row, value] of cells.entries()) {
    const key = keyOf(value);
    if (key === null) continue;
    let code = known.get(key);
    if (code === undefined) {
      code = values.length;
      values.push(value);
      known.set(key, code);
    }
    codes[row] = code;
  }
  const { tableName, name, dataType, id } = identity;
  return new StoredColumn(tableName, name, dataType, id, codes, values);
}
