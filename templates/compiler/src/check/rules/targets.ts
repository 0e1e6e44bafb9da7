import type { Page, Report } from '@ott-analytics/model/pbir';
import { findNearest } from '@ott-analytics/model/contract';
import type { Finding, Rule } from '../rule.js';

/** Every button leads to a page or bookmark that exists. */
export const linkTarget: Rule = {
  code: 'report/link-target',
  severity: 'error',
  category: 'Report',
  source: 'Power BI',
  summary: 'Every button leads to a page or bookmark that exists.',
  find: ({ report }) =>
    report.pages.flatMap(({ visuals }) =>
      visuals.flatMap(({ file, link }) => {
        if (link?.target === undefined) return [];
        const noun = link.type === 'Bookmark' ? 'bookmark' : 'page';
        const known = link.type === 'Bookmark' ? report.bookmarks : report.pages;
        if (known.some(({ name }) => name === link.target)) return [];
        return [
          {
            file,
            path: link.path,
            ...describeMissing(
              noun,
              link.target,
              known.map(({ name }) => name),
            ),
          },
        ];
      }),
    ),
};

/** A tooltip of a visual is a page of type Tooltip. */
export const tooltipTarget: Rule = {
  code: 'report/tooltip-target',
  severity: 'error',
  category: 'Report',
  source: 'Power BI',
  summary: 'A tooltip of a visual is a page of type Tooltip.',
  find: ({ report }) => {
    const known = report.pages.filter(({ kind }) => kind === 'tooltip').map(({ name }) => name);
    return report.pages.flatMap(({ visuals }) =>
      visuals.flatMap(({ file, tooltipPage }) =>
        tooltipPage === undefined || known.includes(tooltipPage)
          ? []
          : [
              {
                file,
                path: ['visual', 'visualContainerObjects', 'visualTooltip'],
                ...describeMissing('tooltip page', tooltipPage, known),
              },
            ],
      ),
    );
  },
};

/** A bookmark opens a page that exists and touches visuals that are on it. */
export const bookmarkTarget: Rule = {
  code: 'report/bookmark-target',
  severity: 'error',
  category: 'Report',
  source: 'Power BI',
  summary: 'A bookmark opens a page that exists and touches visuals that are on it.',
  find: ({ report }) => report.bookmarks.flatMap((bookmark) => checkBookmark(bookmark, report)),
};

/** bookmarks.json lists exactly the bookmarks that have a file; the others are not shown. */
export const bookmarkOrder: Rule = {
  code: 'report/bookmark-order',
  severity: 'error',
  category: 'Report',
  source: 'Power BI',
  summary: 'bookmarks.json lists exactly the bookmarks that have a file; the others are not shown.',
  find: ({ report }) => {
    const file = 'definition/bookmarks/bookmarks.json';
    const names = report.bookmarks.map(({ name }) => name);
    return [
      ...report.bookmarkOrder
        .filter((name) => !names.includes(name))
        .map((name) => ({ file, path: ['items'], ...describeMissing('bookmark', name, names) })),
      ...report.bookmarks
        .filter(({ name }) => !report.bookmarkOrder.includes(name))
        .map(({ name, file: bookmarkFile }) => ({
          file: bookmarkFile,
          message: `The bookmark "${name}" is not listed in bookmarks.json, so nobody can see it.`,
          hint: 'Add it to "items", or delete the file.',
        })),
    ];
  },
};

/** Interactions, groups: both name visuals of the same page. */
export const visualTarget: Rule = {
  code: 'report/visual-target',
  severity: 'error',
  category: 'Report',
  source: 'Power BI',
  summary: 'Interactions and groups name visuals of the same page.',
  find: ({ report }) => report.pages.flatMap(checkPage),
};

function checkBookmark(bookmark: Report['bookmarks'][number], report: Report): readonly Finding[] {
  const { file } = bookmark;
  const pages = report.pages.map(({ name }) => name);
  const missing = (noun: string, name: string, known: readonly string[]): Finding[] =>
    known.includes(name) ? [] : [{ file, ...describeMissing(noun, name, known) }];
  const active = bookmark.activePage === undefined ? [] : missing('page', bookmark.activePage, pages);
  const sections = bookmark.sections.flatMap(({ page, visuals }) => {
    const known = report.pages.find(({ name }) => name === page)?.visuals.map(({ name }) => name);
    if (known === undefined) return page === bookmark.activePage ? [] : missing('page', page, pages);
    return visuals.flatMap((visual) => missing('visual on the page', visual, known));
  });
  const all = report.pages.flatMap(({ visuals }) => visuals.map(({ name }) => name));
  return [
    ...active,
    ...sections,
    ...bookmark.targetVisuals.flatMap((visual) => missing('visual', visual, all)),
  ];
}

function checkPage(page: Page): readonly Finding[] {
  const names = page.visuals.map(({ name }) => name);
  const groups = page.visuals.filter(({ kind }) => kind === 'group').map(({ name }) => name);
  return [
    ...page.interactions.flatMap(({ source, target, path }) =>
      [source, target]
        .filter((name) => !names.includes(name))
        .map((name) => ({ file: page.file, path, ...describeMissing('visual on the page', name, names) })),
    ),
    ...page.visuals.flatMap(({ file, parentGroup }) =>
      parentGroup === undefined || groups.includes(parentGroup)
        ? []
        : [{ file, path: ['parentGroupName'], ...describeMissing('group on the page', parentGroup, groups) }],
    ),
  ];
}

function describeMissing(
  noun: string,
  name: string,
  known: readonly string[],
): { message: string; hint?: string } {
  const nearest = findNearest(name, known);
  const message = `There is no ${noun} "${name}".`;
  if (nearest !== undefined) return { message, hint: `Did you mean "${nearest}"?` };
  return known.length === 0 || known.length > 12
    ? { message }
    : { message, hint: `There is: ${known.join(', ')}.` };
}
