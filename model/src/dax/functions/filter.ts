import { scalar, table, type Bound, type BoundTable } from '../binder/bound.js';
import { bindFilterArgument } from '../binder/bind-filter-argument.js';
import type { Call } from '../binder/call.js';
import { isTableName } from '../binder/is-table-name.js';
import { leaveRows } from '../binder/scope.js';
import { calculateContext } from '../evaluate/calculate.js';
import { enterRow, type EvaluationContext } from '../evaluate/evaluation-context.js';
import { FilterContext } from '../evaluate/filter-context.js';
import { distinctRows } from '../evaluate/distinct-rows.js';
import {
  baseTableValue,
  columnSchema,
  rowsTableValue,
  selectRows,
  withoutBlankRow,
} from '../evaluate/table-value.js';
import type { StoredColumn } from '../storage/stored-column.js';
import type { StoredTable } from '../storage/stored-table.js';
import { shadowed } from '../evaluate/transition.js';
import { toBoolean } from '../value/convert.js';
import { DaxError } from '../value/dax-error.js';
import { findTableOf } from './find-table-of.js';
import { onlyCode } from './only-code.js';
import { specialRows, type FunctionRow } from './function-row.js';

/** Functions that make and change filter contexts. Source: Microsoft, Filter functions. */
export const FILTER_ROWS: readonly FunctionRow[] = specialRows('Filter', [
  ['CALCULATE', 'expression filter...', 'scalar', bindCalculate],
  ['CALCULATETABLE', 'table filter...', 'table', bindCalculateTable],
  ['FILTER', 'table condition', 'table', bindFilter],
  ['KEEPFILTERS', 'expression', 'table', bindKeepFilters],
  ['ALL', 'tableOrColumn...', 'table', (call) => bindAll(call, true)],
  ['ALLNOBLANKROW', 'tableOrColumn...', 'table', (call) => bindAll(call, false)],
  ['REMOVEFILTERS', 'tableOrColumn...', 'table', refuseOutsideCalculate],
  ['ALLEXCEPT', 'table column...', 'table', bindAllExcept],
  ['ALLSELECTED', 'tableOrColumn...', 'table', bindAllSelected],
  ['SELECTEDVALUE', 'column alternate?', 'scalar', bindSelectedValue],
  ['LOOKUPVALUE', 'result searchColumn searchValue more...', 'scalar', bindLookup],
]);

function bindCalculate(call: Call): Bound {
  const context = bindContext(call);
  const expression = call.binder.scalar(call.argument(0), leaveRows(call.scope));
  return scalar((around) => expression.evaluate(context(around)));
}

function bindCalculateTable(call: Call): Bound {
  const context = bindContext(call);
  const rows = call.binder.table(call.argument(0), leaveRows(call.scope));
  return table(rows.schema, (around) => rows.evaluate(context(around)));
}

function bindContext(call: Call): (around: EvaluationContext) => EvaluationContext {
  if (call.scope.isCondition)
    call.fail('dax/calculate-in-condition', `The condition of a CALCULATE filter cannot use ${call.name}.`);
  const parameters = call.rest(1).map((argument) => bindFilterArgument(call.binder, argument, call.scope));
  const { tables } = call.binder.names;
  return (around) => calculateContext(around, parameters, tables);
}

function bindFilter(call: Call): Bound {
  const rows = call.table(0);
  const condition = call.scalar(1, rows.schema);
  return table(rows.schema, (context) => {
    const value = rows.evaluate(context);
    const places: number[] = [];
    for (let row = 0; row < value.count; row++)
      if (toBoolean(condition.evaluate(enterRow(context, value, row)))) places.push(row);
    return selectRows(value, places);
  });
}

/** KEEPFILTERS around the table of an iterator; in CALCULATE it is read with the filter argument. */
function bindKeepFilters(call: Call): Bound {
  const rows = call.table(0);
  return table(rows.schema, (context) => ({ ...rows.evaluate(context), keepsFilters: true }));
}

/** ALL as a table: rows or combinations without any filter. */
function bindAll(call: Call, withBlankRow: boolean): Bound {
  const argument = call.count === 0 ? undefined : call.argument(0);
  if (argument === undefined)
    return call.fail('dax/all-without-table', `${call.name}() stands only as a filter of CALCULATE.`);
  return withoutFilters(call, withBlankRow, (context) => ({
    ...context,
    filters: new FilterContext([], context.filters.state),
  }));
}

