import { decodeWindows1252 } from './decode-windows-1252.js';
import { describeBinary } from './describe-binary.js';
import { detectUtf16 } from './detect-utf-16.js';
import type { TextEncodingName } from './text-encoding.js';

/** Text with the encoding it was found in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncodingName;
}

/**
 * Decodes bytes. The declared encoding counts; else a byte order mark; else the NUL pattern of UTF-16; else plain
 * ASCII; else UTF-8 where valid sequences outnumber invalid ones; else Windows-1252, which holds Latin-1 and gives
 * every byte a meaning. Bytes that the encoding does not allow become U+FFFD: their records are refused later on.
 * Undefined for binary content.
 */
export function decodeText(bytes: Uint8Array, declared?: TextEncodingName): DecodedText | undefined {
  const known = declared ?? markOf(bytes) ?? detectUtf16(bytes);
  if (known !== undefined) return decodeAs(bytes, known);
  if (describeBinary(bytes) !== undefined) return undefined;
  if (bytes.every((byte) => byte < 0x80)) return decodeAs(bytes, 'ascii');
  const { valid, invalid } = countSequences(bytes);
  return decodeAs(bytes, valid > invalid ? 'utf-8' : 'windows-1252');
}

function markOf(bytes: Uint8Array): TextEncodingName | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8-bom';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** TextDecoder leaves out the byte order mark of its own encoding and never fails. */
function decodeAs(bytes: Uint8Array, encoding: TextEncodingName): DecodedText {
  switch (encoding) {
    case 'windows-1252':
      return { text: decodeWindows1252(bytes), encoding };
    case 'iso-8859-1':
      return { text: Buffer.from(bytes).toString('latin1'), encoding };
    case 'utf-16le':
    case 'utf-16be':
      return { text: new TextDecoder(encoding).decode(bytes), encoding };
    case 'ascii':
    case 'utf-8':
    case 'utf-8-bom':
      return { text: new TextDecoder('utf-8').decode(bytes), encoding };
  }
}

/** Sequences of two to four bytes that are valid UTF-8, and bytes above 127 that belong to none (RFC 3629, section 4). */
function countSequences(bytes: Uint8Array): { readonly valid: number; readonly invalid: number } {
  let valid = 0;
  let invalid = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) continue;
    const length = sequenceLength(lead);
    if (length > 0 && isContinued(bytes, index, length)) {
      valid += 1;
      index += length - 1;
    } else invalid += 1;
  }
  return { valid, invalid };
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

function isContinued(bytes: Uint8Array, start: number, length: number): boolean {
  for (let offset = 1; offset < length; offset += 1)
    if (((bytes[start + offset] ?? 0) & 0xc0) !== 0x80) return false;
  return true;
}
