import type { Column, ColumnType, Table } from './table.js';

/** Engines that a schema can be printed for. MariaDB takes the MySQL text. */
export type Dialect = 'mysql' | 'duckdb';

const quoteName: Record<Dialect, (name: string) => string> = {
  mysql: (name) => `\`${name.replaceAll('`', '``')}\``,
  duckdb: (name) => `"${name.replaceAll('"', '""')}"`,
};

/** `name` quoted as an identifier of the dialect. */
export function quoteIdentifier(name: string, dialect: Dialect): string {
  return quoteName[dialect](name);
}

/** The SQL type of a column type. */
export function printType(type: ColumnType, dialect: Dialect): string {
  switch (type.kind) {
    case 'integer':
      return dialect === 'mysql' ? 'INT' : 'INTEGER';
    case 'bigint':
      return 'BIGINT';
    case 'decimal':
      return `DECIMAL(${type.precision}, ${type.scale})`;
    case 'date':
      return 'DATE';
    case 'boolean':
      return 'BOOLEAN';
    case 'text':
      return `VARCHAR(${type.length})`;
  }
}

const comment = (value: string): string => value.replaceAll('\\', '\\\\').replaceAll("'", "''");

function printColumn(column: Column, dialect: Dialect): string {
  const base = `  ${quoteIdentifier(column.name, dialect)} ${printType(column.type, dialect)}${column.nullable ? '' : ' NOT NULL'}`;
  return dialect === 'mysql' ? `${base} COMMENT '${comment(column.description)}'` : base;
}

/**
 * `CREATE TABLE` for one table under `name` (its own name unless a shadow table is wanted). Portable subset:
 * keys given by the loader, no foreign keys (a swap of tables would leave them on the old parent), no triggers.
 */
export function printCreateTable(table: Table, dialect: Dialect, name: string = table.name): string {
  const keys = table.primaryKey.map((key) => quoteIdentifier(key, dialect)).join(', ');
  const lines = [...table.columns.map((column) => printColumn(column, dialect)), `  PRIMARY KEY (${keys})`];
  const options =
    dialect === 'mysql'
      ? ` ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='${comment(table.grain)}'`
      : '';
  return `CREATE TABLE ${quoteIdentifier(name, dialect)} (\n${lines.join(',\n')}\n)${options};\n`;
}

/** The whole schema as DDL, one statement a table, with the grain as a comment above each. */
export function printDdl(tables: readonly Table[], dialect: Dialect): string {
  return tables
    .map((table) => `-- ${table.modelName}: ${table.grain}\n${printCreateTable(table, dialect)}`)
    .join('\n');
}
