import type { TabularDatabase } from '../../tmdl/index.js';
import type { Surroundings } from '../binder/binder.js';
import type { FunctionDefinition } from '../parser/syntax.js';
import type { StoredTable } from '../storage/stored-table.js';
import type { CalculatedObject } from './calculated-object.js';
import type { MeasureText } from './measure-text.js';

/** What a model is assembled from. */
export interface ModelSource {
  readonly database: TabularDatabase;
  /** The tables that are stored; calculated ones and their columns are added to them. */
  readonly tables: StoredTable[];
  readonly calculated: readonly CalculatedObject[];
  readonly functions: readonly FunctionDefinition[];
  /** The measures, by name in lower case. */
  readonly measures: ReadonlyMap<string, MeasureText>;
  readonly surroundings: Surroundings;
  readonly role?: string;
  /** Tells a new column its number. */
  readonly nextId: () => number;
  /** The relationships between the tables are there already. */
  readonly isRelated: boolean;
  readonly reportFunction: (definition: FunctionDefinition, code: string, message: string) => void;
}
