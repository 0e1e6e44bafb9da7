import type { Call } from '../binder/call.js';
import type { StoredColumn } from '../storage/stored-column.js';
import type { StoredTable } from '../storage/stored-table.js';
import { invariant } from '../value/dax-error.js';

/** The table of a column. */
export function findTableOf(call: Call, column: StoredColumn): StoredTable {
  const table = call.binder.names.findTable(column.tableName);
  invariant(table !== undefined, `${column.fullName} has no table`);
  return table;
}
