import type { Column } from '../objects/column.js';
import type { DataType } from '../objects/enumerations.js';
import type { Model } from '../objects/model.js';
import type { ObjectPath } from '../objects/object-path.js';
import type { Table } from '../objects/table.js';
import { findByName } from './find-by-name.js';
import { toDiagnostic, type ModelRule } from './model-rule.js';

/**
 * Both ends of a relationship have one data type. A type that only the engine knows (of a calculated column
 * without `dataType`) is not compared, except for the key of a date table, which can only be a date.
 */
export const relationshipTypesAgree: ModelRule = function* ({ model }) {
  for (const relationship of model.relationships) {
    const from = typeOf(model, relationship.fromColumn);
    const to = typeOf(model, relationship.toColumn);
    if (from === undefined || to === undefined || from === to) continue;
    yield toDiagnostic({
      code: 'model/relationship-types',
      message:
        `Relationship '${relationship.name}' joins ${print(relationship.fromColumn)} (${from}) ` +
        `to ${print(relationship.toColumn)} (${to}); both ends must have the same data type`,
      object: relationship,
      property: 'fromColumn',
    });
  }
};

function typeOf(model: Model, path: ObjectPath | undefined): DataType | undefined {
  if (path === undefined) return undefined;
  const table = findByName(model.tables, path.table);
  const column = table === undefined ? undefined : findByName(table.columns, path.name);
  return table === undefined || column === undefined
    ? undefined
    : (column.dataType ?? inferType(table, column));
}

function inferType(table: Table, column: Column): DataType | undefined {
  return table.dataCategory === 'Time' && column.isKey === true ? 'dateTime' : undefined;
}

function print(path: ObjectPath | undefined): string {
  return path === undefined ? '' : `'${path.table}'[${path.name}]`;
}
