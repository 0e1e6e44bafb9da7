import type { Model } from '../tmdl/objects/model.js';

/** What kind of object a reference means. */
export type ReferencedKind =
  | 'table'
  | 'column'
  | 'measure'
  | 'hierarchy'
  | 'level'
  | 'relationship'
  | 'expression'
  | 'queryGroup'
  | 'perspective';

/**
 * Finds the spelling of a name at its declaration: references are compared without letter case, and TMSL writes
 * the object's own spelling. A name that nothing declares is returned as it is.
 */
export class NameResolver {
  readonly #names = new Map<string, string>();

  constructor(model: Model) {
    for (const table of model.tables) {
      this.#add('table', '', table.name);
      for (const column of table.columns) this.#add('column', table.name, column.name);
      for (const measure of table.measures) this.#add('measure', table.name, measure.name);
      for (const hierarchy of table.hierarchies) {
        this.#add('hierarchy', table.name, hierarchy.name);
        for (const level of hierarchy.levels) this.#add('level', table.name, level.name);
      }
    }
    for (const relationship of model.relationships) this.#add('relationship', '', relationship.name);
    for (const expression of model.expressions) this.#add('expression', '', expression.name);
    for (const group of model.queryGroups) this.#add('queryGroup', '', group.folder);
    for (const perspective of model.perspectives) this.#add('perspective', '', perspective.name);
  }

  /** The declared spelling; `table` is empty for objects of the model itself. */
  resolve(kind: ReferencedKind, table: string, name: string): string {
    return this.#names.get(keyOf(kind, table, name)) ?? name;
  }

  #add(kind: ReferencedKind, table: string, name: string): void {
    this.#names.set(keyOf(kind, table, name), name);
  }
}

function keyOf(kind: ReferencedKind, table: string, name: string): string {
  return JSON.stringify([kind, table.toLowerCase(), name.toLowerCase()]);
}
