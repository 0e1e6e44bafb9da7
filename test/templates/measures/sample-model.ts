import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { starSchema, type Row } from '@ott-analytics/model/contract';
import { compileModel, type Cell, type CompiledModel } from '@ott-analytics/model/dax';
import { parseTmdl, type TabularDatabase } from '@ott-analytics/model/tmdl';
import { loadSample, type SamplePart } from '../../pipeline/sample-project.js';
import { loadHandMade } from './hand-made-project.js';

const DEFINITION = join(
  import.meta.dirname,
  '../../../templates/powerbi/OTT Analytics.SemanticModel/definition',
);

/** Rows that the measures are tested on: a part of the sample, or the hand-made project beside it. */
export type MeasureData = SamplePart | 'hand-made';

/** The template's measures over loaded data, and the warehouse for queries in SQL. */
export interface SampleModel {
  readonly model: CompiledModel;
  /** Rows of a SELECT over the warehouse, decimals and counts as numbers. */
  readonly sql: (
    text: string,
  ) => Promise<readonly Readonly<Record<string, string | number | boolean | null>>[]>;
  close(): Promise<void>;
}

/** Loads data with the real ETL and compiles the template's model over its rows, as a reader in a role sees it. */
export async function openSampleModel(part: MeasureData, role?: string): Promise<SampleModel> {
  const sample = part === 'hand-made' ? await loadHandMade() : await loadSample(part);
  const rows = new Map<string, readonly Row[]>();
  for (const { name } of starSchema) rows.set(name, await sample.warehouse.query(`SELECT * FROM ${name}`));
  const database = readDefinition();
  const sources = new Map(database.model.tables.map((table) => [table.name, warehouseTable(table)]));
  const rowsOf = (table: string, column: string): readonly Cell[] | undefined => {
    const source = sources.get(table);
    return source === undefined ? undefined : rows.get(source)?.map((row) => row[column] ?? null);
  };
  const model = compileModel(database, rowsOf, role === undefined ? {} : { role });
  return {
    model,
    sql: async (text) => (await sample.warehouse.query(text)).map(plainRow),
    close: () => sample.close(),
  };
}

/** The template's tabular model. Throws when its TMDL has errors. */
export function readDefinition(): TabularDatabase {
  const paths = readdirSync(DEFINITION, { recursive: true, encoding: 'utf8' });
  const files = paths
    .filter((path) => path.endsWith('.tmdl'))
    .map((path) => ({
      path: relative('.', path),
      text: readFileSync(join(DEFINITION, path), 'utf8'),
    }));
  const { database, diagnostics } = parseTmdl(files);
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return database;
}

/** The physical table that a model table's M reads; undefined for a table without rows. */
function warehouseTable({ partitions }: TabularDatabase['model']['tables'][number]): string | undefined {
  const [source] = partitions.map((partition) => partition.source);
  const text = source?.kind === 'm' ? (source.expression ?? '') : '';
  return /WarehouseTable\("(\w+)"\)/.exec(text)?.[1];
}

function plainRow(row: Row): Readonly<Record<string, string | number | boolean | null>> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
  );
}
