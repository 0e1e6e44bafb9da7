import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '@ott-analytics/model/contract';
import type { Figure } from '../stage/figure.js';
import type { StagedFile } from '../stage/stage-file.js';
import type { LogFile, LogOptions } from './log-file.js';
import { openEventStore, type EventStore } from './event-store.js';
import { knownNames } from './known-names.js';
import { createLogView, type LogView } from './log-view.js';
import { stageLogFile, type StagedLogFile } from './stage-log-file.js';
import { sumSessions } from './sum-sessions.js';
import { sumSubscriptions } from './sum-subscriptions.js';
import { createCatalogue, sumTitles } from './sum-titles.js';

/** How many lines of a log file were accepted and refused; `rejectsPart` holds the lines of rejects beyond the first. */
export interface LogTally {
  readonly accepted: number;
  readonly rejected: number;
  readonly rejectsPart: string | undefined;
}

/** What became of one file of a log: staged, or failed with errors among its diagnostics. */
export interface LogOutcome {
  readonly encoding: string;
  readonly delimiter: string;
  readonly staged: StagedFile | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly log: LogTally;
}

/**
 * Stages logs of events: all files of a contract are read once each and summed up together. Returns an outcome for each
 * file, in the order given; the figures of a log are with its first sound file. The folder's temporary files are removed,
 * but for `rejectsPart`, which the caller removes with its folder.
 */
export async function stageLogs(
  files: readonly LogFile[],
  options: LogOptions,
): Promise<readonly LogOutcome[]> {
  if (files.length === 0) return [];
  const store = await openEventStore(options.folder);
  try {
    const parts = await mkdtemp(join(options.folder, '.rejects-'));
    const staged: StagedLogFile[] = [];
    for (const [index, file] of files.entries())
      staged.push(
        await stageLogFile(store, file, {
          ...options,
          parts,
          table: `part_${index}`,
          log: logName(files, file),
        }),
      );
    if (staged.every(({ rejects }) => rejects.rest === undefined)) await rm(parts, { recursive: true });
    const figures = await sumLogs(store, staged, options);
    return staged.map((one) => toOutcome(one, figures.get(one.file.file) ?? []));
  } finally {
    await store.close();
  }
}

/** Catalogues are summed up first: sessions look up the types of titles in them. */
async function sumLogs(
  store: EventStore,
  staged: readonly StagedLogFile[],
  { members, today }: LogOptions,
): Promise<ReadonlyMap<string, readonly Figure[]>> {
  const figures = new Map<string, readonly Figure[]>();
  const logs: LogView[] = [];
  for (const name of new Set(staged.map(({ log }) => log))) {
    const parts = staged.filter((one) => one.log === name && one.layout !== undefined && one.accepted > 0);
    const [first] = parts;
    if (first?.layout === undefined) continue;
    const { contract } = first.file.contract;
    const view: LogView = {
      store,
      contract,
      view: name,
      files: parts.map(({ file }) => file.file),
      roles: first.layout.roles,
      known: knownNames(contract, members),
      through: contract.through ?? today,
    };
    await createLogView(
      view,
      parts.map(({ table }) => table),
    );
    logs.push(view);
  }
  const catalogues = logs.filter(({ contract }) => contract.kind === 'titles');
  const catalogue = await createCatalogue('catalogue', catalogues);
  for (const log of logs) figures.set(log.files[0] ?? '', await sumLog(log, catalogue));
  return figures;
}

function sumLog(log: LogView, catalogue: string | undefined): Promise<readonly Figure[]> {
  switch (log.contract.kind) {
    case 'sessions':
      return sumSessions(log, catalogue);
    case 'subscription_events':
      return sumSubscriptions(log);
    case 'titles':
      return sumTitles(log);
  }
}

/** Files of one contract are one log. */
const logName = (files: readonly LogFile[], { contract }: LogFile): string =>
  `log_${files.findIndex((file) => file.contract.contract.dataset === contract.contract.dataset)}`;

/** Nothing of a log is guessed: its formats are the contract's, and no line is left out. */
const AS_DECLARED = {
  skipped: 0,
  leftOut: [],
  styles: new Map(),
  dates: { style: {}, evidence: '' },
  marks: 0,
} as const;

function toOutcome(one: StagedLogFile, figures: readonly Figure[]): LogOutcome {
  const { file, rejects, records, accepted, layout, diagnostics } = one;
  return {
    encoding: file.scan?.encoding ?? '',
    delimiter: layout?.delimiter ?? '',
    staged:
      layout === undefined
        ? undefined
        : { ...AS_DECLARED, file: file.file, records, figures, rejects: rejects.first },
    diagnostics,
    log: { accepted, rejected: rejects.count, rejectsPart: rejects.rest },
  };
}
