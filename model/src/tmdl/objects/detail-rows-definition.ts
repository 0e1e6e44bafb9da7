import type { SourcePosition } from './source-position.js';

/** TOM `DetailRowsDefinition`: a DAX table expression that answers drill-through. */
export interface DetailRowsDefinition {
  readonly expression: string;
  readonly at?: SourcePosition;
}
