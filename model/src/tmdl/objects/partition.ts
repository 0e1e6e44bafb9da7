import type { Annotation } from './annotation.js';
import type { DataCoverageDefinition } from './data-coverage-definition.js';
import type { DataViewType, ModeType, RefreshGranularity } from './enumerations.js';
import type { ExtendedProperty } from './extended-property.js';
import type { SourcePosition } from './source-position.js';

/** Where a partition's rows come from (TOM `PartitionSource`); `kind` is TOM's PartitionSourceType. */
export type PartitionSource =
  | { readonly kind: 'm'; readonly expression?: string }
  | { readonly kind: 'calculated'; readonly expression?: string }
  | {
      readonly kind: 'entity';
      readonly entityName?: string;
      readonly schemaName?: string;
      /** Name of a named expression. */
      readonly expressionSource?: string;
    }
  | {
      readonly kind: 'policyRange';
      readonly start?: string;
      readonly end?: string;
      readonly granularity?: RefreshGranularity;
      readonly refreshBookmark?: string;
    }
  | { readonly kind: 'query'; readonly query?: string; readonly dataSource?: string }
  | { readonly kind: 'calculationGroup' }
  | { readonly kind: 'none' }
  | { readonly kind: 'inferred' };

/** TOM `Partition` of a table. */
export interface Partition {
  readonly name: string;
  readonly description?: string;
  readonly mode?: ModeType;
  readonly dataView?: DataViewType;
  /** Folder of a query group. */
  readonly queryGroup?: string;
  readonly source: PartitionSource;
  readonly dataCoverageDefinition?: DataCoverageDefinition;
  readonly extendedProperties: readonly ExtendedProperty[];
  readonly annotations: readonly Annotation[];
  readonly at?: SourcePosition;
}
