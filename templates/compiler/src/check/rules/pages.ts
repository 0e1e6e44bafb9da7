import type { Rule } from '../rule.js';

const PAGES_FILE = 'definition/pages/pages.json';
/** fab-inspector rule REDUCE_PAGES. */
const MAX_PAGES = 10;

/** pages.json names every page once, and no other; the page that opens first exists. */
export const pageOrder: Rule = {
  code: 'report/page-order',
  severity: 'error',
  category: 'Report',
  source: 'Power BI',
  summary: 'pages.json names every page once, and no other; the page that opens first exists.',
  find: ({ report }) => {
    const names = report.pages.map(({ name }) => name);
    const opening = [
      { name: report.activePage, property: 'activePageName' },
      { name: report.landingPage, property: 'landingPageName' },
    ];
    return [
      ...report.pageOrder
        .map((name, index) => ({ name, index }))
        .filter(({ name, index }) => !names.includes(name) || report.pageOrder.indexOf(name) !== index)
        .map(({ name, index }) => ({
          file: PAGES_FILE,
          path: ['pageOrder', index],
          message: names.includes(name)
            ? `pageOrder names the page "${name}" twice.`
            : `There is no page "${name}".`,
        })),
      ...report.pages
        .filter(({ name }) => !report.pageOrder.includes(name))
        .map(({ name, file }) => ({
          file,
          message: `The page "${name}" is missing from pageOrder in pages.json.`,
          hint: 'Add it where it belongs among the others.',
        })),
      ...opening
        .filter(({ name }) => name !== undefined && !names.includes(name))
        .map(({ name, property }) => ({
          file: PAGES_FILE,
          path: [property],
          message: `${property} is "${name ?? ''}", which is no page of the report.`,
        })),
    ];
  },
};

/** Drill-through and tooltip pages are reached through visuals, so they are no tabs of their own. */
export const hiddenPages: Rule = {
  code: 'report/page-not-hidden',
  severity: 'warning',
  category: 'Report',
  source: 'PBI Inspector',
  summary: 'Drill-through and tooltip pages are reached through visuals, so they are no tabs of their own.',
  find: ({ report }) =>
    report.pages
      .filter(({ kind, isHidden }) => kind !== 'dashboard' && !isHidden)
      .map(({ file, displayName, kind }) => ({
        file,
        message: `The ${kind} page "${displayName}" is shown among the tabs.`,
        hint: 'Write "visibility": "HiddenInViewMode".',
      })),
};

/** The page budget of a report that people can still find their way in. */
export const pageBudget: Rule = {
  code: 'report/page-budget',
  severity: 'warning',
  category: 'Report',
  source: 'PBI Inspector',
  summary: 'A report has at most ten pages.',
  find: ({ report }) =>
    report.pages.length <= MAX_PAGES
      ? []
      : [
          {
            file: PAGES_FILE,
            path: ['pageOrder'],
            message: `The report has ${report.pages.length} pages; at most ${MAX_PAGES} are allowed.`,
            hint: 'Join pages, or move detail into a drill-through page.',
          },
        ],
};
