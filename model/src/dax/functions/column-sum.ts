import { eachCell, type Cells } from '../evaluate/cells.js';
import type { FilterContext } from '../evaluate/filter-context.js';
import { BLANK_CODE, type StoredColumn } from '../storage/stored-column.js';
import type { StoredTable } from '../storage/stored-table.js';
import { toNumber } from '../value/convert.js';

/** Sum of a column, BLANK for no values, and the number of its values that are not BLANK. */
export interface ColumnSum {
  readonly total: number | null;
  readonly count: number;
}

/** Scaled sums below this are exact in a double. */
const EXACT = Number.MAX_SAFE_INTEGER;
const SCALE = 10_000;

/**
 * Sums a column in a filter context, by the cells of a cube or by its codes: fixed decimals exactly, as whole
 * ten-thousandths; others with their error compensated (Neumaier).
 */
export function sumOfColumn(column: StoredColumn, table: StoredTable): (filters: FilterContext) => ColumnSum {
  const isDecimal = column.dataType === 'decimal';
  const numbers = Float64Array.from(column.values, (value) =>
    isDecimal ? Math.round(toNumber(value) * SCALE) : toNumber(value),
  );
  return (filters) => {
    const cells = filters.cells(table);
    const fromCells = cells === undefined ? undefined : sumCells(cells, column);
    if (fromCells !== undefined) return fromCells;
    const rows = filters.visibleRows(table);
    const count = countNonBlankRows(column, rows);
    if (count === 0) return { total: null, count };
    const total = isDecimal
      ? sumScaled(column.codes, numbers, rows) / SCALE
      : sumCompensated(column.codes, numbers, rows);
    return { total, count };
  };
}

/** Rows in some cells. */
export function rowsIn(cells: Cells): number {
  const counts = cells.cube.counts();
  let total = 0;
  eachCell(cells, (cell) => {
    total += counts[cell] ?? 0;
  });
  return total;
}

function sumCells(cells: Cells, column: StoredColumn): ColumnSum | undefined {
  const sums = cells.cube.sumsOf(column);
  if (sums === undefined) return undefined;
  const { totals, lost, counts } = sums;
  let [total, rest, count] = [0, 0, 0];
  eachCell(cells, (cell) => {
    const number = totals[cell] ?? 0;
    const next = total + number;
    rest += Math.abs(total) >= Math.abs(number) ? total - next + number : number - next + total;
    total = next;
    rest += lost?.[cell] ?? 0;
    count += counts[cell] ?? 0;
  });
  if (count === 0) return { total: null, count };
  return { total: lost === undefined ? total / SCALE : withRest(total, rest), count };
}

/** Infinity and NaN leave nothing to compensate. */
const withRest = (total: number, rest: number): number => (Number.isNaN(rest) ? total : total + rest);

function countNonBlankRows({ codes }: StoredColumn, rows: Int32Array): number {
  let count = 0;
  for (let index = 0; index < rows.length; index++) if (codes[rows[index] ?? 0] !== BLANK_CODE) count++;
  return count;
}

function sumScaled(codes: Int32Array, numbers: Float64Array, rows: Int32Array): number {
  let [total, large] = [0, 0n];
  for (let index = 0; index < rows.length; index++) {
    const number = numbers[codes[rows[index] ?? 0] ?? 0] ?? 0;
    const next = total + number;
    if (next <= EXACT && next >= -EXACT) total = next;
    else {
      large += BigInt(total);
      total = number;
    }
  }
  return large === 0n ? total : Number(large + BigInt(total));
}

function sumCompensated(codes: Int32Array, numbers: Float64Array, rows: Int32Array): number {
  let [total, rest] = [0, 0];
  for (let index = 0; index < rows.length; index++) {
    const number = numbers[codes[rows[index] ?? 0] ?? 0] ?? 0;
    const next = total + number;
    rest += Math.abs(total) >= Math.abs(number) ? total - next + number : number - next + total;
    total = next;
  }
  return withRest(total, rest);
}
