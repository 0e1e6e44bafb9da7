import type { Page, Visual } from '@ott-analytics/model/pbir';
import { isHiddenOnPage } from '../absolute-position.js';
import type { Rule } from '../rule.js';
import { classifyVisual } from '../visual-class.js';

/** A page that answers one question; more is a list, not a dashboard. */
const MAX_ANALYTIC_VISUALS = 4;
/** Below this, axis labels of 12 pt leave no room for the marks. */
const MIN_ANALYTIC_HEIGHT_PX = 200;

/** At most four analytic visuals on a dashboard page. */
export const analyticBudget: Rule = {
  code: 'report/analytic-budget',
  severity: 'warning',
  find: ({ report }) =>
    report.pages
      .filter(isDashboard)
      .map((page) => ({ page, count: analyticVisuals(page).length }))
      .filter(({ count }) => count > MAX_ANALYTIC_VISUALS)
      .map(({ page, count }) => ({
        file: page.file,
        message: `The page "${page.displayName}" shows ${count} analytic visuals; at most ${MAX_ANALYTIC_VISUALS} are allowed.`,
        hint: 'Move one to another page, or show it by a bookmark.',
      })),
};

/** An analytic visual on a dashboard page is high enough to be read. */
export const analyticHeight: Rule = {
  code: 'report/analytic-height',
  severity: 'warning',
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

function isDashboard(page: Page): boolean {
  return page.kind === 'dashboard' && !page.isHidden;
}

function analyticVisuals(page: Page): readonly Visual[] {
  return page.visuals.filter(
    (visual) =>
      visual.kind === 'visual' && classifyVisual(visual) === 'analytic' && !isHiddenOnPage(visual, page),
  );
}
