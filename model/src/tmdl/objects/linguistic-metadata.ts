import type { Annotation } from './annotation.js';
import type { ContentType } from './enumerations.js';
import type { ExtendedProperty } from './extended-property.js';
import type { SourcePosition } from './source-position.js';

/** TOM `LinguisticMetadata`: the linguistic schema (synonyms) of a culture, as text. */
export interface LinguisticMetadata {
  readonly content: string;
  /** Absent means xml, TOM's default. */
  readonly contentType?: ContentType;
  readonly extendedProperties: readonly ExtendedProperty[];
  readonly annotations: readonly Annotation[];
  readonly at?: SourcePosition;
}
