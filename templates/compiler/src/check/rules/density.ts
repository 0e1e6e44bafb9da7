import {
  asArray,
  asObject,
  valueAt,
  type JsonValue,
  type Page,
  type Visual,
} from '@ott-analytics/model/pbir';
import { isHiddenOnPage } from '../absolute-position.js';
import type { CheckContext, Finding, Rule } from '../rule.js';
import { classifyVisual } from '../visual-class.js';

/** A page that answers one question; more is a list, not a dashboard. */
const MAX_ANALYTIC_VISUALS = 4;
/** Below this, axis labels of 12 pt leave no room for the marks. */
const MIN_ANALYTIC_HEIGHT_PX = 200;
/** fab-inspector (PBI Inspector V2) base rules REDUCE_VISUALS_ON_PAGE, REDUCE_OBJECTS_WITHIN_VISUALS, REDUCE_TOPN_FILTERS. */
const MAX_VISUALS = 20;
const MAX_FIELDS = 6;
const MAX_COSTLY_FILTERS = 4;
/** fab-inspector rule ENSURE_PAGES_DO_NOT_SCROLL_VERTICALLY. */
const MAX_PAGE_HEIGHT_PX = 720;

/** At most four analytic visuals on a dashboard page. */
export const analyticBudget: Rule = {
  code: 'report/analytic-budget',
  severity: 'warning',
  category: 'Report',
  source: 'OTT Analytics',
  summary: 'At most four analytic visuals on a dashboard page.',
  find: ({ report }) =>
    report.pages.filter(isDashboard).flatMap((page) => {
      const hint = 'Move one to another page, or show it by a bookmark.';
      return exceeds(page, 'analytic visuals', analyticVisuals(page).length, MAX_ANALYTIC_VISUALS, hint);
    }),
};

/** An analytic visual on a dashboard page is high enough to be read. */
export const analyticHeight: Rule = {
  code: 'report/analytic-height',
  severity: 'warning',
  category: 'Report',
  source: 'OTT Analytics',
  summary: 'An analytic visual on a dashboard page is high enough to be read.',
  find: ({ report }) =>
    report.pages
      .filter(isDashboard)
      .flatMap(analyticVisuals)
      .filter(({ position }) => position.height < MIN_ANALYTIC_HEIGHT_PX)
      .map(({ file, visualType, position }) => ({
        file,
        path: ['position', 'height'],
        message: `The ${visualType} is ${position.height} px high; at least ${MIN_ANALYTIC_HEIGHT_PX} px are needed.`,
      })),
};

/** Every visual sends a query of its own; cards count, shapes, text, slicers and buttons do not. */
export const visualBudget: Rule = {
  code: 'report/visual-budget',
  severity: 'warning',
  category: 'Report',
  source: 'PBI Inspector',
  summary:
    'A page has at most 20 visuals with a query of their own; shapes, texts, slicers and buttons do not count.',
  find: ({ report }) =>
    report.pages.flatMap((page) => {
      const count = page.visuals.filter(
        (visual) => isQuerying(visual) && !isHiddenOnPage(visual, page),
      ).length;
      return exceeds(
        page,
        'visuals with data',
        count,
        MAX_VISUALS,
        'Join cards, or move visuals to another page.',
      );
    }),
};

/** A visual with more fields than this is a table in disguise. */
export const fieldBudget: Rule = {
  code: 'report/field-budget',
  severity: 'warning',
  category: 'Report',
  source: 'PBI Inspector',
  summary: 'A visual has at most six fields.',
  find: ({ report }) =>
    report.pages
      .flatMap(({ visuals }) => visuals)
      .filter(({ projections }) => projections.length > MAX_FIELDS)
      .map(({ file, visualType, projections }) => ({
        file,
        path: ['visual', 'query', 'queryState'],
        message: `The ${visualType} has ${projections.length} fields; at most ${MAX_FIELDS} are allowed.`,
        hint: 'Move some to a tooltip page, or waive the rule with an annotation that says why.',
      })),
};

/** Top N and advanced filters cost a query each time. */
export const filterBudget: Rule = {
  code: 'report/filter-budget',
  severity: 'warning',
  category: 'Report',
  source: 'PBI Inspector',
  summary: 'A page has at most four Top N filters and four advanced filters.',
  find: ({ report }) =>
    report.pages.flatMap((page) =>
      ['TopN', 'Advanced'].flatMap((type) => {
        const count = page.visuals.filter((visual) => hasFilter(visual, type)).length;
        const noun = `visuals with a filter of type ${type}`;
        return exceeds(page, noun, count, MAX_COSTLY_FILTERS, 'Filter the page, or in the measure.');
      }),
    ),
};

/** "Show items with no data" joins every combination of members. */
export const itemsWithoutData: Rule = {
  code: 'report/items-without-data',
  severity: 'warning',
  category: 'Report',
  source: 'PBI Inspector',
  summary: 'No visual shows items with no data, which joins every combination of members.',
  find: (context) =>
    allVisuals(context).flatMap(({ file, json }) =>
      Object.entries(asObject(valueAt(json, ['visual', 'query', 'queryState'])) ?? {})
        .filter(([, state]) => showsAll(state))
        .map(([role]) => ({
          file,
          path: ['visual', 'query', 'queryState', role],
          message: `The field well ${role} shows items with no data.`,
          hint: 'Take "showAll" out: it queries every combination of members.',
        })),
    ),
};

/** A page that scrolls hides what is below. */
export const pageHeight: Rule = {
  code: 'report/page-height',
  severity: 'warning',
  category: 'Report',
  source: 'PBI Inspector',
  summary: 'No page is higher than 720: one that scrolls hides what is below.',
  find: ({ report }) =>
    report.pages.flatMap((page) =>
      page.height <= MAX_PAGE_HEIGHT_PX
        ? []
        : [
            {
              file: page.file,
              path: ['height'],
              message: `The page "${page.displayName}" is ${page.height} px high; at most ${MAX_PAGE_HEIGHT_PX} px do not scroll.`,
            },
          ],
    ),
};

function exceeds(page: Page, noun: string, count: number, most: number, hint: string): readonly Finding[] {
  if (count <= most) return [];
  const message = `The page "${page.displayName}" shows ${count} ${noun}; at most ${most} are allowed.`;
  return [{ file: page.file, message, hint }];
}

function isDashboard(page: Page): boolean {
  return page.kind === 'dashboard' && !page.isHidden;
}

function analyticVisuals(page: Page): readonly Visual[] {
  return page.visuals.filter(
    (visual) =>
      visual.kind === 'visual' && classifyVisual(visual) === 'analytic' && !isHiddenOnPage(visual, page),
  );
}

function isQuerying(visual: Visual): boolean {
  return visual.kind === 'visual' && ['analytic', 'card'].includes(classifyVisual(visual));
}

function hasFilter({ json }: Visual, type: string): boolean {
  return asArray(valueAt(json, ['filterConfig', 'filters'])).some(
    (filter) => valueAt(filter, ['type']) === type,
  );
}

function showsAll(state: JsonValue | undefined): boolean {
  return valueAt(state, ['showAll']) === true;
}

function allVisuals({ report }: CheckContext): readonly Visual[] {
  return report.pages.flatMap(({ visuals }) => visuals);
}
