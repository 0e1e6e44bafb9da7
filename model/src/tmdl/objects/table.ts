import type { Annotation } from './annotation.js';
import type { CalculationGroup } from './calculation-group.js';
import type { ChangedProperty } from './changed-property.js';
import type { Column } from './column.js';
import type { DetailRowsDefinition } from './detail-rows-definition.js';
import type { ExtendedProperty } from './extended-property.js';
import type { Hierarchy } from './hierarchy.js';
import type { Measure } from './measure.js';
import type { Partition } from './partition.js';
import type { RefreshPolicy } from './refresh-policy.js';
import type { SourcePosition } from './source-position.js';

/** TOM `Table`. */
export interface Table {
  readonly name: string;
  readonly description?: string;
  readonly isHidden?: boolean;
  readonly showAsVariationsOnly?: boolean;
  readonly isPrivate?: boolean;
  readonly alternateSourcePrecedence?: number;
  readonly excludeFromModelRefresh?: boolean;
  readonly lineageTag?: string;
  readonly sourceLineageTag?: string;
  readonly systemManaged?: boolean;
  readonly excludeFromAutomaticAggregations?: boolean;
  /** `Time` marks the date table, together with `isKey` on its date column. */
  readonly dataCategory?: string;
  readonly defaultDetailRowsDefinition?: DetailRowsDefinition;
  readonly refreshPolicy?: RefreshPolicy;
  readonly calculationGroup?: CalculationGroup;
  readonly measures: readonly Measure[];
  readonly columns: readonly Column[];
  readonly hierarchies: readonly Hierarchy[];
  readonly partitions: readonly Partition[];
  readonly extendedProperties: readonly ExtendedProperty[];
  readonly changedProperties: readonly ChangedProperty[];
  readonly annotations: readonly Annotation[];
  readonly at?: SourcePosition;
}
