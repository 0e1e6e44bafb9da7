/** The encodings that published tables are read in, as `format.encoding` of a contract names them. */
export const ENCODINGS = [
  'ascii',
  'utf-8',
  'utf-8-bom',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-1',
] as const;

export type TextEncodingName = (typeof ENCODINGS)[number];
