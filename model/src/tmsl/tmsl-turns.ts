import type { PlainObject } from '../tmdl/read/plain-object.js';
import { calculationGroupShape } from '../tmdl/shape/calculation-group-shape.js';
import { columnShape, relatedColumnDetailsShape } from '../tmdl/shape/column-shape.js';
import {
  columnTranslationShape,
  hierarchyTranslationShape,
  levelTranslationShape,
  linguisticMetadataShape,
  measureTranslationShape,
  modelTranslationShape,
  perspectiveTranslationShape,
  tableTranslationShape,
} from '../tmdl/shape/culture-shape.js';
import { namedExpressionShape } from '../tmdl/shape/expression-shape.js';
import { modelShape } from '../tmdl/shape/model-shape.js';
import type { ObjectShape } from '../tmdl/shape/object-shape.js';
import { partitionShape } from '../tmdl/shape/partition-shape.js';
import {
  perspectiveColumnShape,
  perspectiveHierarchyShape,
  perspectiveMeasureShape,
  perspectiveTableShape,
} from '../tmdl/shape/perspective-shape.js';
import { extendedPropertyShape } from '../tmdl/shape/property-shapes.js';
import { columnPermissionShape, roleMemberShape, tablePermissionShape } from '../tmdl/shape/role-shape.js';
import { hierarchyShape, tableShape } from '../tmdl/shape/table-shape.js';
import type { ReferencedKind } from './name-resolver.js';
import type { PrintContext } from './print-reference.js';
import type { JsonObject, JsonValue } from './tmsl-database.js';

type Turn = (json: JsonObject, object: PlainObject, context: PrintContext) => JsonObject;

/** Objects whose own name is a reference, and to what. */
export const namesOf: ReadonlyMap<ObjectShape, ReferencedKind> = new Map<ObjectShape, ReferencedKind>([
  [tablePermissionShape, 'table'],
  [columnPermissionShape, 'column'],
  [perspectiveTableShape, 'table'],
  [perspectiveColumnShape, 'column'],
  [perspectiveMeasureShape, 'measure'],
  [perspectiveHierarchyShape, 'hierarchy'],
  [tableTranslationShape, 'table'],
  [columnTranslationShape, 'column'],
  [measureTranslationShape, 'measure'],
  [hierarchyTranslationShape, 'hierarchy'],
  [levelTranslationShape, 'level'],
  [perspectiveTranslationShape, 'perspective'],
]);

const translationShapes = [
  modelTranslationShape,
  tableTranslationShape,
  columnTranslationShape,
  measureTranslationShape,
  hierarchyTranslationShape,
  levelTranslationShape,
  perspectiveTranslationShape,
];

/** What TMSL writes otherwise than TMDL, shape by shape. */
export const tmslTurns: ReadonlyMap<ObjectShape, Turn> = new Map<ObjectShape, Turn>([
  [modelShape, ({ name, ...json }) => (name === 'Model' ? json : { name, ...json })],
  [extendedPropertyShape, turnExtendedProperty],
  [columnShape, turnColumn],
  [relatedColumnDetailsShape, turnRelatedColumnDetails],
  [hierarchyShape, (json) => numberItems(json, 'levels')],
  [calculationGroupShape, (json) => numberItems(json, 'calculationItems')],
  [partitionShape, turnPartition],
  [tableShape, turnTable],
  [namedExpressionShape, (json) => ({ ...json, kind: 'm' })],
  [roleMemberShape, turnRoleMember],
  [linguisticMetadataShape, turnLinguisticMetadata],
  ...translationShapes.map((shape): [ObjectShape, Turn] => [shape, turnTranslation]),
]);

function turnExtendedProperty(json: JsonObject, object: PlainObject): JsonObject {
  if (object['kind'] !== 'json') return json;
  return { ...json, type: 'json', value: JSON.parse(String(object['value'])) as JsonValue };
}

/** TOM writes isNameInferred of a calculated table's column also when it is false. */
function turnColumn({ dataType, ...json }: JsonObject, object: PlainObject): JsonObject {
  const typed: JsonObject = dataType === 'automatic' ? json : { ...json, dataType };
  switch (object['kind']) {
    case 'calculated':
      return { type: 'calculated', ...typed };
    case 'calculatedTableColumn':
      return { type: 'calculatedTableColumn', isNameInferred: false, ...typed };
    default:
      return typed;
  }
}

function turnRelatedColumnDetails(json: JsonObject, _object: PlainObject, context: PrintContext): JsonObject {
  const names = json['groupByColumns'];
  if (!Array.isArray(names)) return json;
  const columns = (names as readonly string[]).map((name) => ({
    groupingColumn: context.names.resolve('column', context.table, name),
  }));
  return { ...json, groupByColumns: columns };
}

function numberItems(json: JsonObject, key: string): JsonObject {
  const items = json[key];
  if (!Array.isArray(items)) return json;
  return { ...json, [key]: (items as readonly JsonObject[]).map((item, ordinal) => ({ ...item, ordinal })) };
}

function turnPartition({ sourceType, ...json }: JsonObject): JsonObject {
  if (sourceType === 'none') return json;
  const source = turnDates((json['source'] ?? {}) as JsonObject);
  return { ...json, source: { type: sourceType, ...source } };
}

/** TMDL writes a date without its time at midnight; TMSL writes the time. */
function turnDates(source: JsonObject): JsonObject {
  const dates = (['start', 'end'] as const).flatMap((key) => {
    const date = source[key];
    return typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) ? [[key, `${date}T00:00:00`]] : [];
  });
  return { ...source, ...(Object.fromEntries(dates) as JsonObject) };
}

/** A calculation group's table always has a partition; TMDL need not say so. */
function turnTable(json: JsonObject): JsonObject {
  if (json['calculationGroup'] === undefined || json['partitions'] !== undefined) return json;
  return {
    ...json,
    partitions: [{ name: 'Partition', mode: 'import', source: { type: 'calculationGroup' } }],
  };
}

function turnRoleMember({ name, memberType, identityProvider }: JsonObject): JsonObject {
  if (memberType === 'activeDirectory') return { memberName: name };
  const type = memberType === 'auto' ? {} : { memberType: memberType ?? 'user' };
  return { memberName: name, identityProvider: identityProvider ?? 'AzureAD', ...type };
}

/** Content that is JSON stands in TMSL as JSON; one that cannot be read stays text. */
function turnLinguisticMetadata(json: JsonObject, object: PlainObject): JsonObject {
  if (object['contentType'] !== 'json') return json;
  try {
    return { ...json, content: JSON.parse(String(object['content'])) as JsonValue };
  } catch {
    return json;
  }
}

function turnTranslation({ caption, description, displayFolder, ...json }: JsonObject): JsonObject {
  return {
    ...json,
    ...(caption === undefined ? {} : { translatedCaption: caption }),
    ...(description === undefined ? {} : { translatedDescription: description }),
    ...(displayFolder === undefined ? {} : { translatedDisplayFolder: displayFolder }),
  };
}
