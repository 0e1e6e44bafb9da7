import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { findUpward } from './find-upward.js';

const MAIN = 'node_modules/@ott-analytics/etl/dist/cli/main.js';

/** What a command of the project's ETL printed, and its exit code. */
export interface EtlRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Path of the ETL that the project has installed; undefined before `npm install`. */
export function findEtl(project: string): string | undefined {
  const folder = findUpward(project, MAIN);
  return folder === undefined ? undefined : path.join(folder, MAIN);
}

/** Runs the project's own ETL, so that the contract is checked by the very version that will load the file. */
export function runEtl(main: string, project: string, words: readonly string[]): EtlRun {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [main, ...words, '--project', project],
    { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  if (error !== undefined) throw error;
  return { exitCode: status ?? 1, stdout, stderr };
}
