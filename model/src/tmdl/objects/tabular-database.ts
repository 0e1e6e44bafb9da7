import type { CompatibilityMode } from './enumerations.js';
import type { Model } from './model.js';
import type { SourcePosition } from './source-position.js';

/** TOM `Database`: the root. Power BI Desktop leaves it unnamed in TMDL. */
export interface TabularDatabase {
  readonly name?: string;
  readonly description?: string;
  readonly id?: string;
  readonly compatibilityLevel: number;
  readonly compatibilityMode?: CompatibilityMode;
  readonly language?: number;
  readonly model: Model;
  readonly at?: SourcePosition;
}
