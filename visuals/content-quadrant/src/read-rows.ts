import {
  groupingIn,
  measuresIn,
  numberAt,
  type CategoricalTable,
} from '../../shared/src/data/categorical-table';
import { periodOrder } from '../../shared/src/data/period-order';
import { SMALLEST } from './plot-scale';
import type { ScaleKind } from './quadrant-options';
import type { TrailStop } from './quadrant-model';

/** A row that has a place, with the earlier rows of the same item when periods are bound. */
export interface PlacedRow extends TrailStop {
  readonly trail: readonly TrailStop[];
}

/** The rows with a place, and how many have none and why. */
export interface RowsRead {
  readonly rows: readonly PlacedRow[];
  readonly scales: { readonly x: ScaleKind; readonly y: ScaleKind };
  /** Rows without both values. */
  readonly blank: number;
  /** Rows that a logarithmic axis cannot show, by the axis. */
  readonly notPositive: { readonly x: number; readonly y: number };
}

/**
 * Rows with both values; undefined when x or y is not bound. A logarithmic axis takes only positive
 * values, and stays linear when there are none. With a period field the latest complete row of an
 * item is its place and the earlier ones are its trail.
 */
export function readRows(table: CategoricalTable, wanted: RowsRead['scales']): RowsRead | undefined {
  const [x] = measuresIn(table, 'x');
  const [y] = measuresIn(table, 'y');
  if (x === undefined || y === undefined) return undefined;
  const complete: TrailStop[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    const atX = numberAt(x.values, row);
    const atY = numberAt(y.values, row);
    if (atX !== null && atY !== null) complete.push({ row, x: atX, y: atY });
  }
  const scales = { x: possibleScale(wanted.x, complete, 'x'), y: possibleScale(wanted.y, complete, 'y') };
  const onX = scales.x === 'log' ? complete.filter((stop) => stop.x > SMALLEST) : complete;
  const shown = scales.y === 'log' ? onX.filter((stop) => stop.y > SMALLEST) : onX;
  return {
    rows: withTrails(shown, table),
    scales,
    blank: table.rowCount - complete.length,
    notPositive: { x: complete.length - onX.length, y: onX.length - shown.length },
  };
}

function possibleScale(wanted: ScaleKind, stops: readonly TrailStop[], axis: 'x' | 'y'): ScaleKind {
  return wanted === 'log' && !stops.some((stop) => stop[axis] > SMALLEST) ? 'linear' : wanted;
}

const NO_TRAIL: readonly TrailStop[] = [];

function withTrails(stops: readonly TrailStop[], table: CategoricalTable): readonly PlacedRow[] {
  const periods = groupingIn(table, 'period');
  if (periods === undefined) return stops.map(({ row, x, y }) => ({ row, x, y, trail: NO_TRAIL }));
  const details = groupingIn(table, 'details');
  const groups = groupingIn(table, 'group');
  const order = periodOrder(periods.values);
  const byItem = new Map<string, TrailStop[]>();
  for (const stop of stops) {
    const key = JSON.stringify([details?.values[stop.row] ?? null, groups?.values[stop.row] ?? null]);
    const present = byItem.get(key);
    if (present === undefined) byItem.set(key, [stop]);
    else present.push(stop);
  }
  return [...byItem.values()].flatMap((all) => {
    const inTime = [...all].sort((a, b) => (order(a.row) ?? 0) - (order(b.row) ?? 0));
    const latest = inTime.pop();
    return latest === undefined ? [] : [{ ...latest, trail: inTime }];
  });
}
