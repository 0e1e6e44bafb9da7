import type { Annotation } from './annotation.js';
import type { ChangedProperty } from './changed-property.js';
import type { DetailRowsDefinition } from './detail-rows-definition.js';
import type { ExtendedProperty } from './extended-property.js';
import type { FormatStringDefinition } from './format-string-definition.js';
import type { Kpi } from './kpi.js';
import type { SourcePosition } from './source-position.js';

/** TOM `Measure`: a named DAX expression of a table. */
export interface Measure {
  readonly name: string;
  readonly description?: string;
  /** DAX; absent when the declaration has none. */
  readonly expression?: string;
  readonly formatString?: string;
  readonly isHidden?: boolean;
  readonly isSimpleMeasure?: boolean;
  readonly displayFolder?: string;
  readonly lineageTag?: string;
  readonly sourceLineageTag?: string;
  readonly dataCategory?: string;
  readonly kpi?: Kpi;
  readonly detailRowsDefinition?: DetailRowsDefinition;
  readonly formatStringDefinition?: FormatStringDefinition;
  readonly extendedProperties: readonly ExtendedProperty[];
  readonly changedProperties: readonly ChangedProperty[];
  readonly annotations: readonly Annotation[];
  readonly at?: SourcePosition;
}
