import { table, type Bound } from '../binder/bound.js';
import type { Call } from '../binder/call.js';
import { calculateContext } from '../evaluate/calculate.js';
import type { EvaluationContext } from '../evaluate/evaluation-context.js';
import type { FilterContext } from '../evaluate/filter-context.js';
import { groupContexts } from '../evaluate/group-contexts.js';
import { columnSchema, rowsTableValue, type ColumnSchema } from '../evaluate/table-value.js';
import type { StoredColumn } from '../storage/stored-column.js';
import type { StoredTable } from '../storage/stored-table.js';
import type { Scalar } from '../value/scalar.js';
import { specialRows, type FunctionRow } from './function-row.js';
import { findTableOf } from './find-table-of.js';
import { readSummary, type Level, type Summary } from './summary-parts.js';

/** SUMMARIZECOLUMNS and the words that stand inside it. Source: Microsoft, SUMMARIZECOLUMNS. */
export const SUMMARIZE_COLUMNS_ROWS: readonly FunctionRow[] = specialRows('Table manipulation', [
  ['SUMMARIZECOLUMNS', 'groupBy... filter... name... expression...', 'table', bindSummarizeColumns],
]);

/**
 * Groups: columns of one table by the combinations that exist, tables against each other by all. Rows in which every
 * expression is BLANK are dropped. ROLLUPADDISSUBTOTAL adds subtotal rows and their flags; a NONVISUAL filter decides
 * which groups there are, and not what they measure.
 */
function bindSummarizeColumns(call: Call): Bound {
  const summary = readSummary(call);
  const { tables } = call.binder.names;
  const columns: ColumnSchema[] = [
    ...summary.columns.map(columnSchema),
    ...summary.flags.map((name) => ({ name })),
    ...summary.extensions.map(({ name }) => ({ name })),
  ];
  const schema = { columns };
  const tableOf = (column: StoredColumn): StoredTable => findTableOf(call, column);
  return table(schema, (around) =>
    rowsTableValue(
      schema,
      summary.levels.flatMap((level) => evaluateLevel(summary, level, { around, tables, tableOf })),
    ),
  );
}

interface Setting {
  readonly around: EvaluationContext;
  readonly tables: readonly StoredTable[];
  readonly tableOf: (column: StoredColumn) => StoredTable;
}

function evaluateLevel(
  { columns, flags, filters, hidden, extensions }: Summary,
  level: Level,
  { around, tables, tableOf }: Setting,
): Scalar[][] {
  const visible = calculateContext(around, [...filters, ...level.filters], tables);
  const measured = startAt(level, visible.filters);
  const narrowed =
    hidden.length + level.hidden.length === 0
      ? measured
      : startAt(level, calculateContext(visible, [...hidden, ...level.hidden], tables).filters);
  const subtotals = flags.map((flag) => level.subtotals.has(flag));
  const context = { ...visible, row: undefined };
  return groupContexts(narrowed, { columns: level.columns, into: measured, tableOf }).flatMap(
    ({ values, filters: own }) => {
      const computed = extensions.map(({ value }) => value.evaluate({ ...context, filters: own }));
      const isAlive =
        extensions.every(({ isIgnored }) => isIgnored) ||
        computed.some((value, index) => value !== null && extensions[index]?.isIgnored === false);
      if (!isAlive) return [];
      const cells = columns.map((column) => values[level.columns.indexOf(column)] ?? null);
      return [[...cells, ...subtotals, ...computed]];
    },
  );
}

/** The filters of a level: what ALLSELECTED restores and ISINSCOPE asks. */
function startAt({ columns }: Level, filters: FilterContext): FilterContext {
  return filters.withState({
    selection: { kind: 'query', filters: filters.filters },
    groups: new Set(columns),
  });
}
