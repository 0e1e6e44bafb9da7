import { describe, expect, it } from 'vitest';
import { computeLayout } from '../../../visuals/growth-funnel/src/compute-layout.js';
import type { FunnelOptions } from '../../../visuals/growth-funnel/src/funnel-options.js';
import { toViewModel } from '../../../visuals/growth-funnel/src/to-view-model.js';
import type { Scene } from '../../../visuals/shared/src/scene/scene.js';
import type { RectShape, Shape } from '../../../visuals/shared/src/scene/shape.js';
import type { DataViewSpec } from '../support/data-view.js';
import { STAGES } from '../support/sample-views.js';
import { tableOf } from '../support/table.js';
import { layoutContext, textContext } from '../support/text-context.js';
import { OPTIONS, withOptions } from './funnel-options-for-tests.js';

const COMPARED: DataViewSpec = {
  groupings: [{ role: 'stage', name: 'Stage', values: ['Reach', 'Visit', 'Paid', 'Kept'] }],
  measures: [
    { roles: ['value'], name: 'People', values: [100, 50, 20, 22] },
    { roles: ['comparison'], name: 'Before', values: [100, 40, 20, 10] },
    { roles: ['targetRate'], name: 'Goal', values: [null, 0.6, 0.4, 0.5] },
    { roles: ['time'], name: 'Days', values: [1, 2, 3, 4] },
  ],
};
const SEGMENTS: DataViewSpec = {
  groupings: [
    { role: 'stage', name: 'Stage', values: ['Reach', 'Reach', 'Paid', 'Paid'] },
    { role: 'segment', name: 'Country', values: ['A', 'B', 'A', 'B'] },
  ],
  measures: [{ roles: ['value'], name: 'People', values: [100, 50, 20, 25] }],
};

function sceneOf(
  view: DataViewSpec,
  options: FunnelOptions,
  [width, height]: readonly [number, number] = [640, 360],
): Scene {
  const model = toViewModel(tableOf(view), options, textContext('growth-funnel'));
  if (model === undefined) throw new Error('The table has values.');
  return computeLayout(model, options, layoutContext('growth-funnel', width, height));
}

const texts = (shapes: readonly Shape[]): readonly string[] =>
  shapes.flatMap((shape) => (shape.kind === 'text' && shape.text !== '' ? [shape.text] : []));
/** Bars and ticks of the marks without their hit areas; the first of each is the bar itself. */
const filled = ({ marks }: Scene): readonly (readonly RectShape[])[] =>
  marks.map(({ shapes }) =>
    shapes.flatMap((s) => (s.kind === 'rect' && s.fill !== 'transparent' ? [s] : [])),
  );
const bars = (scene: Scene): readonly (RectShape | undefined)[] => filled(scene).map(([bar]) => bar);
const titles = (scene: Scene): readonly string[] => texts(scene.header?.shapes ?? []);

describe('the colours of the bars', () => {
  const fills = (bar: Partial<FunnelOptions['bars']>) =>
    bars(sceneOf(COMPARED, withOptions({ bars: bar }))).map((shape) => shape?.fill);
  const { fill, gainFill, betterFill, worseFill } = OPTIONS.bars;

  it('are one colour, and neutral for a gain', () => {
    expect(fills({})).toEqual([fill, fill, fill, gainFill]);
  });

  it('say which steps reach their target: 50.0 % of 60 % does not, 40.0 % of 40 % does', () => {
    expect(fills({ colourBy: 'target' })).toEqual([fill, worseFill, betterFill, gainFill]);
  });

  it('say which steps are better than before: 50.0 % after 40.0 % is, 40.0 % after 50.0 % is not', () => {
    expect(fills({ colourBy: 'comparison' })).toEqual([fill, betterFill, worseFill, gainFill]);
  });

  it('are those of the segments, unless one colour is wanted', () => {
    const ofSegments = (hasColours: boolean) =>
      bars(sceneOf(SEGMENTS, withOptions({ segments: { hasColours } }))).map((shape) => shape?.fill);
    expect(new Set(ofSegments(true))).toEqual(new Set(['#12239e']));
    expect(new Set(ofSegments(false))).toEqual(new Set([fill]));
  });
});

