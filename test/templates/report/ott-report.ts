import { join } from 'node:path';
import {
  asArray,
  asObject,
  asText,
  parseReport,
  readLiteral,
  valueAt,
  type JsonValue,
  type Page,
  type Report,
  type Visual,
} from '@ott-analytics/model/pbir';
import { readProject } from '@ott-analytics/template-compiler';

/** The PBIP project that users get. */
export const PROJECT_FOLDER = join(import.meta.dirname, '../../../templates/powerbi');
export const REPORT_FOLDER = join(PROJECT_FOLDER, 'OTT Analytics.Report');

const project = readProject(PROJECT_FOLDER);
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The report, with what is wrong in its files as JSON. */
export const parsed = parseReport(
  project.reportFiles.map(({ path, bytes }) => ({ path, text: decoder.decode(bytes) })),
);
export const report: Report = parsed.report;

/** The four dashboards, in order. */
export const dashboards: readonly Page[] = report.pages.filter(({ kind }) => kind === 'dashboard');

/** Page names with their pages, for `it.each`. */
export const dashboardCases = dashboards.map((page) => [page.displayName, page] as const);

/** JSON of a file of the report; an invariant of the tests, so a missing file throws. */
export function jsonOf(path: string): JsonValue {
  const document = report.documents.get(path);
  if (document === undefined) throw new Error(`the report has no file ${path}`);
  return document.json;
}

/** The page with this name. */
export function pageOf(displayName: string): Page {
  const page = dashboards.find((candidate) => candidate.displayName === displayName);
  if (page === undefined) throw new Error(`there is no dashboard "${displayName}"`);
  return page;
}

/** Field names by role, in order: `{ category: ['Platform'] }`. */
export function rolesOf({ projections }: Visual): Readonly<Record<string, readonly string[]>> {
  const roles: Record<string, string[]> = {};
  for (const { role, field } of projections) {
    (roles[role] ??= []).push(field === undefined ? '?' : `${field.entity}[${field.property}]`);
  }
  return roles;
}

/** Title of a visual as written, or undefined when a measure makes it or there is none. */
export function titleOf({ title }: Visual): string | undefined {
  return title?.kind === 'text' ? title.text : undefined;
}

/** The visual of a page with this title. */
export function titled(page: Page, title: string): Visual {
  const visual = page.visuals.find((candidate) => titleOf(candidate) === title);
  if (visual === undefined) throw new Error(`"${page.displayName}" has no visual titled "${title}"`);
  return visual;
}

/** The slicer of a page whose header says this. */
export function slicerOf(page: Page, header: string): Visual | undefined {
  return page.visuals.find(
    (visual) => visual.visualType === 'slicer' && propertyOf(visual, 'header', 'text') === header,
  );
}

/** First value of a formatting property of a visual, whatever its selector; undefined when it is not set. */
export function propertyOf(
  visual: Visual,
  object: string,
  property: string,
): string | number | boolean | undefined {
  return asArray(valueAt(visual.json, ['visual', 'objects', object]))
    .map((entry) => readLiteral(valueAt(entry, ['properties', property])))
    .find((value) => value !== undefined);
}

/** Values that a filter lets through, by field: `{ 'Date[Year]': [2020] }`; `filters` are filter definitions. */
export function valuesOfFilters(
  filters: readonly JsonValue[],
): Readonly<Record<string, readonly (string | number | boolean | undefined)[]>> {
  return Object.fromEntries(
    filters.flatMap((filter) => {
      const alias = asText(valueAt(filter, ['From', 0, 'Entity'])) ?? '?';
      return asArray(valueAt(filter, ['Where'])).map((condition) => {
        const inside = valueAt(condition, ['Condition', 'In']);
        const column = asText(valueAt(inside, ['Expressions', 0, 'Column', 'Property'])) ?? '?';
        const values = asArray(valueAt(inside, ['Values'])).map((row) =>
          readLiteral({ expr: asObject(valueAt(row, [0])) ?? null }),
        );
        return [`${alias}[${column}]`, values] as const;
      });
    }),
  );
}

/** What the visual's own filters let through. */
export function visualFilters({ json }: Visual): ReturnType<typeof valuesOfFilters> {
  return valuesOfFilters(
    asArray(valueAt(json, ['filterConfig', 'filters'])).flatMap((filter) => {
      const definition = valueAt(filter, ['filter']);
      return definition === undefined ? [] : [definition];
    }),
  );
}

/** What a slicer has selected when the report opens. */
export function presetOf({ json }: Visual): ReturnType<typeof valuesOfFilters> {
  const definition = valueAt(json, ['visual', 'objects', 'general', 0, 'properties', 'filter', 'filter']);
  return valuesOfFilters(definition === undefined ? [] : [definition]);
}

/** How a selection in one visual acts on another; undefined = Power BI's default. */
export function interactionOf(page: Page, source: Visual, target: Visual): string | undefined {
  return page.interactions.find((entry) => entry.source === source.name && entry.target === target.name)
    ?.type;
}
