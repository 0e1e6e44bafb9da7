const SAMPLE = 64 * 1024;

/** Above this share of NUL bytes a file is no text; below, single records are damaged and refused. */
const NUL_SHARE = 0.05;

/** First bytes of formats that are found under the name .csv, with what a person calls them. */
const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a zip archive or an Excel workbook (.xlsx)'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office document (.xls)'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image'],
  [[0x50, 0x41, 0x52, 0x31], 'a Parquet file'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'an SQLite database'],
];

/**
 * What a file is when it is no text: the name of its format, or its share of NUL bytes, which no text holds. Undefined
 * for text, also when a few of its bytes are damaged.
 */
export function describeBinary(bytes: Uint8Array): string | undefined {
  const known = SIGNATURES.find(([signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (known !== undefined) return known[1];
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = sample.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  return zeros > sample.length * NUL_SHARE ? 'binary content full of NUL bytes' : undefined;
}
