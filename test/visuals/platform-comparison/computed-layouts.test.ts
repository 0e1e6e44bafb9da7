import { describe, expect, it } from 'vitest';
import type { ComparisonOptions } from '../../../visuals/platform-comparison/src/comparison-options.js';
import type { Scene } from '../../../visuals/shared/src/scene/scene.js';
import type { DataViewSpec } from '../support/data-view.js';
import { OPTIONS } from './comparison-options-for-tests.js';
import { draw, shapesOf, textsIn, YEARS } from './draw-comparison.js';

const BULLETS: DataViewSpec = {
  groupings: [{ role: 'category', name: 'Platform', values: ['A', 'B'] }],
  measures: [
    { roles: ['value'], name: 'Hours', values: [80, 40], format: '0' },
    { roles: ['target'], name: 'Goal', values: [100, null], format: '0' },
  ],
};
const REGIONS: DataViewSpec = {
  groupings: [
    { role: 'category', name: 'Platform', values: ['A', 'B', 'A', 'B'] },
    { role: 'smallMultiple', name: 'Region', values: ['Europe', 'Europe', 'Asia', 'Asia'] },
  ],
  measures: [{ roles: ['value'], name: 'Hours', values: [100, 50, 10, 5], format: '0' }],
};

describe('ranks over periods', () => {
  const scene = draw(YEARS, { mode: 'bump' });
  const dots = (name: string) => shapesOf(scene, name).filter((shape) => shape.kind === 'circle');
  const heights = (name: string) => dots(name).map(({ y }) => y);

  it('are a dot a period, higher for a better rank, on one height for a tie', () => {
    // 2021: A 1, B 2, C 3. 2022: B 1, A 2, C blank. 2023: C 1, A and B 2.
    const [step = 0] = heights('A');
    expect(heights('A')).toEqual([step, 3 * step, 3 * step]);
    expect(heights('B')).toEqual([3 * step, step, 3 * step]);
    expect(heights('C')).toEqual([5 * step, step]);
  });

  it('leave a gap for a period without a rank', () => {
    const lines = shapesOf(scene, 'C').filter(
      (shape) => shape.kind === 'line' && shape.stroke !== 'transparent',
    );
    expect(lines).toEqual([]);
  });

  it('have a name at both ends, the one of a tie moved aside', () => {
    const names = (name: string) =>
      shapesOf(scene, name).flatMap((shape) =>
        shape.kind === 'text' && shape.text.startsWith(name) ? [shape] : [],
      );
    expect(names('A').length).toBe(2);
    const [a, b] = [names('A').at(-1)?.y ?? 0, names('B').at(-1)?.y ?? 0];
    expect(Math.abs(a - b)).toBeGreaterThanOrEqual(OPTIONS.textSizePx * 1.4);
  });

  it('show the number of a shared dot once', () => {
    const atLast = scene.marks.flatMap(({ shapes }) =>
      shapes.filter((shape) => shape.kind === 'text' && shape.anchor === 'middle' && shape.text === '2'),
    );
    // Rank 2 stands for B in 2021, A in 2022, and A with B in 2023.
    expect(atLast.length).toBe(3);
  });

  it('need three periods with ranks; dumbbells are drawn otherwise', () => {
    const two = { ...YEARS, measures: [{ roles: ['value'], name: 'Hours', values: [9, 5, 1, 8, 9, 2] }] };
    expect(textsIn(draw(two, { mode: 'bump' }))).toContain('Hours, 2022');
  });

  it('name the outer lines only, or none, when asked to', () => {
    const many: DataViewSpec = {
      groupings: [
        {
          role: 'category',
          name: 'Platform',
          values: [1, 2, 3].flatMap(() => Array.from({ length: 9 }, (_, i) => `P${i + 1}`)),
        },
        { role: 'period', name: 'Year', values: [1, 2, 3].flatMap((year) => Array<number>(9).fill(year)) },
      ],
      measures: [
        {
          roles: ['value'],
          name: 'Hours',
          values: [1, 2, 3].flatMap(() => Array.from({ length: 9 }, (_, i) => 100 - i)),
        },
      ],
    };
    const named = (options: Partial<ComparisonOptions>) => [
      ...new Set(textsIn(draw(many, { mode: 'bump', ...options })).filter((text) => text.startsWith('P'))),
    ];
    expect(named({}).length).toBe(9);
    expect(named({ labelDensity: 'outer' })).toEqual(['P1', 'P2', 'P3', 'P7', 'P8', 'P9']);
    expect(named({ labelDensity: 'outer', focusItem: 'P5' })).toContain('P5');
    expect(named({ labelDensity: 'none' })).toEqual([]);
  });
});

