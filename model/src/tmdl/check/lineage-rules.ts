import type { SourcePosition } from '../objects/source-position.js';
import type { TabularDatabase } from '../objects/tabular-database.js';
import { toDiagnostic, type ModelRule } from './model-rule.js';

interface Tagged {
  readonly name: string;
  readonly lineageTag?: string;
  readonly at?: SourcePosition;
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** No two objects of one collection share a lineage tag; TOM refuses such a model. */
export const lineageTagsAreUnique: ModelRule = function* (database) {
  for (const collection of collections(database)) {
    const owners = new Map<string, string>();
    for (const object of collection) {
      if (object.lineageTag === undefined) continue;
      const key = object.lineageTag.toLowerCase();
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, object.name);
      else {
        yield toDiagnostic({
          code: 'model/duplicate-lineage-tag',
          message: `'${object.name}' has the lineage tag of '${owner}': ${object.lineageTag}`,
          hint: 'Give each object a GUID of its own, or none',
          object,
          property: 'lineageTag',
        });
      }
    }
  }
};

/** Lineage tags are GUIDs, as Power BI Desktop writes them; another text works, but tools may not follow it. */
export const lineageTagsAreGuids: ModelRule = function* (database) {
  for (const object of [...collections(database)].flat()) {
    if (object.lineageTag === undefined || guid.test(object.lineageTag)) continue;
    yield toDiagnostic({
      code: 'model/lineage-tag-no-guid',
      severity: 'warning',
      message: `Lineage tag of '${object.name}' is no GUID: ${object.lineageTag}`,
      object,
      property: 'lineageTag',
    });
  }
};

function* collections({ model }: TabularDatabase): Iterable<readonly Tagged[]> {
  yield model.tables;
  yield model.expressions;
  yield model.functions;
  for (const table of model.tables) {
    yield table.columns;
    yield table.measures;
    yield table.hierarchies;
    for (const hierarchy of table.hierarchies) yield hierarchy.levels;
  }
}
