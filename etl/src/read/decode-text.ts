import { decodeWindows1252 } from './decode-windows-1252.js';

/** Text with the encoding it was found in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'ascii' | 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/**
 * Decodes bytes: a byte order mark decides; else plain ASCII; else UTF-8 where every sequence is valid; else
 * Windows-1252, in which every byte has a meaning. Undefined for binary content (a NUL byte outside UTF-16).
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return decoded('utf-8', bytes.subarray(3), 'utf-8-bom');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded('utf-16le', bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded('utf-16be', bytes.subarray(2), 'utf-16be');
  if (bytes.includes(0)) return undefined;
  if (bytes.every((byte) => byte < 0x80)) return decoded('utf-8', bytes, 'ascii');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
  }
}

const decoded = (label: string, bytes: Uint8Array, encoding: DecodedText['encoding']): DecodedText => ({
  text: new TextDecoder(label).decode(bytes),
  encoding,
});
