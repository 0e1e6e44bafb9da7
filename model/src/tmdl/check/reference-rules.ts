import type { Diagnostic } from '../../contract/diagnostic.js';
import { hintNearest } from '../hint-nearest.js';
import type { ObjectPath } from '../objects/object-path.js';
import type { Relationship } from '../objects/relationship.js';
import type { TabularDatabase } from '../objects/tabular-database.js';
import { findByName, type Named } from './find-by-name.js';
import { toDiagnostic, type Finding, type ModelRule } from './model-rule.js';

/** Ends of relationships exist. */
export const relationshipEndsExist: ModelRule = function* ({ model }) {
  for (const relationship of model.relationships) {
    yield* checkEnd(model, relationship, 'fromColumn');
    yield* checkEnd(model, relationship, 'toColumn');
  }
};

/** Columns that other columns, levels, and field parameters name exist in the same table. */
export const columnReferencesExist: ModelRule = function* ({ model }) {
  for (const table of model.tables) {
    for (const column of table.columns) {
      const place = { object: column, property: 'sortByColumn' };
      yield* expectName(
        column.sortByColumn,
        table.columns,
        place,
        `sortByColumn of ${table.name}[${column.name}]`,
      );
      const details = column.relatedColumnDetails;
      for (const name of details?.groupByColumns ?? []) {
        yield* expectName(
          name,
          table.columns,
          { object: details ?? column, property: 'groupByColumns' },
          `groupByColumn of ${table.name}[${column.name}]`,
        );
      }
    }
    for (const hierarchy of table.hierarchies) {
      for (const level of hierarchy.levels) {
        const what = `Level '${level.name}' of hierarchy '${hierarchy.name}' in table '${table.name}'`;
        if (level.column === undefined) {
          yield toDiagnostic({
            code: 'model/level-without-column',
            message: `${what} has no column`,
            object: level,
          });
        }
        yield* expectName(level.column, table.columns, { object: level, property: 'column' }, what);
      }
    }
  }
};

/** Tables and columns that roles and perspectives name exist. */
export const permissionsExist: ModelRule = function* ({ model }) {
  for (const role of model.roles) {
    for (const permission of role.tablePermissions) {
      const what = `Permission of role '${role.name}'`;
      yield* expectName(permission.name, model.tables, { object: permission }, what, 'table');
      const table = findByName(model.tables, permission.name);
      for (const column of permission.columnPermissions) {
        yield* expectName(column.name, table?.columns ?? [], { object: column }, what);
      }
    }
  }
  for (const perspective of model.perspectives) {
    for (const shown of perspective.tables) {
      const what = `Perspective '${perspective.name}'`;
      yield* expectName(shown.name, model.tables, { object: shown }, what, 'table');
      const table = findByName(model.tables, shown.name);
      if (table === undefined) continue;
      for (const measure of shown.measures)
        yield* expectName(measure.name, table.measures, { object: measure }, what, 'measure');
      for (const column of shown.columns)
        yield* expectName(column.name, table.columns, { object: column }, what);
      for (const hierarchy of shown.hierarchies)
        yield* expectName(hierarchy.name, table.hierarchies, { object: hierarchy }, what, 'hierarchy');
    }
  }
};

/** Query groups that queries name exist. */
export const queryGroupsExist: ModelRule = function* ({ model }) {
  const groups = model.queryGroups.map((group) => ({ name: group.folder }));
  for (const expression of model.expressions) {
    yield* expectName(
      expression.queryGroup,
      groups,
      { object: expression, property: 'queryGroup' },
      `Expression '${expression.name}'`,
      'query group',
    );
  }
  for (const partition of model.tables.flatMap((table) => table.partitions)) {
    yield* expectName(
      partition.queryGroup,
      groups,
      { object: partition, property: 'queryGroup' },
      `Partition '${partition.name}'`,
      'query group',
    );
  }
};

function* checkEnd(
  model: TabularDatabase['model'],
  relationship: Relationship,
  end: 'fromColumn' | 'toColumn',
): Iterable<Diagnostic> {
  const path: ObjectPath | undefined = relationship[end];
  const what = `Relationship '${relationship.name}', ${end}`;
  if (path === undefined) {
    yield toDiagnostic({
      code: 'model/relationship-without-end',
      message: `${what} is missing`,
      object: relationship,
    });
    return;
  }
  const place = { object: relationship, property: end };
  yield* expectName(path.table, model.tables, place, what, 'table');
  const table = findByName(model.tables, path.table);
  if (table !== undefined) yield* expectName(path.name, table.columns, place, what);
}

function* expectName(
  name: string | undefined,
  known: readonly Named[],
  place: Pick<Finding, 'object' | 'property'>,
  what: string,
  noun = 'column',
): Iterable<Diagnostic> {
  if (name === undefined || findByName(known, name) !== undefined) return;
  yield toDiagnostic({
    code: `model/unknown-${noun.replace(' ', '-')}`,
    message: `${what}: there is no ${noun} '${name}'`,
    ...hintNearest(
      name,
      known.map((object) => object.name),
    ),
    ...place,
  });
}
