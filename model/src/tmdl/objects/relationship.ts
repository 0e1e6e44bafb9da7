import type { Annotation } from './annotation.js';
import type { ChangedProperty } from './changed-property.js';
import type {
  CrossFilteringBehavior,
  JoinOnDateBehavior,
  RelationshipCardinality,
  SecurityFilteringBehavior,
} from './enumerations.js';
import type { ExtendedProperty } from './extended-property.js';
import type { ObjectPath } from './object-path.js';
import type { SourcePosition } from './source-position.js';

/** TOM `SingleColumnRelationship`. */
export interface Relationship {
  readonly name: string;
  /** Absent means true, TOM's default. */
  readonly isActive?: boolean;
  /** Absent means oneDirection. */
  readonly crossFilteringBehavior?: CrossFilteringBehavior;
  readonly joinOnDateBehavior?: JoinOnDateBehavior;
  readonly relyOnReferentialIntegrity?: boolean;
  readonly securityFilteringBehavior?: SecurityFilteringBehavior;
  /** Absent means many. */
  readonly fromCardinality?: RelationshipCardinality;
  /** Absent means one. */
  readonly toCardinality?: RelationshipCardinality;
  readonly fromColumn?: ObjectPath;
  readonly toColumn?: ObjectPath;
  readonly extendedProperties: readonly ExtendedProperty[];
  readonly changedProperties: readonly ChangedProperty[];
  readonly annotations: readonly Annotation[];
  readonly at?: SourcePosition;
}
