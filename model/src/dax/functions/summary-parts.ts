import { bindFilterArgument } from '../binder/bind-filter-argument.js';
import type { BoundScalar } from '../binder/bound.js';
import type { Call } from '../binder/call.js';
import { leaveRows } from '../binder/scope.js';
import type { FilterArgument } from '../evaluate/calculate.js';
import type { CallSyntax, Syntax } from '../parser/syntax.js';
import type { StoredColumn } from '../storage/stored-column.js';

/** An expression of SUMMARIZECOLUMNS with the name of its column. */
export interface Extension {
  readonly name: string;
  readonly value: BoundScalar;
  /** IGNORE: does not keep a row alive. */
  readonly isIgnored: boolean;
}

/** One grouping of SUMMARIZECOLUMNS: by all columns, or a subtotal. */
export interface Level {
  readonly columns: readonly StoredColumn[];
  /** Flags that say TRUE here: what they belong to is summed up. */
  readonly subtotals: ReadonlySet<string>;
  /** Filters of this level alone, and those of them that measures do not see. */
  readonly filters: readonly FilterArgument[];
  readonly hidden: readonly FilterArgument[];
}

/** The arguments of SUMMARIZECOLUMNS. */
export interface Summary {
  readonly columns: readonly StoredColumn[];
  readonly flags: readonly string[];
  readonly filters: readonly FilterArgument[];
  /** NONVISUAL filters. */
  readonly hidden: readonly FilterArgument[];
  readonly extensions: readonly Extension[];
  readonly levels: readonly Level[];
}

interface Filters {
  readonly filters: FilterArgument[];
  readonly hidden: FilterArgument[];
}

/** A step of ROLLUPADDISSUBTOTAL: columns that are summed up together, with the filters of the level that ends with it. */
interface Step extends Filters {
  readonly columns: readonly StoredColumn[];
  readonly flag: string;
}

/** Columns that are grouped by at every level, or the steps of a rollup. */
type Part =
  | { readonly kind: 'columns'; readonly columns: readonly StoredColumn[] }
  | { readonly kind: 'rollup'; readonly steps: readonly Step[]; readonly total: Filters };

/** Reads the arguments of SUMMARIZECOLUMNS. */
export function readSummary(call: Call): Summary {
  const parts: Part[] = [];
  const own: Filters = { filters: [], hidden: [] };
  const extensions: Extension[] = [];
  for (let index = 0; index < call.count; index++) {
    const argument = call.argument(index);
    if (argument.kind === 'constant') {
      const name = call.text(index++);
      if (!call.has(index)) call.fail('dax/argument-count', `The column "${name}" has no expression.`);
      extensions.push(readExtension(call, name, call.argument(index)));
    } else if (argument.kind === 'column') parts.push({ kind: 'columns', columns: [call.column(index)] });
    else if (isCallOf(argument, 'ROLLUPADDISSUBTOTAL')) parts.push(readRollup(call, argument));
    else readFilter(call, argument, own);
  }
  const columns = parts.flatMap((part) =>
    part.kind === 'columns' ? part.columns : part.steps.flatMap((step) => step.columns),
  );
  if (new Set(columns).size < columns.length)
    call.fail('dax/column-twice', 'SUMMARIZECOLUMNS groups by a column once only.');
  const flags = parts.flatMap((part) => (part.kind === 'rollup' ? part.steps.map(({ flag }) => flag) : []));
  return { columns, flags, ...own, extensions, levels: levelsOf(parts) };
}

/** All levels: for each rollup all of its steps, then without the last one, down to none. */
function levelsOf(parts: readonly Part[]): readonly Level[] {
  let levels: readonly Level[] = [{ columns: [], subtotals: new Set(), filters: [], hidden: [] }];
  for (const part of parts) {
    levels =
      part.kind === 'columns'
        ? levels.map((level) => ({ ...level, columns: [...level.columns, ...part.columns] }))
        : levels.flatMap((level) =>
            Array.from({ length: part.steps.length + 1 }, (_, left) =>
              rolledUp(level, part, part.steps.length - left),
            ),
          );
  }
  return levels;
}

function rolledUp(level: Level, { steps, total }: Extract<Part, { kind: 'rollup' }>, kept: number): Level {
  const { filters, hidden } = steps[kept - 1] ?? total;
  return {
    columns: [...level.columns, ...steps.slice(0, kept).flatMap(({ columns }) => columns)],
    subtotals: new Set([...level.subtotals, ...steps.slice(kept).map(({ flag }) => flag)]),
    filters: [...level.filters, ...filters],
    hidden: [...level.hidden, ...hidden],
  };
}

function readExtension(call: Call, name: string, syntax: Syntax): Extension {
  const isIgnored = isCallOf(syntax, 'IGNORE');
  const inner = isIgnored ? syntax.parameters[0] : syntax;
  if (inner === undefined) return call.fail('dax/argument-count', 'IGNORE takes one expression.');
  return { name, isIgnored, value: call.binder.scalar(inner, leaveRows(call.scope)) };
}

/** ROLLUPADDISSUBTOTAL([filter,] column or ROLLUPGROUP, "flag" [, filter], ...). */
function readRollup(call: Call, { parameters, place }: CallSyntax): Part {
  const steps: Step[] = [];
  const total: Filters = { filters: [], hidden: [] };
  for (let index = 0; index < parameters.length; index++) {
    const argument = parameters[index];
    if (argument === undefined || argument.kind === 'omitted') continue;
    const columns = groupColumns(call, argument);
    if (columns === undefined) {
      readFilter(call, argument, steps[steps.length - 1] ?? total);
      continue;
    }
    const flag = parameters[++index];
    if (flag?.kind !== 'constant' || typeof flag.value !== 'string')
      return call.binder.fail(
        'dax/constant-text',
        'Expected the name of the flag here.',
        flag?.place ?? place,
      );
    steps.push({ columns, flag: flag.value, filters: [], hidden: [] });
  }
  return { kind: 'rollup', steps, total };
}

function groupColumns(call: Call, syntax: Syntax): readonly StoredColumn[] | undefined {
  if (syntax.kind === 'column') return [call.binder.column(syntax)];
  if (!isCallOf(syntax, 'ROLLUPGROUP')) return undefined;
  return syntax.parameters.flatMap((item) => groupColumns(call, item) ?? [call.binder.column(item)]);
}

function readFilter(call: Call, syntax: Syntax, { filters, hidden }: Filters): void {
  const isHidden = isCallOf(syntax, 'NONVISUAL');
  const inner = isHidden ? syntax.parameters[0] : syntax;
  if (inner === undefined) return call.fail('dax/argument-count', 'NONVISUAL takes one filter.');
  (isHidden ? hidden : filters).push(bindFilterArgument(call.binder, inner, call.scope));
}

const isCallOf = (syntax: Syntax, name: string): syntax is CallSyntax =>
  syntax.kind === 'call' && syntax.name.toUpperCase() === name;
