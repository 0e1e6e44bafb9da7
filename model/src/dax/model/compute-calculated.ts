import type { ModelNames } from '../binder/binder.js';
import { BindFailure } from '../binder/binder.js';
import { ExpressionBinder, type PlacedDiagnostic } from '../binder/expression-binder.js';
import { EMPTY_SCOPE, enterFrame } from '../binder/scope.js';
import { enterRow, type EvaluationContext } from '../evaluate/evaluation-context.js';
import { FilterContext } from '../evaluate/filter-context.js';
import { baseSchema, baseTableValue, type TableValue } from '../evaluate/table-value.js';
import { buildColumn } from '../storage/build-column.js';
import { castValue, inferType } from '../storage/cast-value.js';
import type { StoredColumn } from '../storage/stored-column.js';
import type { StoredTable } from '../storage/stored-table.js';
import { DaxError } from '../value/dax-error.js';
import type { Scalar } from '../value/scalar.js';
import { dateColumnOf, newTable, type NextId } from './build-tables.js';
import type { CalculatedObject } from './calculated-object.js';

/** A calculated object that was computed: a table, or a column of a table that is there. */
export type Computed =
  | { readonly kind: 'table'; readonly table: StoredTable }
  | { readonly kind: 'column'; readonly table: StoredTable; readonly column: StoredColumn };

/**
 * Computes a calculated table or column over what is there already, without filters. Faults are handed to `report`, and
 * there is no result.
 */
export function computeCalculated(
  object: CalculatedObject,
  { names, nextId }: { readonly names: ModelNames; readonly nextId: NextId },
  report: (finding: PlacedDiagnostic) => void,
): Computed | undefined {
  for (const { message, place } of object.faults)
    report({ code: 'dax/syntax', severity: 'error', message, place });
  if (object.faults.length > 0) return undefined;
  const binder = new ExpressionBinder(names);
  try {
    return object.kind === 'table'
      ? { kind: 'table', table: computeTable(object, binder, nextId) }
      : computeColumn(object, binder, nextId);
  } catch (error) {
    if (error instanceof DaxError) {
      const { code, message, place = object.syntax.place } = error;
      report({ code, severity: 'error', message, place });
    } else if (!(error instanceof BindFailure)) throw error;
    return undefined;
  } finally {
    for (const finding of binder.diagnostics) report(finding);
  }
}

const nowhere = (): EvaluationContext => ({
  filters: new FilterContext(),
  row: undefined,
  variables: undefined,
});

function computeColumn(
  object: CalculatedObject,
  binder: ExpressionBinder,
  nextId: NextId,
): Computed | undefined {
  const table = binder.names.findTable(object.table);
  if (table === undefined) return undefined;
  const schema = baseSchema(table);
  const bound = binder.scalar(object.syntax, enterFrame(EMPTY_SCOPE, schema));
  const rows = baseTableValue(
    schema,
    table,
    Int32Array.from({ length: table.rowCount }, (_, row) => row),
  );
  const context = nowhere();
  const values = Array.from({ length: table.rowCount }, (_, row) =>
    bound.evaluate(enterRow(context, rows, row)),
  );
  const column = store(values, { ...object, tableName: table.name, id: nextId() });
  table.columns.push(column);
  return { kind: 'column', table, column };
}

function computeTable(object: CalculatedObject, binder: ExpressionBinder, nextId: NextId): StoredTable {
  const { schema, evaluate } = binder.table(object.syntax, EMPTY_SCOPE);
  const value = evaluate(nowhere());
  const names = columnNames(object, schema.columns);
  const columns = schema.columns.map(({ lineage }, index) => {
    const dataType = names[index]?.dataType ?? lineage?.dataType;
    const identity = { tableName: object.name, name: names[index]?.name ?? '', id: nextId() };
    return store(columnOf(value, index), { ...identity, ...(dataType === undefined ? {} : { dataType }) });
  });
  const taken = new Set<string>();
  for (const { name } of columns) {
    if (taken.has(name.toLowerCase()))
      throw new DaxError('dax/column-twice', `The table would have two columns [${name}].`);
    taken.add(name.toLowerCase());
  }
  const dateColumn = object.declared === undefined ? undefined : dateColumnOf(object.declared, columns);
  return newTable({ name: object.name, columns, rowCount: value.count, dateColumn });
}

const columnOf = (value: TableValue, column: number): Scalar[] =>
  Array.from({ length: value.count }, (_, row) => value.cell(row, column));

/**
 * Names and types that the model declares for the columns of the expression: a source such as `[Value]` or `Date[Year]`
 * names one of them. Throws DaxError `dax/table` when a declared column has no source.
 */
function columnNames(
  { declared }: CalculatedObject,
  columns: readonly { readonly name: string }[],
): readonly Pick<Parameters<typeof store>[1], 'name' | 'dataType'>[] {
  const own = new Map<number, Pick<Parameters<typeof store>[1], 'name' | 'dataType'>>();
  for (const column of declared?.columns ?? []) {
    if (column.kind === 'calculated') continue;
    const source = (column.sourceColumn ?? column.name).replace(/^.*\[(.*)\]$/, '$1').toLowerCase();
    const place = columns.findIndex(({ name }) => name.toLowerCase() === source);
    if (place === -1) throw new DaxError('dax/table', `The expression gives no column for [${column.name}].`);
    const { name, dataType } = column;
    own.set(place, { name, ...(dataType === undefined || dataType === 'automatic' ? {} : { dataType }) });
  }
  return columns.map(({ name }, place) => own.get(place) ?? { name });
}

function store(
  values: readonly Scalar[],
  identity: {
    readonly tableName: string;
    readonly name: string;
    readonly id: number;
    readonly dataType?: StoredColumn['dataType'];
  },
): StoredColumn {
  const dataType = identity.dataType ?? inferType(values);
  const { tableName, name, id } = identity;
  return buildColumn({ tableName, name, id, dataType }, values, (value) => castValue(value, dataType));
}
