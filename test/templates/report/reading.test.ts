import { describe, expect, it } from 'vitest';
import { asArray, asNumber, asObject, type JsonValue } from '@ott-analytics/model/pbir';
import { dashboardCases, dashboards, jsonOf, report, titleOf } from './ott-report.js';

const THEME_FILES = report.filePaths.filter((path) => path.startsWith('StaticResources/'));
/** Smallest text on a dashboard, in points. */
const MIN_TEXT_PT = 12;

describe.each(dashboardCases)('%s, read by a person', (_name, page) => {
  it('has a sentence or a measure as alt text on every visual', () => {
    const silent = page.visuals.filter(
      ({ altText }) =>
        altText === undefined || (altText.kind === 'text' && !/^[A-Z].{15,}\.$/.test(altText.text)),
    );
    expect(silent.map((visual) => titleOf(visual) ?? visual.visualType)).toEqual([]);
  });

  it('is walked through by keyboard: title, navigator, filters, cards, charts, insight', () => {
    const ranks = [...page.visuals]
      .sort((a, b) => (a.position.tabOrder ?? 0) - (b.position.tabOrder ?? 0))
      .map((visual) => {
        if (visual.visualType === 'pageNavigator') return 1;
        if (visual.visualType === 'slicer' || visual.visualType === 'actionButton') return 2;
        if (visual.visualType !== 'cardVisual') return 4;
        if (titleOf(visual) !== undefined) return 3;
        return visual.position.y < 100 ? 0 : 5;
      });
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(ranks[0]).toBe(0);
  });

  it('keeps to the grid: outer margin 16, columns of 93 with gutters of 12', () => {
    for (const { position, visualType } of page.visuals) {
      expect([visualType, (position.x - 16) % 105, (position.width + 12) % 105]).toEqual([visualType, 0, 0]);
    }
  });
});

describe('text sizes', () => {
  it('are 12 points or more in every visual', () => {
    const sizes = dashboards.flatMap(({ visuals }) =>
      visuals.flatMap(({ json }) =>
        [
          ...JSON.stringify(json).matchAll(/"(?:fontSize|textSize)":\{"expr":\{"Literal":\{"Value":"(\d+)D/g),
        ].map(([, size]) => Number(size)),
      ),
    );
    expect(sizes.length).toBeGreaterThan(0);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(MIN_TEXT_PT);
  });

  it.each(THEME_FILES)('are 12 points or more in %s', (path) => {
    const sizes = collect(jsonOf(path), ['fontSize', 'textSize']);
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(MIN_TEXT_PT);
  });
});

function collect(value: JsonValue | undefined, names: readonly string[]): readonly number[] {
  const object = asObject(value);
  if (object === undefined) return asArray(value).flatMap((item) => collect(item, names));
  return Object.entries(object).flatMap(([name, member]) => {
    const number = names.includes(name) ? asNumber(member) : undefined;
    return number === undefined ? collect(member, names) : [number];
  });
}
