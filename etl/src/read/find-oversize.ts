/** Longest line of a published table in bytes; a table with a longer one is no table, and would not fit a cell. */
export const LONGEST_LINE_BYTES = 1024 * 1024;

/** Largest published table in bytes; larger files are event-shaped and not read whole. */
export const LARGEST_FILE_BYTES = 256 * 1024 * 1024;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** What makes the bytes too large to be read as a table, with the line; undefined when they are not. */
export interface Oversize {
  readonly line?: number;
  readonly message: string;
}

/**
 * Looks for a line beyond the limit before anything is decoded, so that a file that is one line of a gigabyte costs a
 * search and not a string.
 */
export function findOversize(bytes: Uint8Array): Oversize | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let line = 1;
  let start = 0;
  while (view.length - start > LONGEST_LINE_BYTES) {
    const window = view.subarray(start, start + LONGEST_LINE_BYTES);
    const feeds = window.lastIndexOf(LINE_FEED);
    const last = feeds === -1 ? window.lastIndexOf(CARRIAGE_RETURN) : feeds;
    if (last === -1)
      return {
        line,
        message: `line ${line} is longer than ${LONGEST_LINE_BYTES.toLocaleString('en-US')} bytes`,
      };
    line += countByte(window.subarray(0, last + 1), feeds === -1 ? CARRIAGE_RETURN : LINE_FEED);
    start += last + 1;
  }
  if (bytes.length <= LARGEST_FILE_BYTES) return undefined;
  const size = Math.round(bytes.length / 1024 / 1024);
  return { message: `the file has ${size} MB; a published table has at most 256` };
}

function countByte(bytes: Uint8Array, wanted: number): number {
  let count = 0;
  for (const byte of bytes) if (byte === wanted) count += 1;
  return count;
}
