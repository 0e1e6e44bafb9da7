import { isUtf8 } from 'node:buffer';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { decodeWindows1252 } from '../read/decode-windows-1252.js';
import type { LogEncoding } from './scan-log.js';

/** Stands before a line that cannot be taken as it is; the stage refuses it under the fault that follows. */
export const FAULT_MARK = '\u0001';

/** Faults of whole lines, by the character after the mark. */
export const LINE_FAULTS = { encoding: 'e', length: 'l' } as const;

/** Characters of a line beyond which it is cut and refused. */
export const MAX_LINE_LENGTH = 1 << 20;
const KEPT_OF_LONG_LINE = 2000;

/**
 * Writes a log anew as UTF-8 with LF line ends, line for line: line n of the copy is line n of the log. Lines that the
 * encoding does not allow and lines of more than a million characters come out marked, so that they are refused by
 * name. Memory does not grow with the file. Rejects with the error of the file system.
 */
export async function rewriteLog(from: string, to: string, encoding: LogEncoding): Promise<void> {
  const lines = encoding === 'utf-16le' || encoding === 'utf-16be' ? utf16Lines : byteLines;
  await pipeline(lines(from, encoding), createWriteStream(to));
}

async function* utf16Lines(path: string, encoding: LogEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  const split = new LineSplitter();
  for await (const chunk of createReadStream(path)) {
    yield* split.push(decoder.decode(chunk as Buffer, { stream: true })).map(markReplaced);
  }
  yield* split.push(decoder.decode()).map(markReplaced);
  yield* split.end().map(markReplaced);
}

/** Byte encodings: the text is split as Latin-1, one character a byte, and each line decoded by itself. */
async function* byteLines(path: string, encoding: LogEncoding): AsyncGenerator<string> {
  const split = new LineSplitter();
  const decode = (line: string): string =>
    line.startsWith(FAULT_MARK) ? line : decodeLine(Buffer.from(line, 'latin1'), encoding);
  let isFirst = true;
  for await (const chunk of createReadStream(path)) {
    const bytes = chunk as Buffer;
    const text = (isFirst && encoding === 'utf-8-bom' ? bytes.subarray(3) : bytes).toString('latin1');
    isFirst = false;
    yield* split.push(text).map(decode);
  }
  yield* split.end().map(decode);
}

const markReplaced = (line: string): string =>
  line.includes('\ufffd') && !line.startsWith(FAULT_MARK)
    ? `${FAULT_MARK}${LINE_FAULTS.encoding}${line}`
    : line;

function decodeLine(bytes: Buffer, encoding: LogEncoding): string {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  return isUtf8(bytes) ? bytes.toString('utf8') : markReplaced(bytes.toString('utf8'));
}

/** Splits text at CRLF, LF and lone CR over the limits of chunks; every line comes out with one LF. */
class LineSplitter {
  #rest = '';
  #cut = false;

  push(text: string): string[] {
    const whole = this.#rest + text;
    // A CR at the end of a chunk may be the first half of a CRLF.
    const open = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    const lines = open.split(/\r\n|\n|\r/);
    const last = `${lines.pop() ?? ''}${whole.endsWith('\r') ? '\r' : ''}`;
    const out = lines.map((line) => this.#finish(line));
    if (last.length > MAX_LINE_LENGTH) {
      this.#cut = true;
      this.#rest = last.slice(0, KEPT_OF_LONG_LINE);
    } else this.#rest = last;
    return out;
  }

  end(): string[] {
    const line = this.#rest.replace(/\r$/, '');
    return line === '' ? [] : [this.#finish(line)];
  }

  #finish(line: string): string {
    const isLong = this.#cut || line.length > MAX_LINE_LENGTH;
    this.#cut = false;
    const text = isLong ? `${FAULT_MARK}${LINE_FAULTS.length}${line.slice(0, KEPT_OF_LONG_LINE)}` : line;
    return `${text}\n`;
  }
}
