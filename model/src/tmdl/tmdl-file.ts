/** One file of a TMDL folder: path relative to the definition folder, with forward slashes, and its text. */
export interface TmdlFile {
  readonly path: string;
  readonly text: string;
}
