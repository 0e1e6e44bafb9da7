import { invariant } from '../value/dax-error.js';
import type { StoredTable } from './stored-table.js';

/** The same tables with the same relationships, to which columns and tables can be added. Columns are shared. */
export function copyTables(tables: readonly StoredTable[]): StoredTable[] {
  const copies = new Map(
    tables.map((table): [StoredTable, StoredTable] => [
      table,
      { ...table, columns: [...table.columns], outgoing: [], incoming: [] },
    ]),
  );
  const copyOf = (table: StoredTable): StoredTable => {
    const copy = copies.get(table);
    invariant(copy !== undefined, `'${table.name}' is related to the model and no part of it`);
    return copy;
  };
  for (const { outgoing } of tables)
    for (const relationship of outgoing) {
      const copy = { ...relationship, from: copyOf(relationship.from), to: copyOf(relationship.to) };
      copy.from.outgoing.push(copy);
      copy.to.incoming.push(copy);
    }
  return [...copies.values()];
}
