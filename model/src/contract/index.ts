export type { Diagnostic, Position, Severity } from './diagnostic.js';
export type { Additivity, Column, ColumnRole, ColumnType, Table, TableKind } from './table.js';
export type { CellValue, Row, WarehouseRows } from './row.js';
export type { Dialect } from './ddl.js';
export { findNearest } from './find-nearest.js';
export { findTable, starSchema } from './star-schema.js';
export { printCreateTable, printDdl, printType, quoteIdentifier } from './ddl.js';
export { printDataDictionary } from './data-dictionary.js';
