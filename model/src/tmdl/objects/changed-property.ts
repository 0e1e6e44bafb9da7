import type { SourcePosition } from './source-position.js';

/** TOM `ChangedProperty`: names a property of its parent that a user changed from the inherited value. */
export interface ChangedProperty {
  readonly property: string;
  readonly at?: SourcePosition;
}
