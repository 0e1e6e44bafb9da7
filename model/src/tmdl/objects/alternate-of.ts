import type { Annotation } from './annotation.js';
import type { SummarizationType } from './enumerations.js';
import type { ObjectPath } from './object-path.js';
import type { SourcePosition } from './source-position.js';

/** TOM `AlternateOf`: the detail column (or table) that an aggregation column stands for. */
export interface AlternateOf {
  readonly summarization?: SummarizationType;
  readonly baseColumn?: ObjectPath;
  readonly baseTable?: string;
  readonly annotations: readonly Annotation[];
  readonly at?: SourcePosition;
}
