import type { Annotation } from './annotation.js';
import type { RefreshGranularity, RefreshPolicyMode, RefreshPolicyType } from './enumerations.js';
import type { ExtendedProperty } from './extended-property.js';
import type { SourcePosition } from './source-position.js';

/** TOM `BasicRefreshPolicy`: incremental refresh of a table; its expressions are M. */
export interface RefreshPolicy {
  readonly policyType?: RefreshPolicyType;
  readonly mode?: RefreshPolicyMode;
  readonly rollingWindowGranularity?: RefreshGranularity;
  readonly rollingWindowPeriods?: number;
  readonly incrementalGranularity?: RefreshGranularity;
  readonly incrementalPeriods?: number;
  readonly incrementalPeriodsOffset?: number;
  readonly pollingExpression?: string;
  readonly sourceExpression?: string;
  readonly extendedProperties: readonly ExtendedProperty[];
  readonly annotations: readonly Annotation[];
  readonly at?: SourcePosition;
}
