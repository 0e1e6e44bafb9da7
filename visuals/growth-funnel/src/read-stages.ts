import { cellLabel } from '../../shared/src/data/cell-label';
import {
  groupingIn,
  measuresIn,
  numberAt,
  type CategoricalTable,
  type GroupingColumn,
  type MeasureColumn,
} from '../../shared/src/data/categorical-table';
import type { TextContext } from '../../shared/src/shell/visual-definition';

/** A stage as the data view has it, before rates. */
export interface RawStage {
  readonly name: string;
  readonly measure: MeasureColumn;
  /** Row of the figure within the measure's values. */
  readonly valueRow: number;
  /** The measure of the comparison period and of the wanted step rate, at the same row. */
  readonly comparison: MeasureColumn | undefined;
  readonly targetRate: MeasureColumn | undefined;
  /** Rows that identify the stage; empty for a stage that is a measure. */
  readonly rows: readonly number[];
  readonly ruleColour: string | undefined;
}

/**
 * The stages in their order, from either shape of data: one row a stage (ordered by the order
 * measure, else as the data comes), or one measure a stage in the order of the well, with the
 * comparisons and target rates of their wells in the same order. Stages are
 * never sorted by value.
 */
export function readStages(table: CategoricalTable, context: TextContext): readonly RawStage[] {
  const stage = groupingIn(table, 'stage');
  const measures = measuresIn(table, 'value');
  if (stage === undefined) {
    const comparisons = measuresIn(table, 'comparison');
    const targetRates = measuresIn(table, 'targetRate');
    return measures.map((measure, index) => ({
      name: measure.name,
      measure,
      comparison: comparisons[index],
      targetRate: targetRates[index],
      valueRow: 0,
      rows: [],
      ruleColour: undefined,
    }));
  }
  const [measure] = measures;
  return measure === undefined ? [] : stageRows(table, stage, measure, context);
}

function stageRows(
  table: CategoricalTable,
  stage: GroupingColumn,
  measure: MeasureColumn,
  context: TextContext,
): readonly RawStage[] {
  const [order] = measuresIn(table, 'order');
  const [comparison] = measuresIn(table, 'comparison');
  const [targetRate] = measuresIn(table, 'targetRate');
  const rows = stage.values.map((_, row) => row);
  if (order !== undefined) {
    rows.sort((a, b) => compareOrder(numberAt(order.values, a), numberAt(order.values, b)));
  }
  return rows.map((row) => ({
    name: cellLabel(stage, row, context),
    measure,
    comparison,
    targetRate,
    valueRow: row,
    rows: [row],
    ruleColour: stage.rowColours(row, 'bars', 'fill'),
  }));
}

/** Stages without an order come last, in the order of the data. */
function compareOrder(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a - b;
}
