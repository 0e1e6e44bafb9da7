import type { ObjectPath } from '../tmdl/objects/object-path.js';
import { fromTabular } from '../tmdl/print/from-tabular.js';
import type { PlainObject } from '../tmdl/read/plain-object.js';
import type { ChildRow, ObjectShape, PropertyRow } from '../tmdl/shape/object-shape.js';
import { printNameReference, printPathReference, type PrintContext } from './print-reference.js';
import { namesOf, tmslTurns } from './tmsl-turns.js';
import type { JsonObject, JsonValue } from './tmsl-database.js';

/**
 * One object as TMSL. The shape tables that drive TMDL drive this too; what the two formats write differently is
 * in the table of turns. Values that are TOM's defaults are left out, as in TOM's own export.
 */
export function printTmslObject(shape: ObjectShape, value: PlainObject, context: PrintContext): JsonObject {
  const object = fromTabular(shape, value);
  const nameKey = shape.nameKey ?? 'name';
  const written = object[nameKey];
  const referenced = namesOf.get(shape);
  const name =
    referenced === undefined || typeof written !== 'string'
      ? written
      : context.names.resolve(referenced, context.table, written);
  const inner = isTableLike(shape) && typeof name === 'string' ? { ...context, table: name } : context;
  const json: Record<string, JsonValue | undefined> = {};
  if (shape.naming !== 'unnamed' && typeof name === 'string') json[nameKey] = name;
  const { description } = object;
  if (shape.hasDescription && typeof description === 'string') json['description'] = description;
  const { defaultProperty: first } = shape;
  for (const row of first === undefined ? shape.members : [first, ...shape.members]) {
    Object.assign(
      json,
      row.kind === 'child'
        ? printChild(row, object[row.key], inner)
        : printValue(row, object[row.key], inner),
    );
  }
  return tmslTurns.get(shape)?.(json, value, inner) ?? json;
}

function printValue(row: PropertyRow, value: unknown, context: PrintContext): JsonObject {
  if (value === undefined || value === '' || value === row.defaultValue || row.isIgnored === true) return {};
  if (row.value === 'path') return printPathReference(row.key, value as ObjectPath, context);
  if (row.value === 'name') return { [row.key]: printNameReference(row.key, value as string, context) };
  return { [row.key]: value as JsonValue };
}

function printChild(row: ChildRow, value: unknown, context: PrintContext): JsonObject {
  if (value === undefined) return {};
  if (!row.isMany) return { [row.key]: printTmslObject(row.shape(), value as PlainObject, context) };
  const children = value as readonly PlainObject[];
  if (children.length === 0) return {};
  return { [row.key]: children.map((child) => printTmslObject(row.shape(), child, context)) };
}

/** Objects whose members belong to a table of the object's name. */
function isTableLike(shape: ObjectShape): boolean {
  return (
    shape.keyword === 'table' || shape.keyword === 'tablePermission' || shape.keyword === 'perspectiveTable'
  );
}
