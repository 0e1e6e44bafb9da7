import { rowsTableValue } from '../evaluate/table-value.js';
import type { Syntax } from '../parser/syntax.js';
import { elementAt } from '../value/dax-error.js';
import { tupleKeyOf } from '../value/scalar.js';
import type { Binder } from './binder.js';
import { scalar, table, type BoundScalar, type BoundTable } from './bound.js';
import type { Scope } from './scope.js';

type ListSyntax = Extract<Syntax, { kind: 'list' }>;

/** Binds `{1, 2}` or `{(1, "a"), (2, "b")}`: a table of the columns Value, or Value1, Value2 and so on. */
export function bindList(binder: Binder, syntax: ListSyntax, scope: Scope): BoundTable {
  const rows = syntax.rows.map((row) => (row.kind === 'tuple' ? row.items : [row]));
  const width = rows[0]?.length ?? 0;
  if (rows.length === 0)
    return binder.fail('dax/empty-list', 'A list { } needs at least one value.', syntax.place);
  if (rows.some((row) => row.length !== width))
    return binder.fail(
      'dax/uneven-list',
      'All rows of a list must have the same number of values.',
      syntax.place,
    );
  const bound = rows.map((row) => row.map((item) => binder.scalar(item, scope)));
  const names = width === 1 ? ['Value'] : Array.from({ length: width }, (_, index) => `Value${index + 1}`);
  const schema = { columns: names.map((name) => ({ name })) };
  return table(schema, (context) =>
    rowsTableValue(
      schema,
      bound.map((row) => row.map((item) => item.evaluate(context))),
    ),
  );
}

/** Binds `value IN table` and `(value, value) IN table`. BLANK is found only where BLANK is. */
export function bindIn(
  binder: Binder,
  { left, right, place }: Extract<Syntax, { kind: 'binary' }>,
  scope: Scope,
): BoundScalar {
  const items = left.kind === 'tuple' ? left.items : [left];
  const bound = items.map((item) => binder.scalar(item, scope));
  // A list sees the row that IN stands in; it is evaluated there.
  const among = binder.table(right, scope);
  const width = among.schema.columns.length;
  if (width !== bound.length)
    return binder.fail('dax/in-width', `IN compares ${bound.length} values with ${width} columns.`, place);
  const constant = right.kind === 'list' && binder.constantParts(right, 'noColumns')?.length === 0;
  let known: ReadonlySet<string> | undefined;
  return scalar((context) => {
    let keys = known;
    if (keys === undefined) {
      const value = among.evaluate(context);
      keys = new Set(
        Array.from({ length: value.count }, (_, row) =>
          tupleKeyOf(Array.from({ length: width }, (_unused, column) => value.cell(row, column))),
        ),
      );
      if (constant) known = keys;
    }
    return keys.has(tupleKeyOf(bound.map((_, index) => elementAt(bound, index).evaluate(context))));
  });
}
