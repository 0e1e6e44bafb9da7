import { asArray, asText, valueAt, type JsonObject } from './json-value.js';
import type { ResourcePackage, ThemeReference } from './report.js';

/** The package type of a private custom visual; its name is the visual's GUID. */
export const CUSTOM_VISUAL_PACKAGE = 'CustomVisual';

/** Reads resourcePackages of report.json, in file order. Source: report/3.3.0 schema. */
export function parseResourcePackages(report: JsonObject): readonly ResourcePackage[] {
  return asArray(report['resourcePackages']).map((resource, index) => ({
    name: asText(valueAt(resource, ['name'])) ?? '',
    type: asText(valueAt(resource, ['type'])) ?? '',
    path: ['resourcePackages', index],
    items: asArray(valueAt(resource, ['items'])).map((item) => ({
      name: asText(valueAt(item, ['name'])) ?? '',
      path: asText(valueAt(item, ['path'])) ?? '',
      type: asText(valueAt(item, ['type'])) ?? '',
    })),
  }));
}

/** Reads one entry of themeCollection, or undefined when report.json does not name that theme. */
export function parseTheme(
  report: JsonObject,
  which: 'baseTheme' | 'customTheme',
): ThemeReference | undefined {
  const path = ['themeCollection', which];
  const name = asText(valueAt(report, [...path, 'name']));
  if (name === undefined) return undefined;
  return { name, packageType: asText(valueAt(report, [...path, 'type'])) ?? '', path };
}

/**
 * Returns where the file of a resource item lies in the .Report folder. A custom visual's item is registered by its
 * bare file name while the file lies in `resources`: Desktop writes it so.
 */
export function resourceFilePath(resource: ResourcePackage, itemPath: string): string {
  return resource.type === CUSTOM_VISUAL_PACKAGE
    ? `CustomVisuals/${resource.name}/resources/${itemPath}`
    : `StaticResources/${resource.name}/${itemPath}`;
}
