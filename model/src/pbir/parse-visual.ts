import {
  asArray,
  asNumber,
  asObject,
  asText,
  valueAt,
  type JsonObject,
  type JsonPath,
  type JsonValue,
} from './json-value.js';
import { collectFieldReferences } from './list-field-references.js';
import { readTextLiteral } from './literal.js';
import type { Position, Projection, ReportDocument, TextSource, Visual, VisualLink } from './report.js';

/** Properties of `visualLink` that hold the target, by type of link. Types absent here have no target. */
const LINK_TARGETS: Readonly<Record<string, string>> = {
  Bookmark: 'bookmark',
  Drillthrough: 'drillthroughSection',
  PageNavigation: 'navigationSection',
};

/**
 * Reads a visual.json, with the mobile.json beside it when there is one. Missing parts read as their default in Power
 * BI (position 0, not hidden); whether they may be missing is for the rules to say.
 * Source: visualContainer/2.9.0 and visualConfiguration/2.3.0 schemas.
 */
export function parseVisual(document: ReportDocument, mobile: ReportDocument | undefined): Visual {
  const { json, path: file } = document;
  const altText = readTextSource(document, generalPath(json, 'altText'));
  const title = readTextSource(document, containerProperty(json, 'title', 'text'));
  const link = readLink(json);
  const tooltipPage = readContainerText(json, 'visualTooltip', 'section');
  const syncGroup = asText(valueAt(json, ['visual', 'syncGroup', 'groupName']));
  const parentGroup = asText(json['parentGroupName']);
  return {
    kind: asObject(json['visualGroup']) === undefined ? 'visual' : 'group',
    name: asText(json['name']) ?? '',
    file,
    json,
    visualType: asText(valueAt(json, ['visual', 'visualType'])) ?? 'group',
    position: readPosition(json['position']),
    ...(parentGroup !== undefined && { parentGroup }),
    isHidden: json['isHidden'] === true,
    projections: readProjections(document),
    ...(altText && { altText }),
    ...(title && { title }),
    ...(link && { link }),
    ...(tooltipPage !== undefined && { tooltipPage }),
    ...(syncGroup !== undefined && { syncGroup }),
    ...(mobile && { mobile: { file: mobile.path, position: readPosition(mobile.json['position']) } }),
  };
}

function readPosition(value: JsonValue | undefined): Position {
  const number = (name: string): number => asNumber(valueAt(value, [name])) ?? 0;
  const tabOrder = asNumber(valueAt(value, ['tabOrder']));
  return {
    x: number('x'),
    y: number('y'),
    z: number('z'),
    width: number('width'),
    height: number('height'),
    ...(tabOrder !== undefined && { tabOrder }),
  };
}

function readProjections(document: ReportDocument): readonly Projection[] {
  const statePath: JsonPath = ['visual', 'query', 'queryState'];
  return Object.entries(asObject(valueAt(document.json, statePath)) ?? {}).flatMap(([role, state]) =>
    asArray(valueAt(state, ['projections'])).map((projection, index) => {
      const path = [...statePath, role, 'projections', index];
      const field = collectFieldReferences(valueAt(projection, ['field']) ?? null, document.path, [
        ...path,
        'field',
      ])[0];
      const queryRef = asText(valueAt(projection, ['queryRef']));
      const nativeQueryRef = asText(valueAt(projection, ['nativeQueryRef']));
      return {
        role,
        path,
        ...(field && { field }),
        ...(queryRef !== undefined && { queryRef }),
        ...(nativeQueryRef !== undefined && { nativeQueryRef }),
      };
    }),
  );
}

/** Path of a container property: the first entry of the object that has it, as Desktop writes it. */
function containerProperty(json: JsonObject, object: string, property: string): JsonPath | undefined {
  return propertyPath(json, ['visual', 'visualContainerObjects', object], property);
}

function generalPath(json: JsonObject, property: string): JsonPath | undefined {
  return (
    containerProperty(json, 'general', property) ??
    propertyPath(json, ['visualGroup', 'objects', 'general'], property)
  );
}

function propertyPath(json: JsonObject, object: JsonPath, property: string): JsonPath | undefined {
  const index = asArray(valueAt(json, object)).findIndex(
    (entry) => valueAt(entry, ['properties', property]) !== undefined,
  );
  return index < 0 ? undefined : [...object, index, 'properties', property];
}

function readTextSource(document: ReportDocument, path: JsonPath | undefined): TextSource | undefined {
  if (path === undefined) return undefined;
  const value = valueAt(document.json, path);
  const text = readTextLiteral(value);
  if (text !== undefined) return { kind: 'text', text };
  const field = collectFieldReferences(value ?? null, document.path, path)[0];
  return { kind: 'expression', ...(field && { field }) };
}

function readLink(json: JsonObject): VisualLink | undefined {
  const path = containerProperty(json, 'visualLink', 'type');
  const type = readContainerText(json, 'visualLink', 'type');
  if (path === undefined || type === undefined) return undefined;
  const targetProperty = LINK_TARGETS[type];
  if (targetProperty === undefined) return { type, path };
  return {
    type,
    path: containerProperty(json, 'visualLink', targetProperty) ?? path,
    target: readContainerText(json, 'visualLink', targetProperty) ?? '',
  };
}

function readContainerText(json: JsonObject, object: string, property: string): string | undefined {
  const path = containerProperty(json, object, property);
  return path === undefined ? undefined : readTextLiteral(valueAt(json, path));
}
