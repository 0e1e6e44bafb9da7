/**
 * The characters of bytes 0x80 to 0x9F (WHATWG Encoding Standard, index windows-1252); all other bytes are Latin-1.
 * Node's own decoder takes these bytes for control characters from 20.18.3 on (nodejs/node issue 56542).
 */
const HIGH_CONTROLS =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** The text that the bytes write in Windows-1252; every byte has a character, so that nothing can fail. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => HIGH_CONTROLS.charAt(character.charCodeAt(0) - 0x80));
}
