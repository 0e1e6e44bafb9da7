import type { Warehouse } from '../load/warehouse.js';
import type { SeriesPoint } from './insight.js';

/** All figures of one dataset, as its file gives them, by period and line; also those that the facts hold finer. */
export async function readSeries(warehouse: Warehouse, dataset: string): Promise<readonly SeriesPoint[]> {
  const rows = await warehouse.query(
    `SELECT f.file, f.line, f.field, f.platform_as_written, p.platform, f.period_end, f.value FROM stg_figure f ` +
      `LEFT JOIN dim_platform p ON p.platform_code = f.platform_code ` +
      `WHERE f.dataset = '${dataset}' ORDER BY f.period_end, f.file, f.line, f.field`,
  );
  return rows.map((row) => ({
    file: String(row['file']),
    line: Number(row['line']),
    field: String(row['field']),
    name: String(row['platform_as_written'] ?? row['platform']),
    year: Number(String(row['period_end']).slice(0, 4)),
    periodEnd: String(row['period_end']),
    value: Number(row['value']),
  }));
}
