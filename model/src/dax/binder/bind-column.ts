import { hintNearest } from '../../tmdl/hint-nearest.js';
import type { EvaluationContext, RowFrame } from '../evaluate/evaluation-context.js';
import { transition } from '../evaluate/transition.js';
import type { ColumnSyntax } from '../parser/syntax.js';
import { findColumn } from '../storage/stored-table.js';
import type { StoredColumn } from '../storage/stored-column.js';
import { invariant } from '../value/dax-error.js';
import type { Binder, BoundMeasure } from './binder.js';
import { scalar, type BoundScalar } from './bound.js';
import type { Scope, ScopeFrame } from './scope.js';

/** Binds `Table[name]` or `[name]` as a value: a column of a row around it, or a measure. */
export function bindColumn(binder: Binder, syntax: ColumnSyntax, scope: Scope): BoundScalar {
  const measure = binder.names.findMeasure(syntax.name);
  if (syntax.table === undefined) return bindUnqualified(binder, syntax, scope, measure);
  const inRow = readFromRow(binder, syntax, scope);
  if (inRow !== undefined) return inRow;
  if (measure?.table.toLowerCase() === syntax.table.toLowerCase())
    return bindMeasure(binder, syntax, scope, measure);
  const column = resolveColumn(binder, syntax);
  return binder.fail(
    'dax/no-row-context',
    `A single value for the column ${column.fullName} cannot be determined: no row of it is read here. Aggregate it, as with SUM or SELECTEDVALUE.`,
    syntax.place,
  );
}

/** The column of the model that `Table[column]` names; a fault with the nearest name when there is none. */
export function resolveColumn(binder: Binder, { table, name, place }: ColumnSyntax): StoredColumn {
  if (table === undefined)
    return binder.fail('dax/column-expected', `Write the table before the column [${name}].`, place);
  const stored = binder.names.findTable(table);
  if (stored === undefined) {
    const { hint } = hintNearest(
      table,
      binder.names.tables.map((candidate) => candidate.name),
    );
    return binder.fail('dax/unknown-table', `The model has no table '${table}'.`, place, hint);
  }
  const column = findColumn(stored, name);
  if (column !== undefined) return column;
  const { hint } = hintNearest(
    name,
    stored.columns.map((candidate) => candidate.name),
  );
  return binder.fail(
    'dax/unknown-column',
    `The table '${stored.name}' has no column [${name}].`,
    place,
    hint,
  );
}

function bindUnqualified(
  binder: Binder,
  syntax: ColumnSyntax,
  scope: Scope,
  measure: BoundMeasure | undefined,
): BoundScalar {
  const inRow = readFromRow(binder, syntax, scope);
  if (measure !== undefined && inRow !== undefined) {
    return binder.fail(
      'dax/ambiguous-name',
      `[${syntax.name}] is a measure and a column of the row read here; give the column another name, such as [@${syntax.name}].`,
      syntax.place,
    );
  }
  if (measure !== undefined) return bindMeasure(binder, syntax, scope, measure);
  if (inRow !== undefined) return inRow;
  const candidates = [...binder.names.measureNames()];
  for (let { frame } = scope; frame !== undefined; frame = frame.outer)
    candidates.push(...frame.schema.columns.map(({ name }) => name));
  const { hint } = hintNearest(syntax.name, candidates);
  return binder.fail(
    'dax/unknown-name',
    `[${syntax.name}] is neither a measure nor a column of a row read here.`,
    syntax.place,
    hint,
  );
}

function bindMeasure(
  binder: Binder,
  { name, place }: ColumnSyntax,
  scope: Scope,
  measure: BoundMeasure,
): BoundScalar {
  if (scope.isCondition) {
    return binder.fail(
      'dax/measure-in-condition',
      `The condition of a CALCULATE filter cannot use the measure [${name}]; use FILTER, or a variable before CALCULATE.`,
      place,
    );
  }
  binder.uses.add(measure.name.toLowerCase());
  return scalar((context) =>
    measure.evaluate({ filters: transition(context), row: undefined, variables: undefined }),
  );
}

/** Reads the column from the innermost row that has it. */
function readFromRow(binder: Binder, syntax: ColumnSyntax, scope: Scope): BoundScalar | undefined {
  let depth = 0;
  for (let { frame } = scope; frame !== undefined; frame = frame.outer, depth++) {
    const index = indexInFrame(binder, syntax, frame);
    if (index !== undefined) {
      const levels = depth;
      return scalar((context) => {
        const row = frameAt(context, levels);
        return row.table.cell(row.row, index);
      });
    }
  }
  return undefined;
}

function indexInFrame(binder: Binder, syntax: ColumnSyntax, frame: ScopeFrame): number | undefined {
  const name = syntax.name.toLowerCase();
  const table = syntax.table?.toLowerCase();
  if (frame.collect !== undefined) {
    const stored = syntax.table === undefined ? undefined : binder.names.findTable(syntax.table);
    const column = stored === undefined ? undefined : findColumn(stored, syntax.name);
    return column === undefined ? undefined : frame.collect(column);
  }
  const matches = frame.schema.columns.flatMap((column, index) =>
    column.name.toLowerCase() === name && (table === undefined || column.table?.toLowerCase() === table)
      ? [index]
      : [],
  );
  if (matches.length > 1)
    return binder.fail(
      'dax/ambiguous-name',
      `[${syntax.name}] occurs more than once in the row read here; write its table, too.`,
      syntax.place,
    );
  return matches[0];
}

/** The row some levels out. */
export function frameAt(context: EvaluationContext, levels: number): RowFrame {
  let { row } = context;
  for (let level = 0; level < levels; level++) row = row?.outer;
  invariant(row !== undefined, `no row context at level ${levels}`);
  return row;
}
