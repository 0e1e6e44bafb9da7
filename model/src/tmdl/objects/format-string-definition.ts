import type { SourcePosition } from './source-position.js';

/** TOM `FormatStringDefinition`: a DAX expression that returns the format string. */
export interface FormatStringDefinition {
  readonly expression: string;
  readonly at?: SourcePosition;
}
