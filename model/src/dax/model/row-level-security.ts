import type { Role } from '../../tmdl/index.js';
import { BindFailure, type ModelNames } from '../binder/binder.js';
import { ExpressionBinder } from '../binder/expression-binder.js';
import { EMPTY_SCOPE, enterFrame } from '../binder/scope.js';
import { enterRow } from '../evaluate/evaluation-context.js';
import { FilterContext } from '../evaluate/filter-context.js';
import type { Filter } from '../evaluate/filter.js';
import { baseSchema, baseTableValue, selectRows } from '../evaluate/table-value.js';
import { tableFilter } from '../evaluate/table-filter.js';
import { parseExpression } from '../parser/parse-expression.js';
import { toBoolean } from '../value/convert.js';
import { DaxError } from '../value/dax-error.js';

/**
 * The filter context of a reader in a role: the rows of each table for which its filter is true (the blank row, too, is
 * asked), and what they filter over relationships. Throws DaxError `dax/role`.
 */
export function secure(names: ModelNames, roles: readonly Role[], name: string): FilterContext {
  const role = roles.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  if (role === undefined) throw new DaxError('dax/role', `The model has no role '${name}'.`);
  const security = role.tablePermissions.flatMap(({ name: table, filterExpression }) =>
    filterExpression === undefined ? [] : [permission(names, table, filterExpression)],
  );
  return new FilterContext().withState({ security });
}

function permission(names: ModelNames, tableName: string, expression: string): Filter {
  const table = names.findTable(tableName);
  if (table === undefined)
    throw new DaxError('dax/role', `The role filters the unknown table '${tableName}'.`);
  const { syntax, faults } = parseExpression(expression);
  const [fault] = faults;
  if (fault !== undefined)
    throw new DaxError('dax/role', `In the filter of '${tableName}': ${fault.message}`, fault.place);
  const schema = baseSchema(table);
  const binder = new ExpressionBinder(names);
  try {
    const condition = binder.scalar(syntax, enterFrame(EMPTY_SCOPE, schema));
    const context = { filters: new FilterContext(), row: undefined, variables: undefined };
    const all = baseTableValue(schema, table, context.filters.visibleRows(table));
    const places = Array.from({ length: all.count }, (_, row) => row).filter((row) =>
      toBoolean(condition.evaluate(enterRow(context, all, row))),
    );
    return tableFilter(selectRows(all, places), context.filters.state.switches);
  } catch (error) {
    if (!(error instanceof BindFailure)) throw error;
    const [finding] = binder.diagnostics;
    throw new DaxError(
      'dax/role',
      `In the filter of '${tableName}': ${finding?.message ?? ''}`,
      finding?.place,
    );
  }
}
