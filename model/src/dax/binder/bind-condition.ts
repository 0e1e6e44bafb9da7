import type { FilterArgument } from '../evaluate/calculate.js';
import { enterRow, type EvaluationContext } from '../evaluate/evaluation-context.js';
import type { Filter } from '../evaluate/filter.js';
import { tuplesFilter } from '../evaluate/remove-columns.js';
import { columnSchema, rowsTableValue, type ColumnSchema, type TableValue } from '../evaluate/table-value.js';
import { tupleKey } from '../evaluate/tuple-key.js';
import type { Syntax } from '../parser/syntax.js';
import { BLANK_CODE, type StoredColumn } from '../storage/stored-column.js';
import { countWithBlankRow } from '../storage/stored-table.js';
import { toBoolean } from '../value/convert.js';
import { tupleKeyOf } from '../value/scalar.js';
import type { Binder } from './binder.js';
import type { BoundScalar } from './bound.js';
import type { Scope } from './scope.js';

/**
 * Binds a condition: FILTER(ALL(columns), condition) over the columns that it reads, which must be of one table. Columns
 * inside aggregations are not among them. Source: Microsoft, CALCULATE, "Boolean expressions".
 */
export function bindCondition(binder: Binder, syntax: Syntax, scope: Scope): FilterArgument {
  const columns: StoredColumn[] = [];
  const schema: ColumnSchema[] = [];
  const collect = (column: StoredColumn): number => {
    const known = columns.indexOf(column);
    if (known !== -1) return known;
    columns.push(column);
    schema.push(columnSchema(column));
    return columns.length - 1;
  };
  const frame = { schema: { columns: schema }, collect, outer: scope.frame };
  const condition = binder.scalar(syntax, { ...scope, frame, isCondition: true });
  const [first, ...others] = columns;
  if (first === undefined)
    return binder.fail('dax/condition-column', 'A condition of CALCULATE must read a column.', syntax.place);
  const stranger = others.find(({ tableName }) => tableName !== first.tableName);
  if (stranger !== undefined) {
    return binder.fail(
      'dax/condition-tables',
      `The condition reads columns of two tables, ${first.fullName} and ${stranger.fullName}; use FILTER over a table that has both.`,
      syntax.place,
    );
  }
  const rows = combinations(binder, columns);
  const values = rowsTableValue(
    { columns: schema },
    rows.map((row) => columns.map((column, index) => column.values[row[index] ?? BLANK_CODE] ?? null)),
  );
  const parts = keyParts(binder, syntax, scope);
  const known = new Map<string, Filter>();
  return {
    kind: 'filter',
    keeps: false,
    evaluate: (context) => {
      const key = parts && tupleKeyOf(parts.map((part) => part.evaluate(context)));
      const remembered = key === undefined ? undefined : known.get(key);
      if (remembered !== undefined) return remembered;
      const filter = tuplesFilter(columns, matching(condition, { values, rows }, context));
      if (known.size > MOST_FILTERS) known.clear();
      if (key !== undefined) known.set(key, filter);
      return filter;
    },
  };
}

/** Filters that are remembered at one place before they are forgotten. */
const MOST_FILTERS = 1000;

/** Variables that decide the condition; the same values make the same filter. Undefined when a context decides, too. */
function keyParts(binder: Binder, syntax: Syntax, scope: Scope): readonly BoundScalar[] | undefined {
  const parts = binder.constantParts(syntax, 'columns');
  if (parts?.some((part) => binder.isTable(part, scope)) !== false) return undefined;
  return parts.map((part) => binder.scalar(part, scope));
}

interface Combinations {
  readonly values: TableValue;
  readonly rows: readonly Int32Array[];
}

function matching(
  condition: BoundScalar,
  { values, rows }: Combinations,
  context: EvaluationContext,
): readonly Int32Array[] {
  return rows.filter((_, row) => toBoolean(condition.evaluate(enterRow(context, values, row))));
}

/** Combinations of codes that occur in the rows of the columns' table, the blank row included where it exists. */
function combinations(binder: Binder, columns: readonly StoredColumn[]): readonly Int32Array[] {
  const table = binder.names.findTable(columns[0]?.tableName ?? '');
  const count = table === undefined ? 0 : countWithBlankRow(table);
  const key = tupleKey(columns);
  const found = new Map<number | string, Int32Array>();
  for (let row = 0; row < count; row++) {
    const codeAt = (position: number): number => columns[position]?.codes[row] ?? BLANK_CODE;
    const value = key(codeAt);
    if (!found.has(value))
      found.set(
        value,
        Int32Array.from(columns, (_, position) => codeAt(position)),
      );
  }
  return [...found.values()];
}
