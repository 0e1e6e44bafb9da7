import { describe, expect, it } from 'vitest';
import type { Position, Visual } from '@ott-analytics/model/pbir';
import { dashboardCases, titleOf } from './ott-report.js';

/** Width of the phone canvas. Source: schema visualContainerMobileState 2.4.0 and files saved by Power BI. */
const PHONE_WIDTH_PX = 324;

describe.each(dashboardCases)('%s on a phone', (_name, page) => {
  const onPhone = page.visuals
    .flatMap((visual) => (visual.mobile === undefined ? [] : [{ visual, at: visual.mobile.position }]))
    .sort((a, b) => a.at.y - b.at.y || a.at.x - b.at.x);
  const rankOf = (visual: Visual): number => {
    if (visual.visualType === 'slicer') return 4;
    if (visual.visualType !== 'cardVisual') return 2;
    if (titleOf(visual) !== undefined) return 1;
    return visual.position.y < 100 ? 0 : 3;
  };

  it('shows everything but the navigator and the button', () => {
    const left = page.visuals.filter(({ mobile }) => mobile === undefined);
    expect(left.map(({ visualType }) => visualType).sort()).toEqual(['actionButton', 'pageNavigator']);
  });

  it('goes from title to cards, charts, insight and slicers', () => {
    const ranks = onPhone.map(({ visual }) => rankOf(visual));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });

  it('fits the canvas, overlaps nowhere and puts two cards in a row', () => {
    for (const { at } of onPhone) expect(at.x + at.width).toBeLessThanOrEqual(PHONE_WIDTH_PX);
    const pairs = onPhone.flatMap((a, index) => onPhone.slice(index + 1).map((b) => [a.at, b.at] as const));
    expect(pairs.filter(([a, b]) => overlaps(a, b))).toEqual([]);
    const cardRows = onPhone.filter(({ visual }) => rankOf(visual) === 1).map(({ at }) => at.y);
    expect(new Set(cardRows).size).toBe(cardRows.length / 2);
  });
});

function overlaps(a: Position, b: Position): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
