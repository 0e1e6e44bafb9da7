import type { SourcePosition } from './source-position.js';

/** TOM `RelatedColumnDetails`: the columns of the same table that a field parameter groups by. */
export interface RelatedColumnDetails {
  readonly groupByColumns: readonly string[];
  readonly at?: SourcePosition;
}
