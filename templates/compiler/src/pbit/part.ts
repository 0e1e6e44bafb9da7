/** How a part's content becomes bytes; `bytes` = the content is bytes already. */
export type PartEncoding = 'utf-16le' | 'utf-8-bom' | 'bytes';

/** One file of the .pbit package. The name is its path in the zip. */
export interface Part {
  readonly name: string;
  readonly encoding: PartEncoding;
  readonly bytes: Uint8Array;
}
