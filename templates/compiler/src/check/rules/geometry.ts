import type { Page, Position, Visual } from '@ott-analytics/model/pbir';
import { absolutePosition, isHiddenOnPage } from '../absolute-position.js';
import type { Finding, Rule } from '../rule.js';
import { isDecorative } from '../visual-class.js';

/** Desktop rounds positions to fractions of a pixel; less than half a pixel is no overlap. */
const TOLERANCE_PX = 0.5;
/** Width of the phone canvas in Power BI. Source: visualContainerMobileState, layouts that Desktop saves. */
const PHONE_WIDTH_PX = 324;

/** Every visual has a size and lies inside of its page. */
export const insidePage: Rule = {
  code: 'report/outside-page',
  severity: 'warning',
  category: 'Report',
  source: 'OTT Analytics',
  summary: 'Every visual has a size and lies inside of its page.',
  find: ({ report }) =>
    report.pages.flatMap((page) =>
      page.visuals.flatMap((visual): Finding[] => {
        const position = absolutePosition(visual, page);
        if (fits(position, page.width, page.height)) return [];
        const message = `The visual lies outside of its page (${page.width} x ${page.height}): ${describe(position)}.`;
        return [{ file: visual.file, path: ['position'], message, hint: 'Move it, or make it smaller.' }];
      }),
    ),
};

/** Visuals do not cover each other, but for shapes behind them and visuals that only a bookmark shows. */
export const noOverlap: Rule = {
  code: 'report/overlap',
  severity: 'warning',
  category: 'Report',
  source: 'OTT Analytics',
  summary:
    'Visuals do not cover each other, but for shapes behind them and visuals that only a bookmark shows.',
  find: ({ report }) => report.pages.flatMap(findOverlaps),
};

/** The phone layout is 324 px wide and does not scroll sideways. */
export const insidePhone: Rule = {
  code: 'report/outside-phone',
  severity: 'error',
  category: 'Report',
  source: 'Power BI',
  summary: 'The phone layout is 324 px wide and does not scroll sideways.',
  find: ({ report }) =>
    report.pages.flatMap(({ visuals }) =>
      visuals.flatMap(({ mobile }): Finding[] => {
        if (mobile === undefined || fits(mobile.position, PHONE_WIDTH_PX, Infinity)) return [];
        const message = `The visual lies outside of the phone canvas (${PHONE_WIDTH_PX} px wide): ${describe(mobile.position)}.`;
        return [{ file: mobile.file, path: ['position'], message, hint: 'Move it, or make it smaller.' }];
      }),
    ),
};

function findOverlaps(page: Page): readonly Finding[] {
  // Children of a group are compared with their siblings; the group's frame stands for them towards the page.
  const candidates = page.visuals.filter(
    (visual) => (visual.kind === 'group' || !isDecorative(visual)) && !isHiddenOnPage(visual, page),
  );
  return candidates.flatMap((visual, index) =>
    candidates.slice(0, index).flatMap((other): Finding[] => {
      if (visual.parentGroup !== other.parentGroup || !isOverlap(visual.position, other.position)) return [];
      const message = `The visual covers "${other.name}" (${other.visualType}): ${describe(visual.position)} and ${describe(other.position)}.`;
      return [
        {
          file: visual.file,
          path: ['position'],
          message,
          hint: 'Move one of them, or hide the one that a bookmark shows.',
        },
      ];
    }),
  );
}

function isOverlap(a: Position, b: Visual['position']): boolean {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > TOLERANCE_PX && height > TOLERANCE_PX;
}

function fits(position: Position, width: number, height: number): boolean {
  const { x, y } = position;
  const isInside = x >= -TOLERANCE_PX && y >= -TOLERANCE_PX;
  const isEnough = x + position.width <= width + TOLERANCE_PX && y + position.height <= height + TOLERANCE_PX;
  return position.width > 0 && position.height > 0 && isInside && isEnough;
}

function describe({ x, y, width, height }: Position): string {
  return `x ${x}, y ${y}, ${width} x ${height}`;
}