describe('the key under the funnel', () => {
  const key = (options: FunnelOptions) => texts(sceneOf(COMPARED, options).backdrop);

  it('explains the signs that are drawn, and no others', () => {
    expect(key(OPTIONS)).toEqual([
      '▼ largest loss',
      'Before',
      'Goal',
      '▲ A step above 100 %: its stages may use different cohorts or periods.',
    ]);
    expect(
      key(withOptions({ rates: { showComparison: false, showTarget: false, showLeak: false } })),
    ).toHaveLength(1);
  });

  it('explains the colours of the performance', () => {
    expect(key(withOptions({ bars: { colourBy: 'target' } }))).toEqual(
      expect.arrayContaining(['on or above target', 'below target']),
    );
    expect(key(withOptions({ bars: { colourBy: 'comparison' } }))).toEqual(
      expect.arrayContaining(['better than before', 'worse than before']),
    );
  });
});

describe('the figures beside the bars', () => {
  const all = withOptions({
    rates: {
      showLost: true,
      showLostShare: true,
      showCumulative: true,
      showTime: true,
      showTargetLabel: true,
    },
  });

  it('stand in the order of the question: rate, change, target, total, losses, time', () => {
    expect(titles(sceneOf(COMPARED, all, [1200, 400]))).toEqual([
      'Step',
      'Change',
      'Target',
      'Total',
      'Lost',
      'Lost %',
      'Lost in all',
      'Days',
    ]);
  });

  it('give way to the bars, the least important first', () => {
    const byImportance = ['Step', 'Change', 'Total', 'Target', 'Lost', 'Lost %', 'Lost in all', 'Days'];
    const kept = [1200, 700, 560, 420, 345].map((width) => titles(sceneOf(COMPARED, all, [width, 400])));
    for (const shown of kept) {
      expect([...shown].sort()).toEqual(byImportance.slice(0, shown.length).sort());
    }
    const counts = kept.map(({ length }) => length);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect([counts[0], counts.at(-1)]).toEqual([8, 2]);
  });

  it('put the change beside the total when it refers to the first stage', () => {
    expect(titles(sceneOf(COMPARED, withOptions({ rates: { basis: 'first' } })))).toEqual([
      'Step',
      'Total',
      'Change',
    ]);
    const withoutTotal = withOptions({ rates: { basis: 'first', showTotal: false } });
    expect(titles(sceneOf(COMPARED, withoutTotal))).toEqual(['Step']);
  });

  it('hold segments against all of them', () => {
    const options = withOptions({ segments: { layout: 'sideBySide' } });
    expect(titles(sceneOf(SEGMENTS, options))).toEqual(['Step', 'vs all', 'Total']);
    const median = withOptions({ segments: { layout: 'sideBySide', benchmark: 'median' } });
    expect(titles(sceneOf(SEGMENTS, median))).toEqual(['Step', 'vs median', 'Total']);
  });
});

