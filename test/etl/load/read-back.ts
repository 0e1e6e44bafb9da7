import type { Row, Table } from '@ott-analytics/model/contract';
import type { Warehouse } from '../../../etl/src/load/warehouse.js';
import { awkwardTexts, sampleRows } from './sample-rows.js';

/** One query over two tables that shows which load is published, and a mix of two loads if there were one. */
export const LABELS = `SELECT (SELECT MIN(amount) FROM fact_revenue) AS revenue_label,
  (SELECT MAX(enterprise_value) FROM fact_valuation) AS valuation_label,
  (SELECT COUNT(*) FROM fact_revenue) AS revenue_rows`;

/** The one row of `LABELS` after `sampleRows(label)` was published. */
export const labels = (label: number): Row => ({
  revenue_label: `${label}.0000`,
  valuation_label: `${label}.0000`,
  revenue_rows: BigInt(awkwardTexts.length),
});

/** The first sample row of a table. */
export function firstRow(table: string): Row {
  const [row] = sampleRows(1).get(table) ?? [];
  if (row === undefined) throw new RangeError(`no sample rows of ${table}`);
  return row;
}

/** All rows of a table, in the order of `inKeyOrder`. */
export async function readBack(warehouse: Warehouse, table: Table): Promise<readonly Row[]> {
  return inKeyOrder(await warehouse.query(`SELECT * FROM ${table.name}`), table);
}

/** The rows by primary key, for comparing what has no order. */
export function inKeyOrder(rows: readonly Row[], table: Table): readonly Row[] {
  const key = (row: Row): string => table.primaryKey.map((name) => String(row[name])).join('|');
  return [...rows].sort((left, right) => (key(left) < key(right) ? -1 : 1));
}
