import type { CalculationItem, Table } from '../../tmdl/index.js';
import type { ModelNames } from '../binder/binder.js';
import type { EvaluationContext } from '../evaluate/evaluation-context.js';
import type { StoredTable } from '../storage/stored-table.js';
import type { Scalar } from '../value/scalar.js';
import { ModelMeasure, type MeasureText } from './model-measure.js';

/** A calculation group of a model: its items by name, bound as measures that may ask for the selected measure. */
export interface RunnableGroup {
  readonly table: StoredTable;
  readonly precedence: number;
  readonly items: ReadonlyMap<string, ModelMeasure>;
}

/** The calculation groups of a model, those of the highest precedence first: they are applied outermost. */
export function buildGroups(
  tables: readonly Table[],
  names: ModelNames,
  locate: (item: CalculationItem) => MeasureText['locate'],
): readonly RunnableGroup[] {
  const groups = tables.flatMap(({ name, calculationGroup }): RunnableGroup[] => {
    const table = names.findTable(name);
    if (calculationGroup === undefined || table === undefined) return [];
    const items = calculationGroup.calculationItems.map((item): [string, ModelMeasure] => {
      const text = {
        table: name,
        name: item.name,
        expression: item.expression ?? 'SELECTEDMEASURE ( )',
        locate: locate(item),
        isCalculationItem: true,
      };
      return [item.name.toLowerCase(), new ModelMeasure(text)];
    });
    return [{ table, precedence: calculationGroup.precedence ?? 0, items: new Map(items) }];
  });
  return groups.sort((left, right) => right.precedence - left.precedence);
}

/** A measure with a group's item applied; undefined when the filters do not choose exactly one item of it. */
export function applyGroup(
  { table, items }: RunnableGroup,
  measure: { readonly name: string; readonly evaluate: (context: EvaluationContext) => Scalar },
  context: EvaluationContext,
): { readonly value: Scalar } | undefined {
  const { filters } = context;
  if (!filters.isFiltered(table.columns)) return undefined;
  const [row, ...others] = filters.visibleRows(table);
  if (row === undefined || others.length > 0) return undefined;
  const name = table.columns[0]?.valueAt(row);
  const item = typeof name === 'string' ? items.get(name.toLowerCase()) : undefined;
  if (item === undefined) return undefined;
  // The choice is used up, so that measures inside are not changed a second time.
  const inside = { ...context, filters: filters.removing(table.columns), selectedMeasure: measure };
  return { value: item.evaluateItem(inside) };
}
