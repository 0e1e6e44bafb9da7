import type { Annotation } from './annotation.js';
import type { CalculationExpression } from './calculation-expression.js';
import type { CalculationItem } from './calculation-item.js';
import type { SourcePosition } from './source-position.js';

/** TOM `CalculationGroup` of a table. */
export interface CalculationGroup {
  readonly description?: string;
  readonly precedence?: number;
  readonly multipleOrEmptySelectionExpression?: CalculationExpression;
  readonly noSelectionExpression?: CalculationExpression;
  readonly calculationItems: readonly CalculationItem[];
  readonly annotations: readonly Annotation[];
  readonly at?: SourcePosition;
}
