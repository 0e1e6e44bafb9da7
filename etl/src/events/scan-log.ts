import { isAscii, isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** Text encodings of logs. `utf-8` may hold lines with faults; `binary` is no text at all. */
export type LogEncoding =
  'ascii' | 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'binary';

/** What one pass over the bytes of a log says. */
export interface LogScan {
  readonly sha256: string;
  readonly bytes: number;
  readonly encoding: LogEncoding;
  /** True when every line can be taken as it is: sound UTF-8, one kind of line end, no line of extreme length. */
  readonly isPlain: boolean;
}

/** Bytes read at a time. A line that fills a whole chunk is of extreme length. */
const CHUNK_BYTES = 1 << 20;
const LF = 10;
const CR = 13;

/**
 * Reads a log once: fingerprint, encoding and whether it needs to be rewritten before it is staged. Memory does not
 * grow with the file. A byte order mark decides; else UTF-8 where lines with valid sequences are more than lines with
 * invalid ones; else Windows-1252, in which every byte has a meaning. Rejects with the error of the file system.
 */
export async function scanLog(path: string): Promise<LogScan> {
  const hash = createHash('sha256');
  const tally = { valid: 0, invalid: 0, nul: false, endless: false, bytes: 0, isAscii: true };
  const ends = { lf: false, crlf: false, cr: false };
  let mark: LogEncoding | undefined;
  let carry: Buffer = Buffer.alloc(0);
  let lastByte = LF;
  for await (const piece of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    const chunk = piece as Buffer;
    hash.update(chunk);
    if (tally.bytes === 0) mark = byteOrderMark(chunk);
    tally.bytes += chunk.length;
    if (!tally.nul && chunk.includes(0)) tally.nul = true;
    lastByte = findLineEnds(chunk, lastByte, ends);
    const cut = chunk.lastIndexOf(LF) + 1;
    if (cut === 0) tally.endless ||= chunk.length === CHUNK_BYTES;
    const whole =
      carry.length === 0 ? chunk.subarray(0, cut) : Buffer.concat([carry, chunk.subarray(0, cut)]);
    // Of an endless line only the last chunk is kept: it is cut down later on, whatever it holds.
    carry = cut === 0 ? chunk : chunk.subarray(cut);
    countSequences(whole, tally);
  }
  if (lastByte === CR) ends.cr = true;
  countSequences(carry, tally);
  const encoding = nameEncoding(mark, tally);
  const kinds = [ends.lf, ends.crlf, ends.cr].filter(Boolean).length;
  const isUtf8Text = encoding === 'ascii' || encoding === 'utf-8' || encoding === 'utf-8-bom';
  return {
    sha256: hash.digest('hex'),
    bytes: tally.bytes,
    encoding,
    isPlain: isUtf8Text && tally.invalid === 0 && kinds <= 1 && !ends.cr && !tally.endless,
  };
}

function byteOrderMark(chunk: Buffer): LogEncoding | undefined {
  if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) return 'utf-8-bom';
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Notes which line ends stand in the chunk; returns its last byte. A chunk without CR is settled by one search. */
function findLineEnds(
  chunk: Buffer,
  before: number,
  ends: { lf: boolean; crlf: boolean; cr: boolean },
): number {
  const last = chunk.at(-1) ?? before;
  if (before !== CR && !chunk.includes(CR)) {
    ends.lf ||= chunk.includes(LF);
    return last;
  }
  let previous = before;
  for (const byte of chunk) {
    if (byte === LF) {
      if (previous === CR) ends.crlf = true;
      else ends.lf = true;
    } else if (previous === CR) ends.cr = true;
    previous = byte;
  }
  return last;
}

function countSequences(text: Buffer, tally: { valid: number; invalid: number; isAscii: boolean }): void {
  if (isAscii(text)) return;
  tally.isAscii = false;
  if (isUtf8(text)) {
    tally.valid += 1;
    return;
  }
  for (let start = 0; start < text.length;) {
    const end = text.indexOf(LF, start);
    const line = text.subarray(start, end === -1 ? text.length : end);
    if (!isUtf8(line)) tally.invalid += 1;
    else if (!isAscii(line)) tally.valid += 1;
    start = end === -1 ? text.length : end + 1;
  }
}

function nameEncoding(
  mark: LogEncoding | undefined,
  tally: {
    readonly valid: number;
    readonly invalid: number;
    readonly nul: boolean;
    readonly isAscii: boolean;
  },
): LogEncoding {
  if (mark === 'utf-16le' || mark === 'utf-16be') return mark;
  if (tally.nul) return 'binary';
  if (mark !== undefined) return mark;
  if (tally.isAscii) return 'ascii';
  return tally.invalid === 0 || tally.valid > tally.invalid ? 'utf-8' : 'windows-1252';
}
