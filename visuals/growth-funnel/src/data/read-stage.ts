import {
  measuresIn,
  numberAt,
  type CategoricalTable,
  type GroupingColumn,
  type MeasureColumn,
} from '../../../shared/src/data/categorical-table';
import type { NamedFigure, RawFunnel, RawStage } from './raw-funnel';

/** The measures that a stage is read from. */
export interface StageColumns {
  readonly value: MeasureColumn;
  readonly comparison: MeasureColumn | undefined;
  readonly targetRate: MeasureColumn | undefined;
  readonly time: MeasureColumn | undefined;
  /** Where rules for the colours of a row are; undefined without a grouping. */
  readonly grouping: GroupingColumn | undefined;
}

/** The stage in a row; without a row everything of it is BLANK. */
export function stageOf(
  { value, comparison, targetRate, time, grouping }: StageColumns,
  place: Pick<RawStage, 'name' | 'row' | 'rows'>,
): RawStage {
  const row = place.row ?? -1;
  const wanted = numberAt(targetRate?.values, row);
  return {
    ...place,
    value: numberAt(value.values, row),
    format: value.formatAt(row),
    highlight: value.highlights === undefined ? undefined : numberAt(value.highlights, row),
    comparison:
      comparison === undefined ? undefined : figureAt(comparison, row, numberAt(comparison.values, row)),
    time: time === undefined ? undefined : figureAt(time, row, time.values[row] ?? null),
    targetRate: wanted === null || wanted < 0 ? undefined : wanted,
    ruleColour: (property) => grouping?.rowColours(row, 'bars', property),
  };
}

/** The win-back figure in the row of the last stage, or, where that is BLANK, in the last row that has one. */
export function loopOf(
  table: CategoricalTable,
  lastRow: number | undefined,
  rows: readonly number[],
): RawFunnel['loop'] {
  const [measure] = measuresIn(table, 'loop');
  if (measure === undefined) return undefined;
  const candidates = [...(lastRow === undefined ? [] : [lastRow]), ...[...rows].reverse()];
  for (const row of candidates) {
    const value = numberAt(measure.values, row);
    if (value !== null) return figureAt(measure, row, value);
  }
  return undefined;
}

function figureAt<Value>({ name, formatAt }: MeasureColumn, row: number, value: Value): NamedFigure<Value> {
  return { name, value, format: formatAt(row) };
}
