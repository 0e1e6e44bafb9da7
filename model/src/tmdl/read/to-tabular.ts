import type { Column } from '../objects/column.js';
import { cultureShape } from '../shape/culture-shape.js';
import type { ObjectShape } from '../shape/object-shape.js';
import { partitionShape } from '../shape/partition-shape.js';
import { extendedPropertyShape } from '../shape/property-shapes.js';
import { tableShape } from '../shape/table-shape.js';
import type { Declaration } from '../syntax/declaration.js';
import type { PlainObject } from './plain-object.js';
import { reportError, type ReadContext } from './read-context.js';

type Turn = (object: PlainObject, context: ReadContext, at: Declaration | undefined) => PlainObject;

/** The few objects whose form in the tabular model differs from their form in TMDL. */
const turns: ReadonlyMap<ObjectShape, Turn> = new Map<ObjectShape, Turn>([
  [extendedPropertyShape, (object) => ({ kind: extendedPropertyKind(object['value']), ...object })],
  [partitionShape, turnPartition],
  [tableShape, turnTable],
  [cultureShape, turnCulture],
]);

/** Gives an object as read its form in the tabular model. */
export function toTabular(
  context: ReadContext,
  shape: ObjectShape,
  object: PlainObject,
  at: Declaration | undefined,
): PlainObject {
  const row = shape.defaultProperty;
  const complete = row?.isRequired === true ? { [row.key]: '', ...object } : object;
  return turns.get(shape)?.(complete, context, at) ?? complete;
}

/** TOM takes a value that is a JSON object for JSON, all else for text. */
function extendedPropertyKind(value: unknown): 'json' | 'string' {
  if (typeof value !== 'string' || !value.trimStart().startsWith('{')) return 'string';
  try {
    JSON.parse(value);
    return 'json';
  } catch {
    return 'string';
  }
}

function turnPartition(object: PlainObject): PlainObject {
  const { sourceType, source, ...rest } = object;
  const parts = Object.entries(isPlain(source) ? source : {}).filter(([key]) => key !== 'at');
  return { ...rest, source: { kind: sourceType ?? 'none', ...Object.fromEntries(parts) } };
}

/** The kind of a column follows from its expression, or from the table's being a DAX expression. */
function turnTable(object: PlainObject, context: ReadContext, at: Declaration | undefined): PlainObject {
  const isCalculated = listOf(object['partitions']).some((partition) => {
    const source = partition['source'];
    return isPlain(source) && source['kind'] === 'calculated';
  });
  const columns = listOf(object['columns']).map((column) => {
    const kind: Column['kind'] =
      'expression' in column ? 'calculated' : isCalculated ? 'calculatedTableColumn' : 'data';
    if (kind === 'data' && column['isNameInferred'] === true && at !== undefined) {
      reportError(context, positionOf(column, at), {
        code: 'tmdl/unexpected-property',
        message: `Column '${String(column['name'])}': isNameInferred belongs to columns of calculated tables`,
      });
    }
    return { kind, ...column };
  });
  return { ...object, columns };
}

function turnCulture(object: PlainObject): PlainObject {
  const { translations, ...rest } = object;
  const model = isPlain(translations) ? translations['model'] : undefined;
  return model === undefined ? rest : { ...rest, translations: model };
}

function positionOf(object: PlainObject, fallback: Declaration): Declaration {
  const at = object['at'];
  if (!isPlain(at)) return fallback;
  return { ...fallback, file: String(at['file']), line: Number(at['line']), column: Number(at['column']) };
}

function listOf(value: unknown): readonly PlainObject[] {
  return Array.isArray(value) ? value.filter(isPlain) : [];
}

function isPlain(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
