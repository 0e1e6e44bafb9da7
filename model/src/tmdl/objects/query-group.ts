import type { Annotation } from './annotation.js';
import type { SourcePosition } from './source-position.js';

/** TOM `QueryGroup`: a folder of queries; levels are separated by a backslash. */
export interface QueryGroup {
  readonly folder: string;
  readonly description?: string;
  readonly annotations: readonly Annotation[];
  readonly at?: SourcePosition;
}
