import type { Annotation, SourcePosition, TextPosition } from '@ott-analytics/model/tmdl';

/** An object of the model as findings need it: where it stands, and its annotations where it can have any. */
export interface ModelObject {
  readonly at?: SourcePosition;
  readonly annotations?: readonly Annotation[];
}

/** One thing in a model that breaks a rule. */
export interface ModelFinding {
  /** The object at fault and those around it, the nearest first; a waiver may stand on any of them, and on the model. */
  readonly objects: readonly ModelObject[];
  /** Property at fault, which narrows the place. */
  readonly property?: string;
  /** Place in the file, where it is known more closely. */
  readonly place?: TextPosition;
  readonly message: string;
  readonly hint?: string;
}
