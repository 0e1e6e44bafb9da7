import type { Annotation } from './annotation.js';
import type { ExtendedProperty } from './extended-property.js';
import type { SourcePosition } from './source-position.js';

/** TOM `KPI` of a measure; its expressions are DAX. */
export interface Kpi {
  readonly description?: string;
  readonly targetDescription?: string;
  readonly targetExpression?: string;
  readonly targetFormatString?: string;
  readonly statusGraphic?: string;
  readonly statusDescription?: string;
  readonly statusExpression?: string;
  readonly trendGraphic?: string;
  readonly trendDescription?: string;
  readonly trendExpression?: string;
  readonly extendedProperties: readonly ExtendedProperty[];
  readonly annotations: readonly Annotation[];
  readonly at?: SourcePosition;
}
