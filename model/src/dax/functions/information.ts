import { scalar, type Bound } from '../binder/bound.js';
import type { Call } from '../binder/call.js';
import type { StoredColumn } from '../storage/stored-column.js';
import { sameValue } from '../value/compare.js';
import { toNumber } from '../value/convert.js';
import { DateTime } from '../value/scalar.js';
import { onlyCode } from './only-code.js';
import { findTableOf } from './find-table-of.js';
import { specialRows, valueRows, type FunctionRow } from './function-row.js';
import { attempt } from './logical.js';

/** Functions that ask about values and contexts. Source: Microsoft, Information functions. */
export const INFORMATION_ROWS: readonly FunctionRow[] = [
  ...valueRows('Information', [
    ['ISBLANK', 'value', ([value]) => value === null],
    ['ISTEXT', 'value', ([value]) => typeof value === 'string'],
    ['ISNONTEXT', 'value', ([value]) => typeof value !== 'string'],
    ['ISNUMBER', 'value', ([value]) => typeof value === 'number' || value instanceof DateTime],
    ['ISLOGICAL', 'value', ([value]) => typeof value === 'boolean'],
    ['ISEVEN', 'number', ([value = null]) => Math.trunc(toNumber(value)) % 2 === 0],
    ['ISODD', 'number', ([value = null]) => Math.abs(Math.trunc(toNumber(value)) % 2) === 1],
  ]),
  ...valueRows('Other', [['BLANK', '', () => null]]),
  ...specialRows('Information', [
    ['ISERROR', 'value', 'scalar', bindIsError],
    ['HASONEVALUE', 'column', 'scalar', bindHasOneValue],
    ['HASONEFILTER', 'column', 'scalar', bindHasOneFilter],
    ['ISFILTERED', 'tableOrColumn', 'scalar', bindIsFiltered],
    ['ISCROSSFILTERED', 'tableOrColumn', 'scalar', bindIsCrossFiltered],
    ['ISINSCOPE', 'column', 'scalar', bindIsInScope],
    ['CONTAINS', 'table column value more...', 'scalar', bindContains],
  ]),
];

function bindIsError(call: Call): Bound {
  const value = call.scalar(0);
  return scalar((context) => !attempt(() => value.evaluate(context)).isFine);
}

function bindHasOneValue(call: Call): Bound {
  const column = call.column(0);
  const table = findTableOf(call, column);
  return scalar(({ filters }) => onlyCode(column, filters.visibleRows(table)) !== undefined);
}

/** Exactly one value is left by the direct filters of the column. */
function bindHasOneFilter(call: Call): Bound {
  const column = call.column(0);
  const table = findTableOf(call, column);
  return scalar(
    ({ filters }) =>
      filters.isFiltered([column]) && onlyCode(column, filters.visibleRows(table)) !== undefined,
  );
}

function bindIsFiltered(call: Call): Bound {
  const columns = columnsOf(call);
  return scalar(({ filters }) => filters.isFiltered(columns));
}

function bindIsCrossFiltered(call: Call): Bound {
  const [first] = columnsOf(call);
  const table =
    first === undefined
      ? call.fail('dax/table-or-column', 'The table has no columns.', 0)
      : findTableOf(call, first);
  return scalar(({ filters }) => filters.isCrossFiltered(table));
}

function bindIsInScope(call: Call): Bound {
  const column = call.column(0);
  return scalar(({ filters }) => filters.state.groups.has(column));
}

/** CONTAINS: some row of the table has all the values. */
function bindContains(call: Call): Bound {
  const rows = call.table(0);
  const pairs: { place: number; value: ReturnType<Call['scalar']> }[] = [];
  for (let index = 1; index + 1 < call.count; index += 2) {
    const column = call.column(index);
    const place = rows.schema.columns.findIndex(({ lineage }) => lineage === column);
    if (place === -1)
      return call.fail('dax/not-in-table', `The table has no column ${column.fullName}.`, index);
    pairs.push({ place, value: call.scalar(index + 1) });
  }
  return scalar((context) => {
    const value = rows.evaluate(context);
    const wanted = pairs.map((pair) => pair.value.evaluate(context));
    return Array.from({ length: value.count }, (_, row) => row).some((row) =>
      pairs.every(({ place }, index) => sameValue(value.cell(row, place), wanted[index] ?? null)),
    );
  });
}

function columnsOf(call: Call): readonly StoredColumn[] {
  if (call.argument(0).kind === 'column') return [call.column(0)];
  const { base } = call.table(0).schema;
  return base?.columns ?? call.fail('dax/table-or-column', 'Expected a table or a column of the model.', 0);
}
