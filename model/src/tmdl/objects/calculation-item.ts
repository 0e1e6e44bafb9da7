import type { FormatStringDefinition } from './format-string-definition.js';
import type { SourcePosition } from './source-position.js';

/** TOM `CalculationItem`; its ordinal is its place in the list. */
export interface CalculationItem {
  readonly name: string;
  readonly description?: string;
  /** DAX over SELECTEDMEASURE(). */
  readonly expression?: string;
  readonly formatStringDefinition?: FormatStringDefinition;
  readonly at?: SourcePosition;
}
