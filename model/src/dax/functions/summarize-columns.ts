import { bindFilterArgument } from '../binder/bind-filter-argument.js';
import { table, type Bound, type BoundScalar } from '../binder/bound.js';
import type { Call } from '../binder/call.js';
import { leaveRows } from '../binder/scope.js';
import { calculateContext, type FilterArgument } from '../evaluate/calculate.js';
import { distinctRows } from '../evaluate/distinct-rows.js';
import type { EvaluationContext } from '../evaluate/evaluation-context.js';
import type { Filter } from '../evaluate/filter.js';
import type { FilterContext } from '../evaluate/filter-context.js';
import { columnSchema, rowsTableValue, type ColumnSchema } from '../evaluate/table-value.js';
import type { CallSyntax, Syntax } from '../parser/syntax.js';
import type { StoredColumn } from '../storage/stored-column.js';
import type { StoredTable } from '../storage/stored-table.js';
import type { Scalar } from '../value/scalar.js';
import { findTableOf } from './find-table-of.js';
import { specialRows, type FunctionRow } from './function-row.js';

/** SUMMARIZECOLUMNS and the words that stand inside it. Source: Microsoft, SUMMARIZECOLUMNS. */
export const SUMMARIZE_COLUMNS_ROWS: readonly FunctionRow[] = specialRows('Table manipulation', [
  ['SUMMARIZECOLUMNS', 'groupBy... filter... name... expression...', 'table', bindSummarizeColumns],
]);

/** A group column; `flag` names the column that says whether a row is a subtotal over it. */
interface Group {
  readonly column: StoredColumn;
  readonly flag?: string;
}

interface Extension {
  readonly name: string;
  readonly value: BoundScalar;
  /** IGNORE: does not keep a row alive. */
  readonly isIgnored: boolean;
}

interface Parts {
  readonly groups: readonly Group[];
  readonly filters: readonly FilterArgument[];
  readonly extensions: readonly Extension[];
}

/**
 * Groups: columns of one table by the combinations that exist, tables against each other by all. Rows in which every
 * expression is BLANK are dropped. ROLLUPADDISSUBTOTAL adds subtotal rows and their flags.
 */
function bindSummarizeColumns(call: Call): Bound {
  const parts = readParts(call);
  const { tables } = call.binder.names;
  const columns: ColumnSchema[] = [
    ...parts.groups.map(({ column }) => columnSchema(column)),
    ...parts.groups.flatMap(({ flag }) => (flag === undefined ? [] : [{ name: flag }])),
    ...parts.extensions.map(({ name }) => ({ name })),
  ];
  const schema = { columns };
  const levels = levelsOf(parts.groups);
  return table(schema, (around) => {
    const inside = calculateContext(around, parts.filters, tables);
    const base = inside.filters.withState({ selection: inside.filters.filters });
    const rows = levels.flatMap((level) => evaluateLevel(call, parts, level, { ...inside, filters: base }));
    return rowsTableValue(schema, rows);
  });
}

/** Group columns of each level: all of them, then without the rolled up ones from the last to the first. */
function levelsOf(groups: readonly Group[]): readonly (readonly Group[])[] {
  const levels = [groups];
  const rolled = groups.filter(({ flag }) => flag !== undefined);
  for (let kept = rolled.length - 1; kept >= 0; kept--) {
    const dropped = new Set(rolled.slice(kept));
    levels.push(groups.filter((group) => !dropped.has(group)));
  }
  return levels;
}

function evaluateLevel(
  call: Call,
  { groups, extensions }: Parts,
  level: readonly Group[],
  context: EvaluationContext,
): Scalar[][] {
  const columns = level.map(({ column }) => column);
  const inScope = context.filters.withState({ groups: new Set(columns) });
  const flags = groups.flatMap((group) => (group.flag === undefined ? [] : [!level.includes(group)]));
  return combine(call, columns, inScope).flatMap((values) => {
    const filters = inScope.adding(columns.map((column, index) => equalTo(column, values[index] ?? null)));
    const computed = extensions.map(({ value }) => value.evaluate({ ...context, filters }));
    const isAlive =
      extensions.every(({ isIgnored }) => isIgnored) ||
      computed.some((value, index) => value !== null && extensions[index]?.isIgnored === false);
    if (!isAlive) return [];
    const own = groups.map((group) => values[level.indexOf(group)] ?? null);
    return [[...own, ...flags, ...computed]];
  });
}

/** Combinations of group values under a filter context. */
function combine(call: Call, columns: readonly StoredColumn[], filters: FilterContext): Scalar[][] {
  const clusters = new Map<StoredTable, number[]>();
  for (const [index, column] of columns.entries()) {
    const stored = findTableOf(call, column);
    clusters.set(stored, [...(clusters.get(stored) ?? []), index]);
  }
  let rows: Scalar[][] = [columns.map(() => null)];
  for (const [stored, indexes] of clusters) {
    const own = indexes.flatMap((index) => columns[index] ?? []);
    const found = distinctRows(own, filters.visibleRows(stored));
    rows = rows.flatMap((row) =>
      found.map((values) => row.map((value, index) => values[indexes.indexOf(index)] ?? value)),
    );
  }
  return rows;
}

function equalTo(column: StoredColumn, value: Scalar): Filter {
  const allowed = new Uint8Array(column.values.length);
  allowed[column.codeOf(value) ?? 0] = 1;
  return { kind: 'values', columns: [column], allowed };
}

function readParts(call: Call): Parts {
  const groups: Group[] = [];
  const filters: FilterArgument[] = [];
  const extensions: Extension[] = [];
  const parameters = call.rest(0);
  for (let index = 0; index < parameters.length; index++) {
    const argument = call.argument(index);
    if (argument.kind === 'constant') {
      const name = call.text(index++);
      if (!call.has(index)) call.fail('dax/argument-count', `The column "${name}" has no expression.`);
      extensions.push(readExtension(call, name, call.argument(index)));
    } else if (argument.kind === 'column') groups.push({ column: call.column(index) });
    else if (isCallOf(argument, 'ROLLUPADDISSUBTOTAL')) groups.push(...readRollup(call, argument));
    else filters.push(bindFilterArgument(call.binder, argument, call.scope));
  }
  return { groups, filters, extensions };
}

function readExtension(call: Call, name: string, syntax: Syntax): Extension {
  const isIgnored = isCallOf(syntax, 'IGNORE');
  const inner = isIgnored ? syntax.parameters[0] : syntax;
  if (inner === undefined) return call.fail('dax/argument-count', 'IGNORE takes one expression.');
  return { name, isIgnored, value: call.binder.scalar(inner, leaveRows(call.scope)) };
}

/** ROLLUPADDISSUBTOTAL(column, "flag", column, "flag", ...); ROLLUPGROUP and filters inside are refused. */
function readRollup(call: Call, { parameters, place }: CallSyntax): readonly Group[] {
  const groups: Group[] = [];
  for (let index = 0; index < parameters.length; index += 2) {
    const [column, flag] = [parameters[index], parameters[index + 1]];
    if (column?.kind !== 'column' || flag?.kind !== 'constant' || typeof flag.value !== 'string') {
      return call.binder.fail(
        'dax/unsupported',
        'ROLLUPADDISSUBTOTAL is supported with columns, each with the name of its flag.',
        place,
      );
    }
    groups.push({ column: call.binder.column(column), flag: flag.value });
  }
  return groups;
}

const isCallOf = (syntax: Syntax, name: string): syntax is CallSyntax =>
  syntax.kind === 'call' && syntax.name.toUpperCase() === name;
