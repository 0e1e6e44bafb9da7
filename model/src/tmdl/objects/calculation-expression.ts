import type { FormatStringDefinition } from './format-string-definition.js';
import type { SourcePosition } from './source-position.js';

/** TOM `CalculationGroupExpression`: what a calculation group gives when no item, or several, are selected. */
export interface CalculationExpression {
  readonly description?: string;
  readonly expression: string;
  readonly formatStringDefinition?: FormatStringDefinition;
  readonly at?: SourcePosition;
}
