import { asArray, asNumber, asText, valueAt } from './json-value.js';
import { parseVisual } from './parse-visual.js';
import type { Interaction, Page, ReportDocument, Visual } from './report.js';

/** Documents by their path relative to the .Report folder. */
export type Documents = ReadonlyMap<string, ReportDocument>;

const KINDS: Readonly<Record<string, Page['kind']>> = { Drillthrough: 'drillthrough', Tooltip: 'tooltip' };

/**
 * Reads a page.json with the visuals in the folders beside it, by folder name.
 * Source: page/2.1.0 schema. A page without type is a dashboard page.
 */
export function parsePage(document: ReportDocument, documents: Documents): Page {
  const { json, path: file } = document;
  const folder = file.slice(0, -'/page.json'.length);
  const name = asText(json['name']) ?? '';
  const bindingName = asText(valueAt(json, ['pageBinding', 'name']));
  return {
    name,
    folder,
    file,
    json,
    displayName: asText(json['displayName']) ?? name,
    kind: KINDS[asText(json['type']) ?? ''] ?? 'dashboard',
    isHidden: json['visibility'] === 'HiddenInViewMode',
    width: asNumber(json['width']) ?? 0,
    height: asNumber(json['height']) ?? 0,
    ...(bindingName !== undefined && { bindingName }),
    visuals: parseVisuals(folder, documents),
    interactions: readInteractions(document),
  };
}

function parseVisuals(folder: string, documents: Documents): readonly Visual[] {
  return [...documents.values()]
    .filter(
      (document) => document.path.startsWith(`${folder}/visuals/`) && document.path.endsWith('/visual.json'),
    )
    .map((document) =>
      parseVisual(document, documents.get(document.path.replace(/visual\.json$/, 'mobile.json'))),
    );
}

function readInteractions(document: ReportDocument): readonly Interaction[] {
  return asArray(document.json['visualInteractions']).map((interaction, index) => ({
    source: asText(valueAt(interaction, ['source'])) ?? '',
    target: asText(valueAt(interaction, ['target'])) ?? '',
    type: asText(valueAt(interaction, ['type'])) ?? 'Default',
    path: ['visualInteractions', index],
  }));
}