describe('a bullet', () => {
  it('has its bar from zero, its target tick, and bands that end at 60 and 90 % of the target', () => {
    const scene = draw(BULLETS, { mode: 'bullet', bandEnds: [60, 90], showIndex: false });
    const rects = shapesOf(scene, 'A').filter((shape) => shape.kind === 'rect');
    const bands = rects.filter(({ height }) => height === rects.find(({ x }) => x > 100)?.height);
    const [poor, fair, good] = bands;
    const bar = rects.find(({ fill }) => fill === '#118dff');
    const tick = rects.find(({ width }) => width === 2);
    // 80 of 100: the bar is 80 / 60 as long as the poor band, which ends where the fair one begins.
    expect((bar?.width ?? 0) / (poor?.width ?? 1)).toBeCloseTo(80 / 60, 6);
    expect((poor?.width ?? 0) / (fair?.width ?? 1)).toBeCloseTo(60 / 30, 6);
    expect(good?.x).toBeCloseTo((fair?.x ?? 0) + (fair?.width ?? 0), 6);
    expect((tick?.x ?? 0) + 1).toBeCloseTo((bar?.x ?? 0) + ((bar?.width ?? 0) / 80) * 100, 6);
  });

  it('has no bands without a target, and bands of the largest value for all rows when asked to', () => {
    const rectsOf = (name: string, options: Partial<ComparisonOptions>): number =>
      shapesOf(draw(BULLETS, { mode: 'bullet', ...options }), name).filter(({ kind }) => kind === 'rect')
        .length;
    const none = rectsOf('B', {});
    expect(rectsOf('B', { bandBase: 'max' })).toBe(none + 3);
  });

  it('turns its bands round where less is better', () => {
    const fillsOf = (isHigherBetter: boolean): readonly (string | undefined)[] =>
      shapesOf(
        draw(BULLETS, { mode: 'bullet', bandBase: 'max', higherIsBetter: isHigherBetter }),
        'A',
      ).flatMap((shape) =>
        shape.kind === 'rect' && shape.height > 15 && shape.width > 30 ? [shape.fill] : [],
      );
    const bands = fillsOf(true).slice(-3);
    expect(fillsOf(false).slice(-3)).toEqual([...bands].reverse());
  });
});

describe('small multiples', () => {
  const dotOf = (scene: Scene, key: string): number => {
    const dot = scene.marks.find((mark) => mark.key === key)?.shapes.find(({ kind }) => kind === 'circle');
    return dot?.kind === 'circle' ? dot.x : NaN;
  };
  const panelLeft = (scene: Scene, title: string): number => {
    const text = scene.backdrop.find((shape) => shape.kind === 'text' && shape.text === title);
    return text?.kind === 'text' ? text.x : NaN;
  };

  it('share an axis: a tenth of the value is a tenth of the way; or each has its own', () => {
    const shared = draw(REGIONS, { showIndex: false });
    const asia = dotOf(shared, '1.0/2:A') - panelLeft(shared, 'Asia');
    const europe = dotOf(shared, '0.0/0:A') - panelLeft(shared, 'Europe');
    expect(asia).toBeLessThan(europe - 50);
    const own = draw(REGIONS, { showIndex: false, sharesScale: false });
    expect(dotOf(own, '1.0/2:A') - panelLeft(own, 'Asia')).toBeCloseTo(
      dotOf(own, '0.0/0:A') - panelLeft(own, 'Europe'),
      6,
    );
  });

  it('rank within themselves and say which panel they are', () => {
    const scene = draw(REGIONS);
    expect(scene.marks.map(({ sentence }) => sentence.slice(0, 24))).toEqual([
      'Europe. A: rank 1 of 2. ',
      'Europe. B: rank 2 of 2. ',
      'Asia. A: rank 1 of 2. Ho',
      'Asia. B: rank 2 of 2. Ho',
    ]);
    expect(scene.summary).toBe('2 platforms. Panels: Europe, Asia.');
  });

  it('are 48 at most, and say how many more there are', () => {
    const regions = Array.from({ length: 50 }, (_, i) => `Region ${i}`);
    const scene = draw({
      groupings: [
        { role: 'category', name: 'Platform', values: regions.map(() => 'A') },
        { role: 'smallMultiple', name: 'Region', values: regions },
      ],
      measures: [{ roles: ['value'], name: 'Hours', values: regions.map((_, i) => i), format: '0' }],
    });
    expect(scene.marks).toHaveLength(48);
    const note = 'Further panels: 2. Filter the data to see them.';
    expect(textsIn(scene)).toContain(note);
    expect(scene.summary).toContain(note);
  });

  it('of several measures never share an axis, and have one legend', () => {
    const scene = draw({
      groupings: [{ role: 'category', name: 'Platform', values: ['A', 'B'] }],
      measures: [
        { roles: ['value'], name: 'Hours', values: [1000, 500], format: '0' },
        { roles: ['value'], name: 'Churn', values: [0.1, 0.05], format: '0.0%' },
      ],
    });
    expect(scene.marks.map(({ key }) => key)).toEqual(['0.0/0:A', '0.0/1:B', '0.1/0:A', '0.1/1:B']);
    expect(textsIn(scene).filter((text) => text === 'Value')).toHaveLength(3);
    expect(textsIn(scene)).toEqual(expect.arrayContaining(['Hours', 'Churn', '10.0%', 'Index 100 = median']));
  });
});
