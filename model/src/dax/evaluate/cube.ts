import { BLANK_CODE, type StoredColumn } from '../storage/stored-column.js';
import { toNumber } from '../value/convert.js';

/** A way to tell the rows of a table apart: a column, or the rows of a dimension, reached over a map. */
export interface Axis {
  /** Names the axis among those of a table. */
  readonly key: string;
  /** Codes of the column by row of its table; undefined for the rows of the dimension themselves. */
  readonly codes: Int32Array | undefined;
  /** The dimension's row of each row; undefined for the table itself. */
  readonly map: Int32Array | undefined;
  /** Number of places: codes of the column, or rows of the dimension with its blank row. */
  readonly size: number;
}

/** Sums of a column by cell. Fixed decimals as whole ten-thousandths; of doubles with what rounding lost. */
export interface CellSums {
  readonly totals: Float64Array;
  readonly lost: Float64Array | undefined;
  /** Values that are not BLANK. */
  readonly counts: Float64Array;
}

/**
 * The rows of a table counted and summed up by all combinations of the places of some axes: cell = place on the first axis
 * x size of the second + place on the second, and so on. Columns are summed up when they are first asked for.
 */
export class Cube {
  private readonly cells: Int32Array;
  private readonly sums = new Map<StoredColumn, CellSums | 'inexact'>();
  private rowCounts: Float64Array | undefined;

  constructor(
    readonly axes: readonly Axis[],
    readonly size: number,
    rowCount: number,
  ) {
    this.cells = cellsOfRows(axes, rowCount);
  }

  /** Bytes that the cube holds on to, about. */
  get bytes(): number {
    return this.cells.byteLength + (1 + this.sums.size * 3) * this.size * 8;
  }

  /** Rows by cell. */
  counts(): Float64Array {
    if (this.rowCounts === undefined) {
      const counts = new Float64Array(this.size);
      for (let row = 0; row < this.cells.length; row++) {
        const cell = this.cells[row] ?? 0;
        counts[cell] = (counts[cell] ?? 0) + 1;
      }
      this.rowCounts = counts;
    }
    return this.rowCounts;
  }

  /** Sums of a column by cell; undefined when whole ten-thousandths do not fit a double exactly. */
  sumsOf(column: StoredColumn): CellSums | undefined {
    let sums = this.sums.get(column);
    if (sums === undefined)
      this.sums.set(
        column,
        (sums = column.dataType === 'decimal' ? this.addDecimals(column) : this.addDoubles(column)),
      );
    return sums === 'inexact' ? undefined : sums;
  }

  private addDecimals({ codes, values }: StoredColumn): CellSums | 'inexact' {
    const numbers = Float64Array.from(values, (value) => Math.round(toNumber(value) * 10_000));
    const [totals, counts] = [new Float64Array(this.size), new Float64Array(this.size)];
    for (let row = 0; row < this.cells.length; row++) {
      const code = codes[row] ?? BLANK_CODE;
      if (code === BLANK_CODE) continue;
      const cell = this.cells[row] ?? 0;
      totals[cell] = (totals[cell] ?? 0) + (numbers[code] ?? 0);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
    let magnitude = 0;
    for (const number of numbers) magnitude = Math.max(magnitude, Math.abs(number));
    // No sum of these rows can leave the whole numbers that a double holds.
    if (magnitude * this.cells.length > Number.MAX_SAFE_INTEGER) return 'inexact';
    return { totals, lost: undefined, counts };
  }

  private addDoubles({ codes, values }: StoredColumn): CellSums {
    const numbers = Float64Array.from(values, toNumber);
    const [totals, lost, counts] = [
      new Float64Array(this.size),
      new Float64Array(this.size),
      new Float64Array(this.size),
    ];
    for (let row = 0; row < this.cells.length; row++) {
      const code = codes[row] ?? BLANK_CODE;
      if (code === BLANK_CODE) continue;
      const cell = this.cells[row] ?? 0;
      const [total, number] = [totals[cell] ?? 0, numbers[code] ?? 0];
      const next = total + number;
      const rest = Math.abs(total) >= Math.abs(number) ? total - next + number : number - next + total;
      lost[cell] = (lost[cell] ?? 0) + rest;
      totals[cell] = next;
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
    return { totals, lost, counts };
  }
}

function cellsOfRows(axes: readonly Axis[], rowCount: number): Int32Array {
  const cells = new Int32Array(rowCount);
  for (const { codes, map, size } of axes) {
    for (let row = 0; row < rowCount; row++) {
      const at = map === undefined ? row : (map[row] ?? 0);
      cells[row] = (cells[row] ?? 0) * size + (codes === undefined ? at : (codes[at] ?? BLANK_CODE));
    }
  }
  return cells;
}
