import { groupingIn, type CategoricalTable } from '../../shared/src/data/categorical-table';
import { periodOrder } from '../../shared/src/data/period-order';
import type { Period } from './periods';
import type { QuadrantItem, TrailStop } from './quadrant-model';

/** An item with a place, with its rows in all periods and its earlier places. */
export interface PlacedRow extends TrailStop {
  readonly rows: QuadrantItem['rows'];
  readonly trail: readonly TrailStop[];
}

/** The items of a period. */
export interface PlacedRows {
  readonly rows: readonly PlacedRow[];
  /** Items with a place in other periods, not in this one. */
  readonly absent: number;
}

const NO_TRAIL: readonly TrailStop[] = [];

/**
 * Items from the rows that have a place. With a period field the item's row of the wanted period is
 * its place, or without a wanted one its latest; the earlier rows are its trail.
 */
export function placeInTime(
  stops: readonly TrailStop[],
  table: CategoricalTable,
  period: Period | undefined,
): PlacedRows {
  const periods = groupingIn(table, 'period');
  if (periods === undefined) {
    return { rows: stops.map(({ row, x, y }) => ({ row, x, y, rows: [row], trail: NO_TRAIL })), absent: 0 };
  }
  const order = periodOrder(periods.values);
  const timeOf = (row: number): number => order(row) ?? -Infinity;
  const keyAt = itemKeys(table);
  const rowsByItem = new Map<string, number[]>();
  for (let row = 0; row < table.rowCount; row += 1) gather(rowsByItem, keyAt(row), row);
  const stopsByItem = new Map<string, TrailStop[]>();
  for (const stop of stops) gather(stopsByItem, keyAt(stop.row), stop);
  const rows = [...stopsByItem].flatMap(([key, all]): readonly PlacedRow[] => {
    const inTime = [...all].sort((a, b) => timeOf(a.row) - timeOf(b.row) || a.row - b.row);
    const latest = inTime.at(-1);
    const place =
      period === undefined ? latest : inTime.filter(({ row }) => order(row) === period.order).at(-1);
    if (latest === undefined || place === undefined) return [];
    const others = (rowsByItem.get(key) ?? []).filter((row) => row !== latest.row);
    const trail = inTime.filter(({ row }) => timeOf(row) < timeOf(place.row));
    return [{ ...place, rows: [latest.row, ...others], trail }];
  });
  return { rows, absent: stopsByItem.size - rows.length };
}

function gather<Value>(into: Map<string, Value[]>, key: string, value: Value): void {
  const present = into.get(key);
  if (present === undefined) into.set(key, [value]);
  else present.push(value);
}

/** Rows of one item have the same details, group and panel. */
function itemKeys(table: CategoricalTable): (row: number) => string {
  const columns = table.groupings.filter(({ roles }) =>
    roles.some((role) => role === 'details' || role === 'group' || role === 'panel'),
  );
  return (row) => JSON.stringify(columns.map(({ values }) => values[row] ?? null));
}
