import type { Answers } from '../answers/answers.js';
import { SAMPLE_FOLDER } from '../answers/read-saved-answers.js';

/** Folder of the warehouse in a project that keeps it in files. */
export const WAREHOUSE_FOLDER = 'warehouse';

/** `ott.config.json`, as ott-etl reads it. It never holds a password. */
export function printConfig({ name, warehouse, source, currency }: Answers): string {
  const config = {
    name,
    source: source.kind === 'sample' ? SAMPLE_FOLDER : source.path,
    contracts: 'contracts',
    rejects: 'rejects',
    warehouse: warehouse.kind === 'files' ? { kind: 'files', folder: WAREHOUSE_FOLDER } : warehouse,
    currency: { code: currency.code, unitsPerUsd: currency.unitsPerUsd },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
