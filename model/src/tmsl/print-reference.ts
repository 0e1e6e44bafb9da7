import type { ObjectPath } from '../tmdl/objects/object-path.js';
import type { NameResolver, ReferencedKind } from './name-resolver.js';
import type { JsonObject } from './tmsl-database.js';

/** The table that an object being printed belongs to, and the names of the whole model. */
export interface PrintContext {
  readonly names: NameResolver;
  /** `''` outside of tables. */
  readonly table: string;
}

interface ReferenceRow {
  readonly kind: ReferencedKind;
  /** Whether the name is one of the object's table. */
  readonly isOfTable: boolean;
}

/** Properties that hold the name of another object. */
const nameRows: Readonly<Record<string, ReferenceRow>> = {
  sortByColumn: { kind: 'column', isOfTable: true },
  column: { kind: 'column', isOfTable: true },
  baseTable: { kind: 'table', isOfTable: false },
  relationship: { kind: 'relationship', isOfTable: false },
  queryGroup: { kind: 'queryGroup', isOfTable: false },
  expressionSource: { kind: 'expression', isOfTable: false },
};

/** Properties that hold `Table.Name`, with the word TMSL uses for the name; `flat` has no object around both. */
const pathRows: Readonly<
  Record<string, { readonly kind: 'column' | 'measure' | 'hierarchy'; readonly flat?: string }>
> = {
  fromColumn: { kind: 'column', flat: 'from' },
  toColumn: { kind: 'column', flat: 'to' },
  defaultMeasure: { kind: 'measure' },
  defaultHierarchy: { kind: 'hierarchy' },
  defaultColumn: { kind: 'column' },
  parameterValuesColumn: { kind: 'column' },
  baseColumn: { kind: 'column' },
};

/** A name in its declared spelling. */
export function printNameReference(key: string, name: string, context: PrintContext): string {
  const row = nameRows[key];
  return row === undefined ? name : context.names.resolve(row.kind, row.isOfTable ? context.table : '', name);
}

/** A path as TMSL's keys: `fromTable` and `fromColumn`, or one object with `table` and what the name is of. */
export function printPathReference(key: string, path: ObjectPath, context: PrintContext): JsonObject {
  const { kind, flat } = pathRows[key] ?? { kind: 'column' };
  const table = context.names.resolve('table', '', path.table);
  const name = context.names.resolve(kind, path.table, path.name);
  if (flat !== undefined) return { [`${flat}Table`]: table, [`${flat}Column`]: name };
  return { [key]: { table, [kind]: name } };
}
