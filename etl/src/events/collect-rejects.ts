import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { rejectLines } from '../run/reject-lines.js';
import type { Reject } from '../stage/stage-file.js';
import type { EventStore } from './event-store.js';
import { explainReason, type ReasonContext } from './explain-reason.js';

/** Refused lines kept in memory and in etl_reject for one log; the rejects file has all of them. */
export const KEPT_REJECTS = 1000;

/** The refused lines of a log: the first ones, how many there are, and the file that holds the lines of the rest. */
export interface CollectedRejects {
  readonly first: readonly Reject[];
  readonly count: number;
  /** Lines of the rejects file for the rejects beyond `first`; undefined when there are none. */
  readonly rest: string | undefined;
  /** How many lines each finding code refused, and one of them. */
  readonly byCode: ReadonlyMap<string, { readonly count: number; readonly example: Reject }>;
}

/** Reads the refused lines of a staged table in the order of the file, in bounded memory. */
export async function collectRejects(
  store: EventStore,
  table: string,
  file: string,
  context: ReasonContext & { readonly folder: string },
): Promise<CollectedRejects> {
  const first: Reject[] = [];
  const byCode = new Map<string, { count: number; example: Reject }>();
  let count = 0;
  const rest = join(context.folder, `${table}.csv`);
  async function* restLines(): AsyncGenerator<string> {
    const sql = `SELECT rowid + 2 AS line, reason, raw FROM ${table} WHERE reason > 0`;
    for await (const rows of store.chunks(sql)) {
      const rejects = rows.map(([line, reason, raw]): Reject => {
        const text = String(raw);
        return {
          file,
          line: Number(line),
          raw: text,
          findings: [explainReason(Number(reason), text, context)],
        };
      });
      for (const reject of rejects) countCode(byCode, reject);
      count += rejects.length;
      const room = Math.max(KEPT_REJECTS - first.length, 0);
      first.push(...rejects.slice(0, room));
      const beyond = rejects.slice(room);
      if (beyond.length > 0) yield rejectLines(beyond);
    }
  }
  await pipeline(Readable.from(restLines()), createWriteStream(rest));
  return { first, count, rest: count > first.length ? rest : undefined, byCode };
}

function countCode(byCode: Map<string, { count: number; example: Reject }>, reject: Reject): void {
  for (const { code } of reject.findings) {
    const known = byCode.get(code);
    if (known === undefined) byCode.set(code, { count: 1, example: reject });
    else known.count += 1;
  }
}
