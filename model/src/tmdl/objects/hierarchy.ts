import type { Annotation } from './annotation.js';
import type { ChangedProperty } from './changed-property.js';
import type { HideMembersType } from './enumerations.js';
import type { ExtendedProperty } from './extended-property.js';
import type { Level } from './level.js';
import type { SourcePosition } from './source-position.js';

/** TOM `Hierarchy` of a table. */
export interface Hierarchy {
  readonly name: string;
  readonly description?: string;
  readonly isHidden?: boolean;
  readonly displayFolder?: string;
  readonly hideMembers?: HideMembersType;
  readonly lineageTag?: string;
  readonly sourceLineageTag?: string;
  readonly levels: readonly Level[];
  readonly extendedProperties: readonly ExtendedProperty[];
  readonly changedProperties: readonly ChangedProperty[];
  readonly annotations: readonly Annotation[];
  readonly at?: SourcePosition;
}
