/** Bytes that are looked at; digits, delimiters and line breaks stand in the first of them already. */
const SAMPLE = 64 * 1024;

/** At least this share of the 16-bit units must be of the Latin range: the digits and delimiters of any table. */
const LATIN_SHARE = 0.2;

/**
 * The byte order of UTF-16 without a byte order mark, from the pattern of NUL bytes: a character below U+0100 has its
 * NUL in the second byte (little endian) or in the first one (big endian), and never in both. Undefined otherwise.
 */
export function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length % 2 !== 0 || bytes.length === 0) return undefined;
  const sample = bytes.subarray(0, SAMPLE);
  let first = 0;
  let second = 0;
  for (let index = 0; index + 1 < sample.length; index += 2) {
    if (sample[index] === 0) first += 1;
    if (sample[index + 1] === 0) second += 1;
  }
  const enough = (sample.length / 2) * LATIN_SHARE;
  if (second >= enough && first === 0) return 'utf-16le';
  return first >= enough && second === 0 ? 'utf-16be' : undefined;
}
