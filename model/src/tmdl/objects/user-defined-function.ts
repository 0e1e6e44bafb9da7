import type { Annotation } from './annotation.js';
import type { ExtendedProperty } from './extended-property.js';
import type { SourcePosition } from './source-position.js';

/** TOM `Function`: a DAX user-defined function, from compatibility level 1702 on. */
export interface UserDefinedFunction {
  readonly name: string;
  readonly description?: string;
  readonly expression?: string;
  readonly isHidden?: boolean;
  readonly lineageTag?: string;
  readonly sourceLineageTag?: string;
  readonly extendedProperties: readonly ExtendedProperty[];
  readonly annotations: readonly Annotation[];
  readonly at?: SourcePosition;
}
