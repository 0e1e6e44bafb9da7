import type { Annotation } from './annotation.js';
import type { ExtendedProperty } from './extended-property.js';
import type { SourcePosition } from './source-position.js';

/** TOM `PerspectiveColumn`, `PerspectiveMeasure`, `PerspectiveHierarchy`: `name` is the object's that is shown. */
export interface PerspectiveMember {
  readonly name: string;
  readonly extendedProperties: readonly ExtendedProperty[];
  readonly annotations: readonly Annotation[];
  readonly at?: SourcePosition;
}

/** TOM `PerspectiveTable`: `name` is the table's. */
export interface PerspectiveTable {
  readonly name: string;
  readonly includeAll?: boolean;
  readonly measures: readonly PerspectiveMember[];
  readonly columns: readonly PerspectiveMember[];
  readonly hierarchies: readonly PerspectiveMember[];
  readonly extendedProperties: readonly ExtendedProperty[];
  readonly annotations: readonly Annotation[];
  readonly at?: SourcePosition;
}

/** TOM `Perspective`: a named subset of the model. */
export interface Perspective {
  readonly name: string;
  readonly description?: string;
  readonly tables: readonly PerspectiveTable[];
  readonly extendedProperties: readonly ExtendedProperty[];
  readonly annotations: readonly Annotation[];
  readonly at?: SourcePosition;
}
