import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '@ott-analytics/model/contract';
import { DEFAULT_REJECT_THRESHOLD } from '../stage/reject-threshold.js';
import { collectRejects, KEPT_REJECTS, type CollectedRejects } from './collect-rejects.js';
import type { EventStore } from './event-store.js';
import { knownNames } from './known-names.js';
import { locateColumns, type LogLayout } from './log-layout.js';
import { rewriteLog } from './rewrite-log.js';
import { namesSql, stageLogSql } from './stage-log-sql.js';
import type { LogFile, LogOptions } from './log-file.js';

/** A log file staged as a table, with the fate of its lines. `layout` is undefined when it could not be staged. */
export interface StagedLogFile {
  readonly file: LogFile;
  readonly log: string;
  readonly table: string;
  readonly layout: LogLayout | undefined;
  readonly records: number;
  readonly accepted: number;
  readonly rejects: CollectedRejects;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where a file is staged: its table, its log, and the folder for rejects that are too many for memory. */
export interface StagePlace extends LogOptions {
  readonly parts: string;
  readonly table: string;
  readonly log: string;
}

const NO_REJECTS: CollectedRejects = { first: [], count: 0, rest: undefined, byCode: new Map() };
const HEADER_BYTES = 1 << 16;

/** Reads one file of a log into a table of the store. Trouble with the file as a whole becomes diagnostics. */
export async function stageLogFile(
  store: EventStore,
  file: LogFile,
  place: StagePlace,
): Promise<StagedLogFile> {
  const { table, log } = place;
  const { contract } = file.contract;
  const nothing = { file, log, table, layout: undefined, records: 0, accepted: 0, rejects: NO_REJECTS };
  const failure = unreadable(file);
  if (failure !== undefined) return { ...nothing, diagnostics: [failure] };
  const encoding = file.scan?.encoding ?? 'utf-8';
  const isPlain = file.scan?.isPlain === true;
  const path = isPlain ? file.path : join(store.folder, `${table}.txt`);
  if (!isPlain) await rewriteLog(file.path, path, encoding);
  const { layout, diagnostics } = locateColumns(file.file, await readHeader(path), contract);
  if (layout === undefined) return { ...nothing, diagnostics };
  const known = knownNames(contract, place.members);
  const through = contract.through ?? place.today;
  if ((await store.rows(`SELECT 1 FROM duckdb_tables() WHERE table_name = '${log}_names'`)).length === 0) {
    for (const sql of namesSql(log, layout.roles, known)) await store.run(sql);
    await store.run(`CREATE TABLE ${log}_names (made BOOLEAN)`);
  }
  await store.run(stageLogSql({ table, log, path, layout, contract, known, through }));
  if (!isPlain) await rm(path);
  const [counts] = await store.rows(
    `SELECT count(*) FILTER (reason >= 0) AS records, count(*) FILTER (reason = 0) AS accepted FROM ${table}`,
  );
  const rejects = await collectRejects(store, table, file.file, {
    layout,
    contract,
    known,
    through,
    folder: place.parts,
  });
  const records = Number(counts?.['records'] ?? 0);
  const staged = { ...nothing, layout, records, accepted: Number(counts?.['accepted'] ?? 0), rejects };
  return { ...staged, diagnostics: [...diagnostics, ...describe(staged)] };
}

function unreadable({ file, scan }: LogFile): Diagnostic | undefined {
  const fault = (code: string, message: string, hint: string): Diagnostic => ({
    code,
    severity: 'error',
    message,
    at: { file },
    hint,
  });
  if (scan?.bytes === 0)
    return fault('read/empty', 'the file is empty; expected a header and events', 'export it again');
  if (scan?.encoding === 'binary')
    return fault('read/binary', 'the file holds NUL bytes: it is not text', 'export it as CSV (UTF-8)');
  return undefined;
}

async function readHeader(path: string): Promise<string> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    const text = buffer
      .subarray(0, bytesRead)
      .toString('utf8')
      .replace(/^\ufeff/, '');
    return text.split(/\r\n|\n/, 1)[0] ?? '';
  } finally {
    await handle.close();
  }
}

/** What a reader must know: the encoding, the refused lines by reason, a note; an error beyond the threshold. */
function describe({ file, records, rejects }: Omit<StagedLogFile, 'diagnostics'>): readonly Diagnostic[] {
  const { contract } = file.contract;
  const at = { file: file.file };
  const warn = (code: string, message: string, line?: number): Diagnostic => ({
    code,
    severity: 'warning',
    message,
    at: line === undefined ? at : { ...at, line },
  });
  const encoding = file.scan?.encoding ?? 'utf-8';
  const found: Diagnostic[] = [];
  if (encoding !== 'ascii' && encoding !== 'utf-8') found.push(warn('read/encoding', `read as ${encoding}`));
  for (const { count, example } of rejects.byCode.values()) {
    const [finding] = example.findings;
    const more = count === 1 ? '' : ` (and ${count - 1} more of this kind)`;
    found.push(warn('etl/rejected', `the record is refused: ${finding?.message ?? ''}${more}`, example.line));
  }
  if (rejects.rest !== undefined)
    found.push(
      warn(
        'events/many-rejects',
        `${rejects.count} lines are refused; the rejects file has all of them, etl_reject the first ${KEPT_REJECTS}`,
      ),
    );
  if (contract.note !== undefined) found.push(warn('dataset/note', contract.note.trim()));
  const threshold = contract.rejectThreshold ?? DEFAULT_REJECT_THRESHOLD;
  if (rejects.count > threshold * records)
    found.push({
      code: 'etl/reject-threshold',
      severity: 'error',
      message: `${rejects.count} of ${records} records are refused, more than ${threshold * 100} %`,
      at,
      hint: 'see the rejects file; correct the file, or raise rejectThreshold in its contract',
    });
  return found;
}
