import { describe, expect, it } from 'vitest';
import { axisExtents } from '../../../visuals/content-quadrant/src/axis-extent.js';
import { computeLayout } from '../../../visuals/content-quadrant/src/compute-layout.js';
import { plotScale } from '../../../visuals/content-quadrant/src/plot-scale.js';
import type { QuadrantOptions } from '../../../visuals/content-quadrant/src/quadrant-options.js';
import { dateText } from '../../../visuals/content-quadrant/src/time-ticks.js';
import { toViewModel } from '../../../visuals/content-quadrant/src/to-view-model.js';
import type { Shape } from '../../../visuals/shared/src/scene/shape.js';
import type { DataViewSpec, Value } from '../support/data-view.js';
import { tableOf } from '../support/table.js';
import { layoutContext, textContext } from '../support/text-context.js';
import { OPTIONS } from './quadrant-options-for-tests.js';

type Chosen = Partial<QuadrantOptions>;

const FREE = { low: undefined, high: undefined } as const;
const points = (xs: readonly Value[], ys: readonly Value[], sizes?: readonly Value[]): DataViewSpec => ({
  groupings: [{ role: 'details', name: 'Genre', values: xs.map((_, index) => `Genre ${index}`) }],
  measures: [
    { roles: ['x'], name: 'Reach', values: xs },
    { roles: ['y'], name: 'Return', values: ys },
    ...(sizes === undefined ? [] : [{ roles: ['size'], name: 'Spend', values: sizes }]),
  ],
});
const modelOf = (view: DataViewSpec, chosen: Chosen = {}) => {
  const options = { ...OPTIONS, ...chosen };
  const model = toViewModel(tableOf(view), options, textContext('content-quadrant'));
  if (model === undefined) throw new Error('The view has complete rows.');
  return { model, options };
};
const extentsOf = (view: DataViewSpec, chosen: Chosen = {}) => {
  const { model, options } = modelOf(view, chosen);
  return axisExtents(model, options);
};
const draw = (view: DataViewSpec, chosen: Chosen = {}, width = 640, height = 400) => {
  const { model, options } = modelOf(view, chosen);
  return computeLayout(model, options, layoutContext('content-quadrant', width, height));
};
const linesIn = (shapes: readonly Shape[], dash: string | undefined) =>
  shapes.flatMap((shape) => (shape.kind === 'line' && shape.dash === dash ? [shape] : []));

describe('what an axis covers', () => {
  const view = points([1, 2, 30], [100, 200, 300]);

  it('is all values and the threshold, unless the author fixes an end', () => {
    expect(extentsOf(view)).toEqual({ x: [1, 30], y: [100, 300] });
    expect(extentsOf(view, { limits: { x: { low: 0, high: 10 }, y: FREE } }).x).toEqual([0, 10]);
    expect(extentsOf(view, { limits: { x: { low: undefined, high: 50 }, y: FREE } }).x).toEqual([1, 50]);
  });

  it('is not what an author has fixed the wrong way round, or below zero on a logarithmic axis', () => {
    expect(extentsOf(view, { limits: { x: { low: 40, high: 10 }, y: FREE } }).x).toEqual([1, 30]);
    const log: Chosen = { scales: { x: 'log', y: 'linear' }, limits: { x: { low: -1, high: 100 }, y: FREE } };
    expect(extentsOf(view, log).x).toEqual([1, 100]);
  });

  it('is the same for both when axes are to be equal and their scales are', () => {
    expect(extentsOf(view, { equalAxes: true })).toEqual({ x: [1, 300], y: [1, 300] });
    const mixed: Chosen = { equalAxes: true, scales: { x: 'log', y: 'linear' } };
    expect(extentsOf(view, mixed).x).toEqual([1, 30]);
  });

  it('ends at the 1st and 99th percentile when it is clipped, from twenty values on', () => {
    const hundred = Array.from({ length: 101 }, (_, index) => index);
    expect(extentsOf(points(hundred, hundred), { clipOutliers: true }).x).toEqual([1, 99]);
    expect(extentsOf(view, { clipOutliers: true }).x).toEqual([1, 30]);
  });

  it('turns a bubble beyond a fixed end into an arrow, and keeps the others whole', () => {
    const { bubbles, scene } = draw(view, { limits: { x: { low: undefined, high: 10 }, y: FREE } });
    expect(new Map(bubbles.map(({ item, edge }) => [item.x, edge]))).toEqual(
      new Map([
        [1, undefined],
        [2, undefined],
        [30, { dx: 1, dy: 0 }],
      ]),
    );
    expect(scene.marks.flatMap(({ shapes }) => shapes).filter(({ kind }) => kind === 'polygon')).toHaveLength(
      1,
    );
  });
});

