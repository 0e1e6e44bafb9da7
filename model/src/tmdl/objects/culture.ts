import type { Annotation } from './annotation.js';
import type { ExtendedProperty } from './extended-property.js';
import type { LinguisticMetadata } from './linguistic-metadata.js';
import type { ModelTranslation } from './object-translation.js';
import type { SourcePosition } from './source-position.js';

/** TOM `Culture` (TMDL `cultureInfo`). */
export interface Culture {
  readonly name: string;
  readonly translations?: ModelTranslation;
  readonly linguisticMetadata?: LinguisticMetadata;
  readonly extendedProperties: readonly ExtendedProperty[];
  readonly annotations: readonly Annotation[];
  readonly at?: SourcePosition;
}