function withoutFilters(
  call: Call,
  withBlankRow: boolean,
  lift: (context: EvaluationContext) => EvaluationContext,
): BoundTable {
  const argument = call.argument(0);
  const rowsIn = (stored: StoredTable, context: EvaluationContext): Int32Array => {
    const rows = lift(context).filters.visibleRows(stored);
    return withBlankRow ? rows : withoutBlankRow(stored, rows);
  };
  if (argument.kind !== 'column') {
    const { schema } = call.table(0);
    const { base } = schema;
    if (base === undefined || !isTableName(argument, call.scope) || call.count > 1)
      return call.fail('dax/table-or-column', `${call.name} takes one table, or columns of one table.`, 0);
    return table(schema, (context) => baseTableValue(schema, base, rowsIn(base, context)));
  }
  const columns = call.rest(0).map((item) => call.binder.column(item));
  const [first] = columns;
  if (first === undefined || columns.some(({ tableName }) => tableName !== first.tableName))
    return call.fail('dax/columns-of-one-table', `All columns of ${call.name} must be of one table.`);
  const stored = findTableOf(call, first);
  const schema = { columns: columns.map(columnSchema) };
  return table(schema, (context) => rowsTableValue(schema, distinctRows(columns, rowsIn(stored, context))));
}

/** ALLEXCEPT as a table: distinct rows of the table's other columns, without any filter. */
function bindAllExcept(call: Call): Bound {
  const { base } = call.table(0).schema;
  if (base === undefined || !isTableName(call.argument(0), call.scope))
    return call.fail('dax/table-or-column', 'ALLEXCEPT takes a table of the model.', 0);
  const excepted = call.rest(1).map((item) => call.binder.column(item));
  const columns = base.columns.filter((column) => !excepted.includes(column));
  const schema = { columns: columns.map(columnSchema) };
  return table(schema, ({ filters }) =>
    rowsTableValue(schema, distinctRows(columns, new FilterContext([], filters.state).visibleRows(base))),
  );
}

/** ALLSELECTED as a table, whatever filters other columns have: what the iterators around and the filters of the query outside its groups leave. */
function bindAllSelected(call: Call): Bound {
  if (call.count === 0)
    return call.fail('dax/all-without-table', 'ALLSELECTED() stands only as a filter of CALCULATE.');
  return withoutFilters(call, true, (context) => {
    const filters = context.filters.withState({ selection: shadowed(context) });
    return calculateContext({ ...context, filters, row: undefined }, [{ kind: 'restore' }], []);
  });
}

function refuseOutsideCalculate(call: Call): Bound {
  return call.fail('dax/modifier-only', `${call.name} stands only as a filter of CALCULATE.`);
}

/** The one value of a column in context, else the alternate. */
function bindSelectedValue(call: Call): Bound {
  const column = call.column(0);
  const stored = findTableOf(call, column);
  const alternate = call.optional(1);
  return scalar((context) => {
    const code = onlyCode(column, context.filters.visibleRows(stored));
    return code === undefined ? (alternate?.evaluate(context) ?? null) : (column.values[code] ?? null);
  });
}

/** LOOKUPVALUE over all rows of the search columns' table; several different results need the alternate, else an error. */
function bindLookup(call: Call): Bound {
  const result = call.column(0);
  const stored = findTableOf(call, result);
  const hasAlternate = call.count % 2 === 0;
  const pairs: { column: StoredColumn; value: ReturnType<Call['scalar']> }[] = [];
  for (let index = 1; index + 1 < call.count; index += 2) {
    const column = call.column(index);
    if (column.tableName !== result.tableName)
      return call.fail('dax/columns-of-one-table', 'The columns of LOOKUPVALUE must be of one table.', index);
    pairs.push({ column, value: call.scalar(index + 1) });
  }
  const alternate = hasAlternate ? call.scalar(call.count - 1) : undefined;
  return scalar((context) => {
    const codes = pairs.map(({ column, value }) => column.codeOf(value.evaluate(context)));
    const rows = Array.from({ length: stored.rowCount }, (_, row) => row).filter((row) =>
      pairs.every(({ column }, index) => column.codes[row] === codes[index]),
    );
    const code = onlyCode(result, Int32Array.from(rows));
    if (code !== undefined) return result.values[code] ?? null;
    if (rows.length > 0 && alternate === undefined)
      throw new DaxError('dax/many-rows', 'LOOKUPVALUE found several different values.');
    return alternate?.evaluate(context) ?? null;
  });
}
