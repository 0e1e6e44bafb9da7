import type { CalculationExpression, CalculationItem, Table } from '../../tmdl/index.js';
import type { ModelNames } from '../binder/binder.js';
import type { EvaluationContext, SelectedMeasure } from '../evaluate/evaluation-context.js';
import type { StoredTable } from '../storage/stored-table.js';
import { findingInText } from './finding-at.js';
import { ModelMeasure, type ChangedMeasure } from './model-measure.js';

/** A calculation group of a model: its items by name, bound as measures that may ask for the selected measure. */
export interface RunnableGroup {
  readonly table: StoredTable;
  readonly precedence: number;
  readonly items: ReadonlyMap<string, ModelMeasure>;
  /** What holds when no column of the group is filtered, and when not exactly one item is chosen. */
  readonly noSelection: ModelMeasure | undefined;
  readonly otherSelection: ModelMeasure | undefined;
  /** Both of them that are there. */
  readonly selections: readonly ModelMeasure[];
}

/** The calculation groups of a model, those of the highest precedence first: they are applied outermost. */
export function buildGroups(tables: readonly Table[], names: ModelNames): readonly RunnableGroup[] {
  const groups = tables.flatMap((declared): RunnableGroup[] => {
    const { name, calculationGroup } = declared;
    const table = names.findTable(name);
    if (calculationGroup === undefined || table === undefined) return [];
    const items = calculationGroup.calculationItems.map((item): [string, ModelMeasure] => [
      item.name.toLowerCase(),
      itemMeasure(name, item.name, item),
    ]);
    const { noSelectionExpression: none, multipleOrEmptySelectionExpression: other } = calculationGroup;
    const noSelection = none === undefined ? undefined : itemMeasure(name, `${name}: no selection`, none);
    const otherSelection =
      other === undefined ? undefined : itemMeasure(name, `${name}: multiple or empty selection`, other);
    return [
      {
        table,
        precedence: calculationGroup.precedence ?? 0,
        items: new Map(items),
        noSelection,
        otherSelection,
        selections: [noSelection, otherSelection].flatMap((measure) => measure ?? []),
      },
    ];
  });
  return groups.sort((left, right) => right.precedence - left.precedence);
}

function itemMeasure(
  table: string,
  name: string,
  { expression, formatStringDefinition, at }: CalculationItem | CalculationExpression,
): ModelMeasure {
  return new ModelMeasure({
    table,
    name,
    expression: expression ?? 'SELECTEDMEASURE ( )',
    formatExpression: formatStringDefinition?.expression,
    locate: (finding) => findingInText(finding, `[${name}]`, at),
  });
}

/**
 * A measure with a group's item applied: the one that the filters choose, else what the group says for no selection or for
 * several; undefined when nothing is to be applied. Source: Microsoft, "Calculation groups", "Selection expressions".
 */
export function applyGroup(
  group: RunnableGroup,
  measure: SelectedMeasure,
  context: EvaluationContext,
): ChangedMeasure | undefined {
  const { table } = group;
  const { filters } = context;
  const item = chosenItem(group, context);
  if (item === undefined) return undefined;
  // The choice is used up, so that measures inside are not changed a second time.
  const unselected = new Set([...filters.state.unselected, table]);
  const inside: EvaluationContext = {
    filters: filters.removing(table.columns).withState({ unselected }),
    row: undefined,
    variables: undefined,
    selectedMeasure: measure,
  };
  return { value: () => item.evaluateItem(inside), format: () => item.formatItem(inside) };
}

function chosenItem(
  { table, items, noSelection, otherSelection }: RunnableGroup,
  { filters }: EvaluationContext,
): ModelMeasure | undefined {
  if (!filters.isFiltered(table.columns))
    return filters.state.unselected.has(table) ? undefined : noSelection;
  const [row, ...others] = filters.visibleRows(table);
  if (row === undefined || others.length > 0) return otherSelection;
  const name = table.columns[0]?.valueAt(row);
  return typeof name === 'string' ? items.get(name.toLowerCase()) : undefined;
}
