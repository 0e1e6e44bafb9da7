import type { Page, Position, Visual } from '@ott-analytics/model/pbir';
import { absolutePosition, isHiddenOnPage } from '../absolute-position.js';
import type { Finding, Rule } from '../rule.js';
import { isDecorative } from '../visual-class.js';

/** A screen reader says the alt text in place of the picture. */
export const altText: Rule = {
  code: 'report/alt-text',
  severity: 'warning',
  category: 'Report',
  source: 'PBI Inspector',
  summary: 'Every visual that is no decoration has an alt text, which a screen reader says in its place.',
  find: ({ report }) =>
    report.pages.flatMap(({ visuals }) =>
      visuals
        .filter((visual) => !isDecorative(visual) && !hasAltText(visual))
        .map(({ file, visualType }) => ({
          file,
          path: ['visual', 'visualContainerObjects'],
          message: `The ${visualType} has no alt text.`,
          hint: 'Set visualContainerObjects.general[].properties.altText to a sentence or a measure.',
        })),
    ),
};

/** Everything that is not decoration can be reached by keyboard. */
export const tabOrderPresent: Rule = {
  code: 'report/tab-order',
  severity: 'warning',
  category: 'Report',
  source: 'OTT Analytics',
  summary: 'Everything that is not decoration can be reached by keyboard.',
  find: ({ report }) =>
    report.pages.flatMap((page) =>
      reachable(page)
        .filter(({ position }) => position.tabOrder === undefined)
        .map(({ file, visualType }) => ({
          file,
          path: ['position'],
          message: `The ${visualType} has no tab order.`,
          hint: 'Set position.tabOrder; title, filters, cards, then charts from left to right.',
        })),
    ),
};

/** The keyboard goes through a page as the eye does: from the top row to the bottom, in a row from left to right. */
export const tabOrderDirection: Rule = {
  code: 'report/tab-order-direction',
  severity: 'warning',
  category: 'Report',
  source: 'OTT Analytics',
  summary:
    'The keyboard goes through a page as the eye does: from the top row to the bottom, in a row from left to right.',
  find: ({ report }) => report.pages.flatMap(findBackwardSteps),
};

function hasAltText({ altText: source }: Visual): boolean {
  return source !== undefined && (source.kind === 'expression' || source.text.trim() !== '');
}

/** Visuals in keyboard order: those hidden, decorative or taken out of the order (negative) are not. */
function reachable(page: Page): readonly Visual[] {
  return page.visuals
    .filter((visual) => !isDecorative(visual) && !isHiddenOnPage(visual, page))
    .filter(({ position }) => (position.tabOrder ?? 0) >= 0);
}

function findBackwardSteps(page: Page): readonly Finding[] {
  const ordered = reachable(page)
    .filter(({ position, parentGroup }) => position.tabOrder !== undefined && parentGroup === undefined)
    .map((visual) => ({ visual, place: absolutePosition(visual, page) }))
    .sort((a, b) => (a.place.tabOrder ?? 0) - (b.place.tabOrder ?? 0));
  return ordered.flatMap(({ visual, place }, index): Finding[] => {
    const earlier = ordered.slice(0, index).find((other) => isBefore(place, other.place));
    if (earlier === undefined) return [];
    const message = `The ${visual.visualType} comes after "${earlier.visual.name}" (${earlier.visual.visualType}) in tab order, but stands ${
      isAbove(place, earlier.place) ? 'above' : 'left of'
    } it.`;
    return [
      {
        file: visual.file,
        path: ['position', 'tabOrder'],
        message,
        hint: 'Number the visuals in reading order.',
      },
    ];
  });
}

function isBefore(a: Position, b: Position): boolean {
  return isAbove(a, b) || (isSameRow(a, b) && a.x + a.width <= b.x);
}

function isAbove(a: Position, b: Position): boolean {
  return a.y + a.height <= b.y;
}

/** Two visuals are in one row when they share at least half of the lower one's height. */
function isSameRow(a: Position, b: Position): boolean {
  const shared = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return shared >= Math.min(a.height, b.height) / 2;
}
