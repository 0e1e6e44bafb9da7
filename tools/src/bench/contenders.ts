import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { repositoryRoot } from '../machine/repository-root.js';
import { lastWords, runCommand } from '../machine/run-command.js';
import { printContract } from '../synthetic/print-contract.js';
import { PARAMETERS } from '../synthetic/generator-parameters.js';
import type { MeasuredRun } from './measured-run.js';

/** A way to load a log: its name and one run of it over a file, in a folder for what it writes. */
export interface Contender {
  readonly name: string;
  run(log: string, folder: string): Promise<MeasuredRun>;
}

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** DuckDB alone: no validation, no sums. */
export const bareCopy: Contender = {
  name: 'DuckDB read and COPY (the limit)',
  run: (log, folder) =>
    measure(process.execPath, [here('copy-with-duckdb.js'), log, path.join(folder, 'copy.parquet')]),
};

/** Our ETL: validation, rejects, sums, star schema, published warehouse. */
export const ourEtl: Contender = {
  name: 'OTT Analytics ETL',
  run: async (log, folder) => {
    const project = path.join(folder, 'project');
    await rm(project, { recursive: true, force: true });
    const contracts = path.join(project, 'contracts');
    await mkdir(path.join(contracts, 'datasets'), { recursive: true });
    await writeFile(path.join(contracts, 'datasets', 'synthetic-sessions.yaml'), printContract('sessions'));
    await copyFile(
      path.join(repositoryRoot(), 'templates', 'project', 'contracts', 'members.yaml'),
      path.join(contracts, 'members.yaml'),
    );
    const config = {
      name: 'Benchmark',
      source: path.dirname(log),
      contracts: 'contracts',
      rejects: 'rejects',
      warehouse: { kind: 'files', folder: 'warehouse' },
      currency: { code: 'USD', unitsPerUsd: '1' },
    };
    await writeFile(path.join(project, 'ott.config.json'), JSON.stringify(config));
    return measure(process.execPath, [here('load-with-etl.js'), project]);
  },
};

/** pandas with the Python program at `python`: read_csv, cleaning, to_sql into SQLite. */
export const pandas = (python: string): Contender => ({
  name: 'pandas read_csv, cleaning, to_sql (SQLite)',
  run: (log, folder) =>
    measure(python, [
      path.join(repositoryRoot(), 'tools', 'src', 'bench', 'pandas-load.py'),
      log,
      path.join(folder, 'pandas.sqlite'),
      JSON.stringify(Object.keys(PARAMETERS.deviceTimeShares)),
    ]),
});

async function measure(command: string, args: readonly string[]): Promise<MeasuredRun> {
  const result = await runCommand(command, args);
  if (result.exitCode !== 0)
    throw new Error(`${path.basename(args[0] ?? command)} failed: ${lastWords(result)}`);
  return JSON.parse(result.stdout.trim().split('\n').at(-1) ?? '') as MeasuredRun;
}
