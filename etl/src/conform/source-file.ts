/** What a reader wants to know of a source file: from its dataset contract and, where present, from SOURCES.csv. */
export interface SourceFile {
  readonly file: string;
  readonly dataset: string;
  readonly title: string;
  readonly publisher: string;
  readonly address: string | null;
  readonly licence: string | null;
  readonly note: string | null;
}
