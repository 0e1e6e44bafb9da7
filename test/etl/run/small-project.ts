import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openFilesWarehouse, runEtl, type Config, type EtlReport, type Warehouse } from '@ott-analytics/etl';
import type { Row } from '@ott-analytics/model/contract';
import { CONTRACTS } from '../../pipeline/sample-project.js';

/** A project of a few files in a temporary folder, with a copy of the shipped contracts and a files warehouse. */
export interface SmallProject {
  readonly folder: string;
  readonly config: Config;
  /** Writes a file below `data`. */
  write(path: string, content: string | Uint8Array): Promise<void>;
  removeFile(path: string): Promise<void>;
  run(options?: {
    readonly full?: boolean;
    readonly dryRun?: boolean;
    readonly today?: string;
    readonly config?: Partial<Config>;
  }): Promise<EtlReport>;
  readonly warehouse: Warehouse;
  query(sql: string): Promise<readonly Row[]>;
  /** The manifest of the warehouse, which changes with every publication. */
  manifest(): Promise<string>;
  rejects(): Promise<string>;
  close(): Promise<void>;
}

/** The Netflix revenue file with two years, 2019 and 2020. */
export const REVENUE = 'Year,Revenue\r\n2019,20.1\r\n2020,24.9\r\n';

/** Makes a project that holds `files` below its `data` folder. */
export async function makeProject(files: Readonly<Record<string, string>> = {}): Promise<SmallProject> {
  const folder = await mkdtemp(join(tmpdir(), 'ott-run-'));
  await cp(CONTRACTS, join(folder, 'contracts'), { recursive: true });
  await mkdir(join(folder, 'data'));
  const warehouse = await openFilesWarehouse(join(folder, 'warehouse'));
  const config: Config = {
    project: folder,
    name: 'Small',
    source: join(folder, 'data'),
    contracts: join(folder, 'contracts'),
    rejects: join(folder, 'rejects'),
    warehouse: { kind: 'files', folder: join(folder, 'warehouse') },
    password: '',
    currency: { code: 'USD', unitsPerUsd: { units: 1n, scale: 0 } },
  };
  const write: SmallProject['write'] = async (path, content) => {
    await mkdir(dirname(join(folder, 'data', path)), { recursive: true });
    await writeFile(join(folder, 'data', path), content);
  };
  for (const [path, content] of Object.entries(files)) await write(path, content);
  return {
    folder,
    config,
    write,
    removeFile: (path) => rm(join(folder, 'data', path)),
    run: ({ full = false, dryRun = false, today = '2026-01-31', config: changes = {} } = {}) =>
      runEtl({ config: { ...config, ...changes }, warehouse, full, dryRun, today }),
    warehouse,
    query: (sql) => warehouse.query(sql),
    manifest: () => readFile(join(folder, 'warehouse', 'manifest.json'), 'utf8'),
    rejects: () => readFile(join(folder, 'rejects', 'rejects.csv'), 'utf8'),
    close: async () => {
      await warehouse.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What is wrong with a run, as `severity code file` texts without information and the notes on every dataset. */
export const findings = ({ diagnostics }: EtlReport): readonly string[] =>
  diagnostics
    .filter(({ code, severity }) => severity !== 'info' && code !== 'dataset/note')
    .map(({ severity, code, at }) => `${severity} ${code} ${at?.file ?? ''}`);
