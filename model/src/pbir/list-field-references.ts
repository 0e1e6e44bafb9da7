import {
  asArray,
  asObject,
  asText,
  valueAt,
  type JsonObject,
  type JsonPath,
  type JsonValue,
} from './json-value.js';
import type { FieldReference, Report } from './report.js';

/** Aliases that a query's From gives to tables; undefined = the alias is a subquery, no table. */
type Aliases = ReadonlyMap<string, string | undefined>;

/**
 * Returns every use of a model field in the report's files: field wells, sorting, filters on report, page and
 * visual, conditional formatting, titles and alt texts from measures, drill-through and tooltip bindings, bookmarks.
 * In file order. SelectRef is not listed: it points at a field well of the same visual, not at the model.
 * Source: semanticQuery/1.4.0 schema (QueryExpressionContainer).
 */
export function listFieldReferences(report: Report): readonly FieldReference[] {
  return [...report.documents.values()]
    .filter((document) => document.path.startsWith('definition/'))
    .flatMap((document) => collectFieldReferences(document.json, document.path, []));
}

/** Returns every use of a model field inside one value; `path` is the way from the file's root to it. */
export function collectFieldReferences(value: JsonValue, file: string, path: JsonPath): FieldReference[] {
  const references: FieldReference[] = [];
  walk({ value, path, aliases: new Map() }, file, references);
  return references;
}

interface Node {
  readonly value: JsonValue | undefined;
  readonly path: JsonPath;
  readonly aliases: Aliases;
}

function walk(node: Node, file: string, found: FieldReference[]): void {
  const object = asObject(node.value);
  if (object === undefined) {
    asArray(node.value).forEach((item, index) => {
      walk({ ...node, value: item, path: [...node.path, index] }, file, found);
    });
    return;
  }
  const aliases = extendAliases(object, node.aliases);
  const reference = readReference(object, { ...node, aliases }, file);
  if (reference !== undefined) {
    found.push(reference);
    return;
  }
  for (const [name, value] of Object.entries(object)) {
    walk({ value, path: [...node.path, name], aliases }, file, found);
  }
}

function extendAliases(object: JsonObject, outer: Aliases): Aliases {
  const from = asArray(object['From']);
  if (from.length === 0) return outer;
  const aliases = new Map(outer);
  for (const source of from) {
    const name = asText(valueAt(source, ['Name']));
    if (name !== undefined) aliases.set(name, asText(valueAt(source, ['Entity'])));
  }
  return aliases;
}

function readReference(object: JsonObject, node: Node, file: string): FieldReference | undefined {
  const base = { file, path: node.path };
  const column = readSource(valueAt(object, ['Column', 'Expression']), node.aliases);
  const columnName = asText(valueAt(object, ['Column', 'Property']));
  if (column && columnName !== undefined) return { kind: 'column', ...base, ...column, property: columnName };
  const measure = readSource(valueAt(object, ['Measure', 'Expression']), node.aliases);
  const measureName = asText(valueAt(object, ['Measure', 'Property']));
  if (measure && measureName !== undefined)
    return { kind: 'measure', ...base, ...measure, property: measureName };
  return readAggregation(object, node, file) ?? readHierarchyLevel(object, node, file);
}

function readAggregation(object: JsonObject, node: Node, file: string): FieldReference | undefined {
  const inner = valueAt(object, ['Aggregation', 'Expression', 'Column']);
  const source = readSource(valueAt(inner, ['Expression']), node.aliases);
  const property = asText(valueAt(inner, ['Property']));
  if (source === undefined || property === undefined) return undefined;
  return { kind: 'aggregation', file, path: node.path, ...source, property };
}

function readHierarchyLevel(object: JsonObject, node: Node, file: string): FieldReference | undefined {
  const hierarchy = valueAt(object, ['HierarchyLevel', 'Expression', 'Hierarchy']);
  const expression = valueAt(hierarchy, ['Expression']);
  // Automatic date tables hang a hidden hierarchy on a column; it is named after the column's table here.
  const variation = valueAt(expression, ['PropertyVariationSource', 'Expression']);
  const source = readSource(variation ?? expression, node.aliases);
  const property = asText(valueAt(hierarchy, ['Hierarchy']));
  const level = asText(valueAt(object, ['HierarchyLevel', 'Level']));
  if (source === undefined || property === undefined || level === undefined) return undefined;
  return { kind: 'hierarchyLevel', file, path: node.path, ...source, property, level };
}

function readSource(
  expression: JsonValue | undefined,
  aliases: Aliases,
): { readonly entity: string; readonly isExtension: boolean } | undefined {
  const source = valueAt(expression, ['SourceRef']);
  const alias = asText(valueAt(source, ['Source']));
  const entity =
    asText(valueAt(source, ['Entity'])) ?? (alias === undefined ? undefined : aliases.get(alias));
  if (entity === undefined) return undefined;
  return { entity, isExtension: valueAt(source, ['Schema']) === 'extension' };
}
