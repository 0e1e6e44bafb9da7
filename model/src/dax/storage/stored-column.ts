import type { DataType } from '../../tmdl/index.js';
import { keyOf, type Scalar } from '../value/scalar.js';

/** Code of BLANK in every column. */
export const BLANK_CODE = 0;

/** What a stored column is made of. */
export interface ColumnParts {
  readonly tableName: string;
  readonly name: string;
  readonly dataType: DataType;
  /** Number of the column, unique in the model. */
  readonly id: number;
  readonly codes: Int32Array;
  readonly values: readonly Scalar[];
  readonly codesByKey: ReadonlyMap<string | number | boolean, number>;
}

/**
 * A column as a dictionary of distinct values and one code a row. Code 0 is BLANK, whether or not it occurs; the last
 * row, one past the table's rows, is the blank row and holds code 0.
 */
export class StoredColumn {
  readonly tableName: string;
  readonly name: string;
  readonly dataType: DataType;
  readonly id: number;
  readonly codes: Int32Array;
  readonly values: readonly Scalar[];
  private readonly codesByKey: ReadonlyMap<string | number | boolean, number>;

  constructor(parts: ColumnParts) {
    this.tableName = parts.tableName;
    this.name = parts.name;
    this.dataType = parts.dataType;
    this.id = parts.id;
    this.codes = parts.codes;
    this.values = parts.values;
    this.codesByKey = parts.codesByKey;
  }

  /** The value in a row. */
  valueAt(row: number): Scalar {
    return this.values[this.codes[row] ?? BLANK_CODE] ?? null;
  }

  /** Code of a value; undefined when the column does not hold it. */
  codeOf(value: Scalar): number | undefined {
    const key = keyOf(value);
    return key === null ? BLANK_CODE : this.codesByKey.get(key);
  }

  /** The column as DAX names it. */
  get fullName(): string {
    return `'${this.tableName}'[${this.name}]`;
  }
}
