import type { Annotation } from './annotation.js';
import type { SourcePosition } from './source-position.js';

/** TOM `DataCoverageDefinition`: a DAX predicate that tells which rows a DirectQuery partition covers. */
export interface DataCoverageDefinition {
  readonly description?: string;
  readonly expression: string;
  readonly annotations: readonly Annotation[];
  readonly at?: SourcePosition;
}
