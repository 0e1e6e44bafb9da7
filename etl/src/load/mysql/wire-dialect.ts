import { printCreateTable, quoteIdentifier, type Table } from '@ott-analytics/model/contract';

/**
 * What differs between engines that speak MySQL's protocol: how a table and a database are made and how rows come in
 * bulk. Everything else of the loader is the same for all of them.
 */
export interface WireDialect {
  /** CREATE DATABASE for the warehouse. */
  createDatabase(database: string): string;
  /** CREATE TABLE for a table of the contract under another name. */
  createTable(table: Table, name: string): string;
  /** The statement that reads lines of `printLine` from the client into the table of that name. */
  bulkLoad(table: Table, name: string): string;
}

/** A name quoted for MySQL. */
export const quoted = (name: string): string => quoteIdentifier(name, 'mysql');

/** MySQL 8.0.13 and later, and MariaDB 10.6 and later. */
export const mysqlDialect: WireDialect = {
  createDatabase: (database) =>
    `CREATE DATABASE IF NOT EXISTS ${quoted(database)} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
  createTable: (table, name) => printCreateTable(table, 'mysql', name),
  bulkLoad: (table, name) =>
    `LOAD DATA LOCAL INFILE 'rows' INTO TABLE ${quoted(name)} CHARACTER SET utf8mb4 ` +
    `FIELDS TERMINATED BY '\\t' ESCAPED BY '\\\\' LINES TERMINATED BY '\\n' ` +
    `(${table.columns.map((column) => quoted(column.name)).join(', ')})`,
};
