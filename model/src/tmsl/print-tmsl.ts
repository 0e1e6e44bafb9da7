import type { TabularDatabase } from '../tmdl/objects/tabular-database.js';
import type { PlainObject } from '../tmdl/read/plain-object.js';
import { databaseShape } from '../tmdl/shape/model-shape.js';
import { NameResolver } from './name-resolver.js';
import { printTmslObject } from './print-tmsl-object.js';
import type { JsonObject, TmslDatabase } from './tmsl-database.js';

/** `name` is the database's name in TMSL: a GUID in a .pbit, whose TMDL leaves the database unnamed. */
export interface TmslOptions {
  readonly name: string;
}

/**
 * Prints a tabular model as TMSL, the JSON of a .pbit's DataModelSchema: the same objects with the same values as
 * the BIM that Microsoft's TOM exports after it imported the same TMDL. Expressions of several lines are one text
 * with line feeds.
 */
export function printTmsl(database: TabularDatabase, options: TmslOptions): TmslDatabase {
  const context = { names: new NameResolver(database.model), table: '' };
  const root = database as unknown as PlainObject;
  const { model, ...json } = printTmslObject(databaseShape, root, context);
  const { compatibilityLevel } = database;
  return { ...json, name: options.name, compatibilityLevel, model: (model ?? {}) as JsonObject };
}
