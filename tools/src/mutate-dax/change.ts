/** A change of meaning, by the text that stands once in its file and what takes its place. */
export type Change = readonly [name: string, file: string, text: string, replacement: string];
