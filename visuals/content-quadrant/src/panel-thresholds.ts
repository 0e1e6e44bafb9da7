import { measuresIn, numberAt, type CategoricalTable } from '../../shared/src/data/categorical-table';
import type { TextContext } from '../../shared/src/shell/visual-definition';
import { axisValues } from './axis-values';
import type { PlacedRow } from './place-in-time';
import type { TrailStop } from './quadrant-model';
import type { QuadrantOptions } from './quadrant-options';
import type { RowsRead } from './read-rows';
import { readThreshold, type AxisThreshold } from './read-threshold';

/** What thresholds are found from. */
export interface ThresholdRequest {
  readonly table: CategoricalTable;
  readonly options: QuadrantOptions;
  readonly read: RowsRead;
  /** The items shown, in all panels. */
  readonly rows: readonly PlacedRow[];
  readonly format: { readonly x: (value: number) => string; readonly y: (value: number) => string };
}

/** The lines of one panel. */
export interface PanelThresholds {
  readonly x: AxisThreshold;
  readonly y: AxisThreshold;
}

/**
 * Finds the lines of a panel from its items. By the setting a rule sees the items shown in all
 * panels, those of the panel alone, or every row of every period with both values. A bound measure
 * is looked for in the panel's rows, then in all: it may differ from panel to panel and from period
 * to period.
 */
export function panelThresholds(
  request: ThresholdRequest,
  context: TextContext,
): (panelRows: readonly PlacedRow[]) => PanelThresholds | undefined {
  const { table, options, read, rows, format } = request;
  const [size] = measuresIn(table, 'size');
  const weightsOf = (stops: readonly TrailStop[]) =>
    size === undefined ? undefined : stops.map(({ row }) => numberAt(size.values, row));
  const lineOf = (axis: 'x' | 'y', panelRows: readonly PlacedRow[], stops: readonly TrailStop[]) =>
    readThreshold(
      {
        measure: axisValues(table, axis === 'x' ? 'xThreshold' : 'yThreshold'),
        rows: rowNumbers(panelRows, table.rowCount),
        rule: options.thresholds[axis],
        values: () => stops.map((stop) => stop[axis]),
        weights: () => weightsOf(stops),
        format: format[axis],
      },
      context,
    );
  return (panelRows) => {
    const basis = { shown: rows, panel: panelRows, all: read.complete }[options.thresholdBasis];
    const x = lineOf('x', panelRows, basis);
    const y = lineOf('y', panelRows, basis);
    return x === undefined || y === undefined ? undefined : { x, y };
  };
}

function* rowNumbers(first: readonly PlacedRow[], rowCount: number): Iterable<number> {
  for (const { row } of first) yield row;
  for (let row = 0; row < rowCount; row += 1) yield row;
}
