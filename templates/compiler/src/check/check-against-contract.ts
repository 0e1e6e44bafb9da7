import {
  type Column as ContractColumn,
  type ColumnType,
  type Diagnostic,
  findNearest,
  type Table as ContractTable,
} from '@ott-analytics/model/contract';
import { listWarehouseTables } from '../project/warehouse-table.js';
import type { DataColumn, DataType, Model, SourcePosition, Table } from '@ott-analytics/model/tmdl';

/** Type of the star schema -> type of the model that holds its values without loss. */
const DATA_TYPES: Readonly<Record<ColumnType['kind'], DataType>> = {
  integer: 'int64',
  bigint: 'int64',
  decimal: 'decimal',
  date: 'dateTime',
  boolean: 'boolean',
  text: 'string',
};

/**
 * Checks a semantic model against the star schema: a table whose M partition names a table of the contract reads
 * columns that are there, in types that agree, under the names that the contract gives to people. Tables that name no
 * contract table (parameters, measure tables, calculation groups) are left alone.
 * Diagnostics: contract/unknown-table, contract/unknown-column, contract/type, contract/column-name.
 */
export function checkAgainstContract(
  model: Model,
  contract: readonly ContractTable[],
): readonly Diagnostic[] {
  return model.tables.flatMap((table) => {
    const source = findSource(table, contract);
    switch (source.kind) {
      case 'none':
        return [];
      case 'unknown':
        return [describeUnknownTable(table, source.name, contract)];
      case 'known':
        return table.columns.flatMap((column) =>
          column.kind === 'data' ? checkColumn(column, table, source.table) : [],
        );
    }
  });
}

/**
 * Is the model one over the contract's warehouse: does it have its query WarehouseTable, or read one of its tables? What
 * another model reads is no business of the contract.
 */
export function readsContract(model: Model, contract: readonly ContractTable[]): boolean {
  return (
    model.expressions.some(({ name }) => name === 'WarehouseTable') ||
    model.tables.some((table) => findSource(table, contract).kind === 'known')
  );
}

type Source =
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly name: string }
  | { readonly kind: 'known'; readonly table: ContractTable };

/** The warehouse table that the partitions read: the first physical table name in a text literal of their M. */
function findSource(table: Table, contract: readonly ContractTable[]): Source {
  const names = listWarehouseTables(table);
  const known = contract.find(({ name }) => names.includes(name));
  if (known !== undefined) return { kind: 'known', table: known };
  const [unknown] = names;
  return unknown === undefined ? { kind: 'none' } : { kind: 'unknown', name: unknown };
}

function checkColumn(column: DataColumn, table: Table, source: ContractTable): readonly Diagnostic[] {
  const expected = source.columns.find(({ name }) => name === column.sourceColumn);
  if (expected === undefined) return [describeUnknownColumn(column, table, source)];
  return [...checkType(column, table, expected), ...checkName(column, table, expected)];
}

function checkType(column: DataColumn, table: Table, expected: ContractColumn): readonly Diagnostic[] {
  const dataType = DATA_TYPES[expected.type.kind];
  if (column.dataType === dataType) return [];
  return [
    {
      code: 'contract/type',
      severity: 'error',
      message: `'${table.name}'[${column.name}] is ${column.dataType ?? 'of no type'}; the contract's ${expected.name} is ${expected.type.kind}, which is ${dataType} in a model.`,
      ...placeOf(column.at),
      hint: `Write dataType: ${dataType}.`,
    },
  ];
}

function checkName(column: DataColumn, table: Table, expected: ContractColumn): readonly Diagnostic[] {
  if (column.name === expected.modelName) return [];
  return [
    {
      code: 'contract/column-name',
      severity: 'warning',
      message: `'${table.name}'[${column.name}] reads ${expected.name}, which the contract calls "${expected.modelName}".`,
      ...placeOf(column.at),
      hint: 'Rename one of them: the data dictionary describes the column under the name of the contract.',
    },
  ];
}

function describeUnknownTable(table: Table, name: string, contract: readonly ContractTable[]): Diagnostic {
  const nearest = findNearest(
    name,
    contract.map((candidate) => candidate.name),
  );
  return {
    code: 'contract/unknown-table',
    severity: 'error',
    message: `The table '${table.name}' reads "${name}", which the contract does not have.`,
    ...placeOf(table.at),
    ...(nearest !== undefined && { hint: `Did you mean "${nearest}"?` }),
  };
}

function describeUnknownColumn(column: DataColumn, table: Table, source: ContractTable): Diagnostic {
  const name = column.sourceColumn ?? column.name;
  const nearest = findNearest(
    name,
    source.columns.map((candidate) => candidate.name),
  );
  return {
    code: 'contract/unknown-column',
    severity: 'error',
    message: `'${table.name}'[${column.name}] reads the column "${name}", which ${source.name} does not have.`,
    ...placeOf(column.at),
    ...(nearest !== undefined && { hint: `Did you mean "${nearest}"?` }),
  };
}

function placeOf(at: SourcePosition | undefined): Pick<Diagnostic, 'at'> {
  return at === undefined ? {} : { at: { file: at.file, line: at.line, column: at.column } };
}
