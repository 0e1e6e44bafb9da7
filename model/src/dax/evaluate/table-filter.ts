import { expandedColumns, type RelationshipSwitches } from '../storage/expansion.js';
import type { StoredColumn } from '../storage/stored-column.js';
import type { Filter } from './filter.js';
import { tuplesFilter } from './remove-columns.js';
import type { TableValue } from './table-value.js';

/** Filters of tables that are no rows of the model, for as long as the tables live. */
const filtersOfTables = new WeakMap<TableValue, Filter>();

/**
 * The filter that a table makes: rows of a table of the model filter its whole expanded table, other tables the columns
 * that their own come from; columns without lineage are left out, and values that a column does not hold are dropped.
 */
export function tableFilter(table: TableValue, switches: RelationshipSwitches): Filter {
  const { base, columns } = table.schema;
  const known = filtersOfTables.get(table);
  if (known !== undefined) return known;
  if (base !== undefined && table.baseRows !== undefined) {
    const rows = new Uint8Array(base.rowCount + 1);
    for (const row of table.baseRows) rows[row] = 1;
    return { kind: 'rows', table: base, rows, switches, columns: expandedColumns(base, switches) };
  }
  const traced = columns.flatMap(({ lineage }, index) => (lineage === undefined ? [] : [{ lineage, index }]));
  const tuples: Int32Array[] = [];
  for (let row = 0; row < table.count; row++) {
    const codes = traced.map(({ lineage, index }) => lineage.codeOf(table.cell(row, index)));
    if (codes.every((code): code is number => code !== undefined)) tuples.push(Int32Array.from(codes));
  }
  const filter = tuplesFilter(
    traced.map(({ lineage }): StoredColumn => lineage),
    tuples,
  );
  filtersOfTables.set(table, filter);
  return filter;
}
