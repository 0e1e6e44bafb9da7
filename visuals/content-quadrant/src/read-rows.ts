import type { CategoricalTable } from '../../shared/src/data/categorical-table';
import type { AxisValues } from './axis-values';
import { SMALLEST } from './plot-scale';
import type { TrailStop } from './quadrant-model';
import type { ScaleKind } from './quadrant-options';

/** The rows with a place, and how many have none and why. */
export interface RowsRead {
  /** Rows of all periods that have a place. */
  readonly shown: readonly TrailStop[];
  /** Rows of all periods with both values, also those that a logarithmic axis cannot show. */
  readonly complete: readonly TrailStop[];
  readonly scales: { readonly x: ScaleKind; readonly y: ScaleKind };
  /** Rows without both values. */
  readonly blank: number;
  /** Rows that a logarithmic axis cannot show, by the axis. */
  readonly notPositive: { readonly x: number; readonly y: number };
}

/** What rows are read by. */
export interface RowRequest {
  readonly table: CategoricalTable;
  readonly x: AxisValues;
  readonly y: AxisValues;
  readonly scales: RowsRead['scales'];
}

/**
 * Rows with both values. A logarithmic axis takes only positive values, and stays linear when there
 * are none; dates have an axis of time whatever is wanted.
 */
export function readRows({ table, x, y, scales: wanted }: RowRequest): RowsRead {
  const complete: TrailStop[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    const atX = x.at(row);
    const atY = y.at(row);
    if (atX !== null && atY !== null) complete.push({ row, x: atX, y: atY });
  }
  const scales = {
    x: x.isTime ? 'time' : possibleScale(wanted.x, complete, 'x'),
    y: y.isTime ? 'time' : possibleScale(wanted.y, complete, 'y'),
  } as const;
  const onX = scales.x === 'log' ? complete.filter((stop) => stop.x > SMALLEST) : complete;
  const shown = scales.y === 'log' ? onX.filter((stop) => stop.y > SMALLEST) : onX;
  return {
    shown,
    complete,
    scales,
    blank: table.rowCount - complete.length,
    notPositive: { x: complete.length - onX.length, y: onX.length - shown.length },
  };
}

function possibleScale(wanted: ScaleKind, stops: readonly TrailStop[], axis: 'x' | 'y'): ScaleKind {
  return wanted === 'log' && !stops.some((stop) => stop[axis] > SMALLEST) ? 'linear' : wanted;
}