describe('lines in the plot', () => {
  it('mark zero where an axis crosses it, and only then', () => {
    const crossing = draw(points([-5, 5, 9], [1, 2, 3]), { showTint: false });
    const plain = draw(points([1, 5, 9], [1, 2, 3]), { showTint: false });
    const strong = (layout: typeof plain) =>
      layout.scene.backdrop.filter(
        (shape) => shape.kind === 'line' && shape.stroke === '#666666' && shape.dash === undefined,
      );
    expect(strong(crossing)).toHaveLength(1);
    expect(strong(plain)).toHaveLength(0);
    expect(strong(draw(points([-5, 5, 9], [1, 2, 3]), { showZeroLines: false }))).toHaveLength(0);
  });

  it('show where both axes are equal', () => {
    const view = points([1, 5, 9], [2, 4, 8]);
    expect(linesIn(draw(view).scene.backdrop, '1 3')).toEqual([]);
    const [diagonal, ...others] = linesIn(draw(view, { equalAxes: true }).scene.backdrop, '1 3');
    expect(others).toEqual([]);
    expect((diagonal?.x2 ?? 0) > (diagonal?.x1 ?? 0) && (diagonal?.y2 ?? 0) < (diagonal?.y1 ?? 0)).toBe(true);
  });
});

describe('a line between quadrants', () => {
  it('tells the value at a pixel with no more digits than a pixel can tell', () => {
    const { lines } = draw(points([0, 100, 200], [0, 1, 2]));
    const [x] = lines;
    expect(lines.map(({ axis, value }) => [axis, value])).toEqual([
      ['x', 100],
      ['y', 1],
    ]);
    if (x === undefined) throw new Error('There is a line.');
    expect(x.valueAt(x.at)).toBeCloseTo(100, 0);
    // Some 500 pixels for 200 units: tenths, no more.
    expect(x.valueAt(x.at + 10) * 10).toBeCloseTo(Math.round(x.valueAt(x.at + 10) * 10), 9);
    expect(x.pixelOf(x.valueAt(x.at + 40))).toBeCloseTo(x.at + 40, 0);
  });

  it('cannot be moved where a measure sets it', () => {
    const view = points([1, 2, 3], [1, 2, 3]);
    const target = { roles: ['xThreshold'], name: 'Target', values: [2, 2, 2] };
    const { lines } = draw({ ...view, measures: [...(view.measures ?? []), target] });
    expect(lines.map(({ axis }) => axis)).toEqual(['y']);
  });
});

describe('the legend of sizes', () => {
  const circlesIn = (layout: ReturnType<typeof draw>) =>
    layout.scene.backdrop.flatMap((shape) => (shape.kind === 'circle' ? [shape.radius] : []));

  it('shows round sizes as circles whose areas are in proportion to those of the bubbles', () => {
    const layout = draw(points([1, 2, 3], [1, 2, 3], [100, 400, 800]));
    const texts = layout.scene.backdrop.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
    const largest = Math.max(...layout.bubbles.map(({ radius }) => radius));
    const [first = 0, second = 0] = circlesIn(layout);
    const [value = 0, smaller = 0] = texts
      .filter((text) => /^\d+$/.test(text) && ['10', '20', '50', '100', '200', '500'].includes(text))
      .map(Number);
    expect(first).toBeCloseTo(largest * Math.sqrt(value / 800), 6);
    expect(second).toBeCloseTo(largest * Math.sqrt(smaller / 800), 6);
  });

  it('is not there without sizes, when it is switched off, or in a small frame', () => {
    const sized = points([1, 2, 3], [1, 2, 3], [100, 400, 800]);
    expect(circlesIn(draw(points([1, 2, 3], [1, 2, 3])))).toEqual([]);
    expect(circlesIn(draw(sized, { showSizeLegend: false }))).toEqual([]);
    expect(circlesIn(draw(sized, {}, 300, 220))).toEqual([]);
  });
});

describe('an axis of time', () => {
  it('names dates by the unit that tells them apart', () => {
    const day = 86_400_000;
    const date = new Date(2020, 2, 5, 14, 30).getTime();
    expect(dateText(800 * day, 'en-US')(date)).toBe('2020');
    expect(dateText(100 * day, 'en-US')(date)).toBe('Mar 2020');
    expect(dateText(5 * day, 'en-US')(date)).toBe('Mar 5');
    expect(dateText(day, 'en-US')(date)).toMatch(/^2:30\sPM$/);
  });

  it('has round dates, none twice, and room around the only date there is', () => {
    const dates = [new Date(2018, 0, 1), new Date(2019, 0, 1), new Date(2020, 5, 1)];
    const layout = draw(points(dates, [1, 2, 3]));
    const texts = layout.scene.backdrop.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
    expect(texts.filter((text) => /^20\d\d$/.test(text))).toEqual(['2018', '2019', '2020']);
    const time = Date.UTC(2020, 0, 1);
    const scale = plotScale({ extent: [time, time], range: [0, 200], insetPx: 10, kind: 'time' });
    expect(scale(time)).toBeCloseTo(100, 9);
    expect(scale.ticks(4).length).toBeGreaterThan(1);
  });
});
