import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  openFilesWarehouse,
  runEtl,
  type Config,
  type EtlReport,
  type RunOptions,
  type Warehouse,
} from '@ott-analytics/etl';
import type { Row } from '@ott-analytics/model/contract';

/** The dataset contracts that every scaffolded project starts with. */
export const CONTRACTS = fileURLToPath(new URL('../../templates/project/contracts', import.meta.url));

const SAMPLE = fileURLToPath(new URL('../../templates/project/data', import.meta.url));

/** Which part of the sample a project holds: the users' folder of 39 files alone, or all of it. */
export type SamplePart = 'folder' | 'all';

/** A project with a copy of the sample data in a temporary folder, so that files may be changed. */
export interface SampleProject {
  readonly folder: string;
  readonly data: string;
  readonly config: Config;
  remove(): Promise<void>;
}

/** A copy of the sample in a folder of its own, with a configuration that loads it into files, in USD. */
export async function copySample(part: SamplePart): Promise<SampleProject> {
  const folder = await mkdtemp(join(tmpdir(), 'ott-sample-'));
  const data = join(folder, 'data');
  await mkdir(data);
  const entries = part === 'folder' ? ['OTT Dataset'] : ['OTT Dataset', 'Sourced Tables', 'SOURCES.csv'];
  for (const entry of entries) await cp(join(SAMPLE, entry), join(data, entry), { recursive: true });
  return {
    folder,
    data,
    config: {
      project: folder,
      name: 'Sample',
      source: data,
      contracts: CONTRACTS,
      rejects: join(folder, 'rejects'),
      warehouse: { kind: 'files', folder: join(folder, 'warehouse') },
      password: '',
      currency: { code: 'USD', unitsPerUsd: { units: 1n, scale: 0 } },
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Loads a project on a fixed day. */
export function load(
  project: SampleProject,
  warehouse: Warehouse,
  options: Partial<RunOptions> = {},
): Promise<EtlReport> {
  return runEtl({ config: project.config, warehouse, full: false, today: '2026-01-31', ...options });
}

/** A loaded part of the sample: the report of its run and the open warehouse. */
export interface LoadedSample {
  readonly project: SampleProject;
  readonly report: EtlReport;
  readonly warehouse: Warehouse;
  /** The first row of a SELECT; an empty object when there is none. */
  one(sql: string): Promise<Row>;
  close(): Promise<void>;
}

/** Copies and loads a part of the sample into a files warehouse. */
export async function loadSample(part: SamplePart): Promise<LoadedSample> {
  const project = await copySample(part);
  const warehouse = await openFilesWarehouse(join(project.folder, 'warehouse'));
  const report = await load(project, warehouse);
  return {
    project,
    report,
    warehouse,
    one: async (sql) => (await warehouse.query(sql))[0] ?? {},
    close: async () => {
      await warehouse.close();
      await project.remove();
    },
  };
}

/**
 * The records of a sample file as cells without the header, read by splitting lines at commas: an independent reading
 * for files without quotes, against which the warehouse is compared.
 */
export async function readPlainRecords(file: string): Promise<readonly (readonly string[])[]> {
  const text = await readFile(join(SAMPLE, file), 'utf8');
  const [, ...lines] = text.trimEnd().split(/\r?\n/);
  if (lines.some((line) => line.includes('"'))) throw new Error(`${file} has quoted cells`);
  return lines.map((line) => line.split(','));
}
