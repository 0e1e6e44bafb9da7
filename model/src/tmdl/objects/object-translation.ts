import type { SourcePosition } from './source-position.js';

/** TOM `ObjectTranslation`: caption, description and display folder of one object in one culture. */
export interface ObjectTranslation {
  readonly name: string;
  readonly caption?: string;
  readonly description?: string;
  readonly displayFolder?: string;
  readonly at?: SourcePosition;
}

/** Translations of a hierarchy and of its levels. */
export interface HierarchyTranslation extends ObjectTranslation {
  readonly levels: readonly ObjectTranslation[];
}

/** Translations of a table and of what it holds. */
export interface TableTranslation extends ObjectTranslation {
  readonly columns: readonly ObjectTranslation[];
  readonly measures: readonly ObjectTranslation[];
  readonly hierarchies: readonly HierarchyTranslation[];
}

/** Translations of a model and of what it holds. */
export interface ModelTranslation extends ObjectTranslation {
  readonly tables: readonly TableTranslation[];
  readonly perspectives: readonly ObjectTranslation[];
}
