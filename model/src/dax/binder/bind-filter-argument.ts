import type { FilterArgument } from '../evaluate/calculate.js';
import { tableFilter } from '../evaluate/table-filter.js';
import type { Syntax } from '../parser/syntax.js';
import { expandedColumns, type RelationshipSwitches } from '../storage/expansion.js';
import type { StoredColumn } from '../storage/stored-column.js';
import type { Binder } from './binder.js';
import { bindCondition } from './bind-condition.js';
import { bindSwitch } from './bind-switch.js';
import { isTableName } from './is-table-name.js';
import type { Scope } from './scope.js';

type Columns = (switches: RelationshipSwitches) => readonly StoredColumn[];

/** Binds an argument of CALCULATE or CALCULATETABLE after the first: a modifier, a table or a condition. */
export function bindFilterArgument(binder: Binder, syntax: Syntax, scope: Scope): FilterArgument {
  if (syntax.kind === 'call') {
    const expansion = binder.expand(syntax);
    if (expansion !== undefined && expansion.kind !== 'variables')
      return bindFilterArgument(binder, expansion, scope);
    const name = syntax.name.toUpperCase();
    switch (name) {
      case 'REMOVEFILTERS':
      case 'ALL':
      case 'ALLNOBLANKROW':
        return syntax.parameters.length === 0
          ? { kind: 'clearAll' }
          : { kind: 'clear', columns: bindColumns(binder, syntax.parameters, scope) };
      case 'ALLEXCEPT':
        return { kind: 'clear', columns: bindAllExcept(binder, syntax.parameters, scope) };
      case 'ALLSELECTED':
        return syntax.parameters.length === 0
          ? { kind: 'restore' }
          : { kind: 'restore', columns: bindColumns(binder, syntax.parameters, scope) };
      case 'USERELATIONSHIP':
      case 'CROSSFILTER':
        return bindSwitch(binder, syntax);
      case 'KEEPFILTERS': {
        const [inner] = syntax.parameters;
        if (inner === undefined || syntax.parameters.length > 1)
          return binder.fail('dax/argument-count', 'KEEPFILTERS takes one argument.', syntax.place);
        const bound = bindFilterArgument(binder, inner, scope);
        return bound.kind === 'filter'
          ? { ...bound, keeps: true }
          : binder.fail('dax/keep-modifier', 'KEEPFILTERS takes a table or a condition here.', inner.place);
      }
      default:
    }
  }
  return binder.isTable(syntax, scope)
    ? bindTableFilter(binder, syntax, scope)
    : bindCondition(binder, syntax, scope);
}

function bindTableFilter(binder: Binder, syntax: Syntax, scope: Scope): FilterArgument {
  const bound = binder.table(syntax, { ...scope, isCondition: false });
  if (bound.schema.columns.every(({ lineage }) => lineage === undefined)) {
    return binder.fail(
      'dax/filter-without-column',
      'This table filters nothing: none of its columns comes from a column of the model. Use TREATAS to say which ones it filters.',
      syntax.place,
    );
  }
  return {
    kind: 'filter',
    keeps: false,
    evaluate: (context) => tableFilter(bound.evaluate(context), context.filters.state.switches),
  };
}

/** Columns that tables and columns name: of a table, all of its expanded table. */
export function bindColumns(binder: Binder, items: readonly Syntax[], scope: Scope): Columns {
  const parts = items.map((item): Columns => {
    if (item.kind === 'column') {
      const column = binder.column(item);
      return () => [column];
    }
    const { schema } = binder.table(item, scope);
    const { base } = schema;
    if (base === undefined || !isTableName(item, scope))
      return binder.fail('dax/table-or-column', 'Expected a table or columns of the model.', item.place);
    return (switches) => expandedColumns(base, switches);
  });
  return (switches) => parts.flatMap((part) => part(switches));
}

/** All columns of an expanded table but some; a table among the exceptions stands for its expanded columns. */
function bindAllExcept(binder: Binder, items: readonly Syntax[], scope: Scope): Columns {
  const [table, ...exceptions] = items;
  const all = bindColumns(binder, table === undefined ? [] : [table], scope);
  const kept = bindColumns(binder, exceptions, scope);
  return (switches) => {
    const keeps = new Set(kept(switches));
    return all(switches).filter((column) => !keeps.has(column));
  };
}
