import type { Diagnostic } from '../../contract/diagnostic.js';
import type { SourcePosition } from '../objects/source-position.js';
import { toDiagnostic, type ModelRule } from './model-rule.js';

interface NamedObject {
  readonly name: string;
  readonly at?: SourcePosition;
}

/** Names are unique within each collection, letter case apart. */
export const namesAreUnique: ModelRule = function* ({ model }) {
  yield* findDuplicates(model.tables, 'table', 'the model');
  yield* findDuplicates(model.relationships, 'relationship', 'the model');
  yield* findDuplicates(model.expressions, 'expression', 'the model');
  yield* findDuplicates(model.functions, 'function', 'the model');
  yield* findDuplicates(model.roles, 'role', 'the model');
  yield* findDuplicates(model.perspectives, 'perspective', 'the model');
  yield* findDuplicates(model.cultures, 'culture', 'the model');
  yield* findDuplicates(model.annotations, 'annotation', 'the model');
  for (const table of model.tables) {
    const where = `table '${table.name}'`;
    yield* findDuplicates(table.columns, 'column', where);
    yield* findDuplicates(table.hierarchies, 'hierarchy', where);
    yield* findDuplicates(table.partitions, 'partition', where);
    yield* findDuplicates(table.calculationGroup?.calculationItems ?? [], 'calculation item', where);
    yield* findDuplicates(table.annotations, 'annotation', where);
    for (const hierarchy of table.hierarchies) {
      yield* findDuplicates(hierarchy.levels, 'level', `hierarchy '${hierarchy.name}'`);
    }
    for (const object of [...table.columns, ...table.measures]) {
      yield* findDuplicates(object.annotations, 'annotation', `'${object.name}'`);
    }
  }
  for (const role of model.roles) {
    yield* findDuplicates(role.tablePermissions, 'table permission', `role '${role.name}'`);
    yield* findDuplicates(role.members, 'member', `role '${role.name}'`);
  }
};

/** A measure's name is unique in the whole model: `[Name]` must mean one thing. */
export const measureNamesAreUnique: ModelRule = function* ({ model }) {
  const measures = model.tables.flatMap((table) => table.measures);
  yield* findDuplicates(measures, 'measure', 'the model');
};

/** No measure has the name of a column of its table. */
export const measuresAndColumnsDiffer: ModelRule = function* ({ model }) {
  for (const table of model.tables) {
    const columns = new Set(table.columns.map((column) => column.name.toLowerCase()));
    for (const measure of table.measures) {
      if (!columns.has(measure.name.toLowerCase())) continue;
      yield toDiagnostic({
        code: 'model/measure-column-clash',
        message: `Measure '${measure.name}' has the name of a column of its table '${table.name}'`,
        hint: 'Rename one of them; [Name] would be ambiguous',
        object: measure,
      });
    }
  }
};

/** Names have a letter that can be seen, and no control characters: TOM refuses those. */
export const namesAreReadable: ModelRule = function* ({ model }) {
  const objects = model.tables.flatMap((table) => [
    table,
    ...table.columns,
    ...table.measures,
    ...table.hierarchies,
    ...table.partitions,
  ]);
  for (const object of [...objects, ...model.expressions, ...model.roles, ...model.relationships]) {
    const isReadable = object.name.trim() !== '' && !/\p{Cc}/u.test(object.name);
    if (isReadable) continue;
    const message = `Name ${JSON.stringify(object.name)} is empty or holds control characters`;
    yield toDiagnostic({ code: 'model/bad-name', message, object });
  }
};

function* findDuplicates(objects: readonly NamedObject[], noun: string, where: string): Iterable<Diagnostic> {
  const seen = new Set<string>();
  for (const object of objects) {
    const key = object.name.toLowerCase();
    if (seen.has(key)) {
      yield toDiagnostic({
        code: 'model/duplicate-name',
        message: `There is more than one ${noun} '${object.name}' in ${where}`,
        object,
      });
    }
    seen.add(key);
  }
}
