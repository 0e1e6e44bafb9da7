import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '@ott-analytics/model/contract';
import type { LoadedContract } from '../dataset/dataset-contract.js';
import { isEventContract, type LoadedEventContract } from '../events/event-contract.js';
import { scanLog, type LogScan } from '../events/scan-log.js';
import { matchDataset } from '../dataset/match-dataset.js';
import { findFiles } from '../read/find-files.js';
import { EtlError } from './etl-error.js';

/** A file of the source folder with its fingerprint and the contract that reads it. */
export interface PlannedFile {
  readonly file: string;
  readonly path: string;
  /** The content; empty for event logs, which are never held in memory. */
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly contract: LoadedContract | LoadedEventContract | undefined;
  /** What one pass over the bytes said; event logs only. */
  readonly scan: LogScan | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds the CSV files of a folder and the one contract of each. Throws EtlError `etl/source` for an unusable folder. */
export async function planFiles(
  folder: string,
  contracts: readonly (LoadedContract | LoadedEventContract)[],
): Promise<readonly PlannedFile[]> {
  const files = await findFiles(folder).catch((cause: unknown) => {
    throw new EtlError(
      'etl/source',
      `the source folder ${folder} cannot be read; pass --source <folder> or set "source" in ott.config.json`,
      [],
      cause,
    );
  });
  if (files.length === 0) throw new EtlError('etl/source', `the source folder ${folder} holds no CSV files`);
  const planned: PlannedFile[] = [];
  for (const file of files) {
    const path = join(folder, file);
    const { claims, nearest } = matchDataset(file, contracts);
    const isLog = claims.length === 1 && claims.some(({ contract }) => isEventContract(contract));
    const content = await (isLog ? readLog(path) : readBytes(path)).catch((cause: unknown) => {
      throw new EtlError('etl/source', `${path} cannot be read; check its permissions`, [], cause);
    });
    planned.push({
      file,
      path,
      ...content,
      contract: claims.length === 1 ? claims[0] : undefined,
      diagnostics:
        claims.length === 1 ? [] : [claims.length === 0 ? unknown(file, nearest) : ambiguous(file, claims)],
    });
  }
  return planned;
}

type Content = Pick<PlannedFile, 'bytes' | 'sha256' | 'scan'>;

async function readBytes(path: string): Promise<Content> {
  const bytes = await readFile(path);
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), scan: undefined };
}

async function readLog(path: string): Promise<Content> {
  const scan = await scanLog(path);
  return { bytes: new Uint8Array(), sha256: scan.sha256, scan };
}

const unknown = (file: string, nearest: string | undefined): Diagnostic => ({
  code: 'etl/unknown-file',
  severity: 'warning',
  message: 'no dataset contract matches this file; it is not loaded',
  at: { file },
  hint:
    nearest === undefined
      ? 'add a contract under contracts/datasets, or remove the file'
      : `the nearest pattern is '${nearest}': rename the file or add the pattern under match`,
});

const ambiguous = (file: string, claims: readonly (LoadedContract | LoadedEventContract)[]): Diagnostic => ({
  code: 'etl/ambiguous-file',
  severity: 'error',
  message: `${claims.length} contracts match this file: ${claims.map(({ contract }) => contract.dataset).join(', ')}; one must`,
  at: { file },
  hint: 'narrow the match patterns',
});
