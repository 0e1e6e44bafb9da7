import type { ModelNames } from '../binder/binder.js';
import type { StoredTable } from '../storage/stored-table.js';
import type { ModelMeasure } from './model-measure.js';

/** The names that expressions over these tables and measures can use. */
export function modelNames(
  tables: readonly StoredTable[],
  measures: ReadonlyMap<string, ModelMeasure>,
): ModelNames {
  const byName = new Map(tables.map((table) => [table.name.toLowerCase(), table]));
  return {
    tables,
    relationships: tables.flatMap(({ outgoing }) => outgoing),
    findTable: (name) => byName.get(name.toLowerCase()),
    findMeasure: (name) => measures.get(name.toLowerCase()),
    measureNames: () => Array.from(measures.values(), ({ name }) => name),
  };
}
