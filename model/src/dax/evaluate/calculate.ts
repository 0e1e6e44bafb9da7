import type { RelationshipSwitches } from '../storage/expansion.js';
import type { StoredColumn } from '../storage/stored-column.js';
import type { StoredTable } from '../storage/stored-table.js';
import type { EvaluationContext } from './evaluation-context.js';
import type { Filter } from './filter.js';
import type { FilterContext } from './filter-context.js';
import { restoreSelection } from './selection.js';
import { transition } from './transition.js';

/** One argument of CALCULATE after the first. */
export type FilterArgument =
  | {
      readonly kind: 'filter';
      readonly keeps: boolean;
      readonly evaluate: (context: EvaluationContext) => Filter;
    }
  | { readonly kind: 'clearAll' }
  | { readonly kind: 'clear'; readonly columns: (switches: RelationshipSwitches) => readonly StoredColumn[] }
  | {
      readonly kind: 'restore';
      /** Absent: all columns. */
      readonly columns?: (switches: RelationshipSwitches) => readonly StoredColumn[];
    }
  | {
      readonly kind: 'switch';
      readonly apply: (switches: RelationshipSwitches) => RelationshipSwitches;
    };

/**
 * The context in which CALCULATE evaluates its first argument. 1. Explicit filters are evaluated in the context around.
 * 2. Context transition. 3. Relationships are switched, filters cleared. 4. Explicit filters replace those on their
 * columns, all at once, unless they keep them; one on the date column of a marked date table replaces those on the whole
 * table. Source: dax.guide, CALCULATE; SQLBI, "Context transition and filters in CALCULATE" and "Mark as date table".
 */
export function calculateContext(
  context: EvaluationContext,
  parameters: readonly FilterArgument[],
  tables: readonly StoredTable[],
): EvaluationContext {
  const explicit = parameters.flatMap((argument) =>
    argument.kind === 'filter' ? [{ keeps: argument.keeps, filter: argument.evaluate(context) }] : [],
  );
  let filters = transition(context);
  for (const argument of parameters)
    if (argument.kind === 'switch')
      filters = filters.withState({ switches: argument.apply(filters.state.switches) });
  for (const argument of parameters) filters = clear(filters, argument);
  const replaced = explicit.flatMap(({ keeps, filter }) => (keeps ? [] : replacedColumns(filter, tables)));
  filters = filters.removing(replaced).adding(explicit.map(({ filter }) => filter));
  return { ...context, filters, row: undefined };
}

function clear(filters: FilterContext, argument: FilterArgument): FilterContext {
  const { switches, selection } = filters.state;
  switch (argument.kind) {
    case 'filter':
    case 'switch':
      return filters;
    case 'clearAll':
      return filters.removing(filters.filters.flatMap(({ columns }) => columns));
    case 'clear':
      return filters.removing(argument.columns(switches));
    case 'restore': {
      const filtered = filters.filters.flatMap(({ columns }) => columns);
      const restored = restoreSelection(selection, argument.columns?.(switches), filtered);
      return filters.removing(restored.replaces).adding(restored.filters);
    }
  }
}

function replacedColumns(filter: Filter, tables: readonly StoredTable[]): readonly StoredColumn[] {
  const dated = tables.filter(
    ({ dateColumn }) => dateColumn !== undefined && filter.columns.includes(dateColumn),
  );
  return [...filter.columns, ...dated.flatMap((table) => table.columns)];
}
