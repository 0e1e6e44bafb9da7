import type { SourcePosition } from './source-position.js';

/** TOM `Annotation`: a name and a text that tools keep on an object. */
export interface Annotation {
  readonly name: string;
  /** The text as stored; `''` when the declaration has no value. */
  readonly value: string;
  readonly at?: SourcePosition;
}
