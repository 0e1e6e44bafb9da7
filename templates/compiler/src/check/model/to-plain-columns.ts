import type { Column, DataType, Relationship, TabularDatabase, Table } from '@ott-analytics/model/tmdl';

const TYPES: readonly DataType[] = ['string', 'int64', 'double', 'decimal', 'dateTime', 'boolean'];
/** A type that every aggregation takes, for columns whose type only Power BI infers. */
const ANY_NUMBER: DataType = 'double';

/**
 * The model with plain columns in plain tables and relationships that filter one way, so that the DAX engine knows every
 * name whatever it can evaluate itself. For checks without rows: what a calculated column holds does not matter there.
 */
export function toPlainColumns(database: TabularDatabase): TabularDatabase {
  const { model } = database;
  return {
    ...database,
    model: {
      ...model,
      tables: model.tables.map(toPlainTable),
      relationships: model.relationships.map(toPlainRelationship),
    },
  };
}

function toPlainTable(table: Table): Table {
  return {
    ...table,
    columns: table.columns.map((column) => toPlainColumn(column, table)),
    partitions: table.partitions.map((partition) => ({ ...partition, source: { kind: 'none' } })),
    ...(table.calculationGroup !== undefined && {
      calculationGroup: { ...table.calculationGroup, calculationItems: [] },
    }),
  };
}

function toPlainColumn(column: Column, table: Table): Column {
  const { name, isKey, annotations, at } = column;
  return {
    kind: 'data',
    name,
    dataType: knownType(column, table) ?? ANY_NUMBER,
    ...(isKey !== undefined && { isKey }),
    variations: [],
    extendedProperties: [],
    changedProperties: [],
    annotations,
    ...(at !== undefined && { at }),
  };
}

/** The type of a column as far as the files tell: the key of a date table is a date. Undefined: only Power BI knows. */
export function knownType({ dataType, isKey }: Column, { dataCategory }: Table): DataType | undefined {
  if (dataType !== undefined && TYPES.includes(dataType)) return dataType;
  return isKey === true && dataCategory === 'Time' ? 'dateTime' : undefined;
}

function toPlainRelationship(relationship: Relationship): Relationship {
  return {
    ...relationship,
    crossFilteringBehavior: 'oneDirection',
    fromCardinality: 'many',
    toCardinality: 'one',
  };
}