describe('columns', () => {
  const options = withOptions({ bars: { orientation: 'columns', alignment: 'left' } });

  it('stand on one base line, as high as their values say, from left to right', () => {
    const [first, second, third] = bars(sceneOf(STAGES, options));
    const bottom = (shape: RectShape | undefined) => (shape?.y ?? 0) + (shape?.height ?? 0);
    expect(bottom(second)).toBeCloseTo(bottom(first), 6);
    expect((second?.height ?? 0) / (first?.height ?? 1)).toBeCloseTo(0.45, 6);
    expect((third?.height ?? 0) / (first?.height ?? 1)).toBeCloseTo(0.2, 6);
    expect(second?.x).toBeGreaterThan(first?.x ?? Infinity);
  });

  it('are symmetrical about one line when they are centred', () => {
    const centred = bars(sceneOf(STAGES, withOptions({ bars: { orientation: 'columns' } })));
    const middles = centred.map((shape) => (shape?.y ?? 0) + (shape?.height ?? 0) / 2);
    for (const middle of middles) expect(middle).toBeCloseTo(middles[0] ?? NaN, 6);
  });

  it('stand side by side for segments, each with a line of step rates', () => {
    const scene = sceneOf(
      SEGMENTS,
      withOptions({ bars: { orientation: 'columns' }, segments: { layout: 'sideBySide' } }),
    );
    expect(texts(scene.backdrop)).toEqual(['A', 'B', 'Reach', 'Paid']);
    expect(scene.marks.map(({ shapes }) => texts(shapes))).toEqual([
      ['100'],
      ['20', '20.0%'],
      ['50'],
      ['25', '50.0%'],
    ]);
  });

  it('become bars in a frame that is too narrow or too low for them', () => {
    for (const frame of [
      [200, 400],
      [640, 100],
    ] as const) {
      const [first, second] = sceneOf(STAGES, options, frame).marks;
      expect(second?.box.y).toBeGreaterThan(first?.box.y ?? Infinity);
    }
  });
});

describe('segments', () => {
  it('share one scale, so that the same value is as long in every panel', () => {
    const [, , b] = bars(sceneOf(SEGMENTS, OPTIONS));
    const [a] = bars(sceneOf(SEGMENTS, OPTIONS));
    expect((b?.width ?? 0) / (a?.width ?? 1)).toBeCloseTo(0.5, 6);
  });

  it('fill their panels with a scale of their own where the author wants that', () => {
    const own = bars(sceneOf(SEGMENTS, withOptions({ segments: { scale: 'own' } })));
    expect(own[2]?.width).toBeCloseTo(own[0]?.width ?? NaN, 6);
  });

  it('are groups of bars side by side, and panels where that has no room', () => {
    const options = withOptions({ segments: { layout: 'sideBySide' } });
    const keys = (frame: readonly [number, number]) =>
      sceneOf(SEGMENTS, options, frame).marks.map(({ key }) => key);
    expect(keys([640, 360])).toEqual(['0:A/0:Reach', '1:B/0:Reach', '0:A/1:Paid', '1:B/1:Paid']);
    expect(keys([320, 360])).toEqual(['0:A/0:Reach', '0:A/1:Paid', '1:B/0:Reach', '1:B/1:Paid']);
  });
});

describe('density', () => {
  it('makes rows lower or higher', () => {
    const rowHeight = (density: FunnelOptions['bars']['density']) =>
      sceneOf(STAGES, withOptions({ bars: { density } }), [640, 900]).marks[0]?.box.height;
    expect([rowHeight('dense'), rowHeight('normal'), rowHeight('spacious')]).toEqual([
      30,
      100,
      expect.closeTo(140, -1),
    ]);
  });
});

describe('the smallest frame', () => {
  it('shows the last stage with its share of the first and the shape of the funnel, without scrolling', () => {
    const scene = sceneOf(STAGES, OPTIONS, [120, 80]);
    expect(texts(scene.backdrop)).toEqual([expect.stringMatching(/^With/), '9.0%']);
    expect(scene.marks).toHaveLength(6);
    expect(scene.heightPx).toBeLessThanOrEqual(80);
  });

  it('shows the value of the last stage where there is no share', () => {
    const view: DataViewSpec = {
      ...COMPARED,
      measures: [{ roles: ['value'], name: 'People', values: [0, 5, 3, 2] }],
    };
    expect(texts(sceneOf(view, OPTIONS, [120, 80]).backdrop)).toEqual(['Kept', '2']);
  });
});

describe('values', () => {
  it('can be left out, but a blank stage still says so', () => {
    const view: DataViewSpec = {
      ...COMPARED,
      measures: [{ roles: ['value'], name: 'People', values: [77, null, 33, 5] }],
    };
    const shown = sceneOf(view, withOptions({ labels: { showValues: false } })).marks.flatMap(({ shapes }) =>
      texts(shapes),
    );
    expect(shown).toContain('no data');
    expect(shown).not.toContain('77');
  });
});
