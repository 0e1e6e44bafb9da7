import {
  asArray,
  asObject,
  asText,
  CUSTOM_VISUAL_PACKAGE,
  resourceFilePath,
  type JsonPath,
  type JsonValue,
  type Report,
  type ThemeReference,
} from '@ott-analytics/model/pbir';
import type { Finding, Rule } from '../rule.js';

const REPORT_FILE = 'definition/report.json';
const ITEM_TYPES = { baseTheme: 'BaseTheme', customTheme: 'CustomTheme' } as const;

/** Report.json names a base theme and a theme of its own, and registers both. Without base theme Desktop fails on save. */
export const themes: Rule = {
  code: 'report/theme',
  severity: 'error',
  category: 'Report',
  source: 'Power BI',
  summary:
    'Report.json names a base theme and a theme of its own, and registers both. Without base theme Desktop fails on save.',
  find: ({ report }) => [
    ...checkTheme(report, 'baseTheme', report.baseTheme),
    ...checkTheme(report, 'customTheme', report.customTheme),
  ],
};

/** Every registered resource has its file; custom visuals are built later and checked when packing. */
export const resourceFiles: Rule = {
  code: 'report/missing-resource',
  severity: 'error',
  category: 'Report',
  source: 'Power BI',
  summary: 'Every registered resource has its file; custom visuals are built later and checked when packing.',
  find: ({ report }) =>
    report.resourcePackages
      .filter(({ type }) => type !== CUSTOM_VISUAL_PACKAGE)
      .flatMap((resource) =>
        resource.items
          .map((item) => ({ item, path: resourceFilePath(resource, item.path) }))
          .filter(({ path }) => !report.filePaths.includes(path))
          .map(({ item, path }) => ({
            file: REPORT_FILE,
            path: resource.path,
            message: `The resource "${item.name}" is registered, but the file "${path}" is missing.`,
            hint: 'Add the file, or take the item out of resourcePackages.',
          })),
      ),
};

/** Colours come from the theme, so that a change of theme changes the report; rich text has no theme colours. */
export const themeColours: Rule = {
  code: 'report/theme-colour',
  severity: 'warning',
  category: 'Report',
  source: 'PBI Inspector',
  summary:
    'Colours come from the theme, so that a change of theme changes the report; rich text has no theme colours.',
  find: ({ report }) =>
    report.pages.flatMap(({ visuals }) =>
      visuals
        .filter(({ visualType }) => visualType !== 'textbox')
        .flatMap(({ file, json }) =>
          collectHexColours(json, []).map(({ colour, path }) => ({
            file,
            path,
            message: `The colour ${colour} is written into the visual.`,
            hint: 'Use a theme colour (ThemeDataColor), or set it in the theme.',
          })),
        ),
    ),
};

function checkTheme(
  report: Report,
  which: keyof typeof ITEM_TYPES,
  theme: ThemeReference | undefined,
): readonly Finding[] {
  if (theme === undefined) {
    const message = `report.json names no ${which} in themeCollection.`;
    return [{ file: REPORT_FILE, path: ['themeCollection'], message, hint: 'Name one and ship its file.' }];
  }
  const isRegistered = report.resourcePackages.some(
    ({ type, items }) =>
      type === theme.packageType &&
      items.some((item) => item.name === theme.name && item.type === ITEM_TYPES[which]),
  );
  if (isRegistered) return [];
  const message = `The ${which} "${theme.name}" is not registered in resourcePackages.`;
  const hint = `Add an item of type "${ITEM_TYPES[which]}" to the package of type "${theme.packageType}".`;
  return [{ file: REPORT_FILE, path: theme.path, message, hint }];
}

function collectHexColours(
  value: JsonValue | undefined,
  path: JsonPath,
): readonly { colour: string; path: JsonPath }[] {
  const text = asText(value);
  if (text !== undefined) {
    return /^'#[0-9A-Fa-f]{3,8}'$/.test(text) ? [{ colour: text.slice(1, -1), path }] : [];
  }
  const object = asObject(value);
  if (object === undefined)
    return asArray(value).flatMap((item, index) => collectHexColours(item, [...path, index]));
  return Object.entries(object).flatMap(([name, member]) => collectHexColours(member, [...path, name]));
}
