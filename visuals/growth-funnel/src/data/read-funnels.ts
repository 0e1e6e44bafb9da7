import { cellLabel } from '../../../shared/src/data/cell-label';
import {
  groupingIn,
  measuresIn,
  numberAt,
  type CategoricalTable,
} from '../../../shared/src/data/categorical-table';
import type { TextContext } from '../../../shared/src/shell/visual-definition';
import { groupRows, type RowGroup } from './group-rows';
import { loopOf, stageOf, type StageColumns } from './read-stage';
import type { RawFunnel, RawStage } from './raw-funnel';
import { stagePlaces } from './stage-places';

/**
 * The funnels of a table, from either shape of data: one row a stage, or one measure a stage in the
 * order of the well, with the comparisons, target rates and times of their wells in the same order.
 * Each value of the segment column is a funnel of its own; all funnels have the same stages. Stages
 * come in the order of the order measure (those without one last), else as the data comes; they are
 * never sorted by value.
 */
export function readFunnels(table: CategoricalTable, context: TextContext): readonly RawFunnel[] {
  const groups = segmentGroups(table, context);
  const stage = groupingIn(table, 'stage');
  if (stage === undefined) return groups.map((group) => measureFunnel(table, group));
  const [value] = measuresIn(table, 'value');
  if (value === undefined) return [];
  const [order] = measuresIn(table, 'order');
  const columns: StageColumns = {
    value,
    comparison: measuresIn(table, 'comparison')[0],
    targetRate: measuresIn(table, 'targetRate')[0],
    time: measuresIn(table, 'time')[0],
    grouping: stage,
  };
  const places = stagePlaces(stage, groups, (row) => numberAt(order?.values, row));
  return groups.map((group) => {
    const stages = places.map(({ firstRow, rowIn }): RawStage => {
      const row = rowIn.get(group.key);
      const name = cellLabel(stage, firstRow, context);
      return stageOf(columns, { name, row, rows: row === undefined ? [] : [row] });
    });
    return { ...headOf(group), stages, loop: loopOf(table, stages.at(-1)?.row, group.rows) };
  });
}

/** The rows of each segment; one group of all rows without a segment column. */
function segmentGroups(table: CategoricalTable, context: TextContext): readonly RowGroup[] {
  const segment = groupingIn(table, 'segment');
  const rows = Array.from({ length: table.rowCount }, (_, row) => row);
  if (segment === undefined) return [{ key: '', name: undefined, rows }];
  const hasStages = groupingIn(table, 'stage') !== undefined;
  return groupRows(segment, rows, {
    isEachRowOne: !hasStages,
    nameOf: (row) => cellLabel(segment, row, context),
  });
}

function measureFunnel(table: CategoricalTable, group: RowGroup): RawFunnel {
  const [comparisons, targetRates, times] = ['comparison', 'targetRate', 'time'].map((role) =>
    measuresIn(table, role),
  );
  const row = group.rows[0] ?? 0;
  const rows = group.name === undefined ? [] : [row];
  const stages = measuresIn(table, 'value').map((value, index) =>
    stageOf(
      {
        value,
        comparison: comparisons?.[index],
        targetRate: targetRates?.[index],
        time: times?.[index],
        grouping: groupingIn(table, 'segment'),
      },
      { name: value.name, row, rows },
    ),
  );
  return { ...headOf(group), stages, loop: loopOf(table, row, [row]) };
}

function headOf({ key, name }: RowGroup): Pick<RawFunnel, 'key' | 'name' | 'isAll'> {
  return { key, name, isAll: false };
}
