import type { DataType } from '../../tmdl/index.js';
import { keyOf, type Scalar } from '../value/scalar.js';

/** Code of BLANK in every column. */
export const BLANK_CODE = 0;

/**
 * A column as a dictionary of distinct values and one code a row. Code 0 is BLANK, whether or not it occurs; the last
 * row, one past the table's rows, is the blank row and holds code 0.
 */
export class StoredColumn {
  private readonly codesByKey = new Map<string | number | boolean, number>();

  constructor(
    readonly tableName: string,
    readonly name: string,
    readonly dataType: DataType,
    /** Number of the column, unique in the model. */
    readonly id: number,
    readonly codes: Int32Array,
    readonly values: readonly Scalar[],
  ) {
    for (const [code, value] of values.entries()) {
      const key = keyOf(value);
      if (key !== null) this.codesByKey.set(key, code);
    }
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
