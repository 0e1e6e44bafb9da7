import type { PartEncoding } from './part.js';

const UTF8_MARK = [0xef, 0xbb, 0xbf];

/**
 * Returns the bytes of a text part. UTF-16 is little endian without byte order mark: Power BI Desktop reads a mark as
 * a character of the content and refuses the file.
 */
export function encodeText(text: string, encoding: Exclude<PartEncoding, 'bytes'>): Uint8Array {
  switch (encoding) {
    case 'utf-16le':
      return new Uint8Array(Buffer.from(text, 'utf16le'));
    case 'utf-8-bom':
      return Uint8Array.from([...UTF8_MARK, ...new TextEncoder().encode(text)]);
  }
}
