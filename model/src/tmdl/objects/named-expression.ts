import type { Annotation } from './annotation.js';
import type { ExpressionKind } from './enumerations.js';
import type { ExtendedProperty } from './extended-property.js';
import type { ObjectPath } from './object-path.js';
import type { SourcePosition } from './source-position.js';

/** TOM `NamedExpression`: a shared M query, or a parameter (an M literal with `meta [IsParameterQuery=true, ...]`). */
export interface NamedExpression {
  readonly name: string;
  readonly description?: string;
  /** Absent means m, the only kind there is. */
  readonly kind?: ExpressionKind;
  readonly expression?: string;
  readonly lineageTag?: string;
  readonly sourceLineageTag?: string;
  readonly remoteParameterName?: string;
  /** Folder of a query group. */
  readonly queryGroup?: string;
  readonly parameterValuesColumn?: ObjectPath;
  /** Name of another named expression. */
  readonly expressionSource?: string;
  readonly extendedProperties: readonly ExtendedProperty[];
  readonly annotations: readonly Annotation[];
  readonly at?: SourcePosition;
}
