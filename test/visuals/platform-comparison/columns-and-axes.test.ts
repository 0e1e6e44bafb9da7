import { describe, expect, it } from 'vitest';
import type { ComparisonOptions } from '../../../visuals/platform-comparison/src/comparison-options.js';
import type { Scene } from '../../../visuals/shared/src/scene/scene.js';
import type { DataViewSpec } from '../support/data-view.js';
import { draw, shapesOf, textsIn, YEARS } from './draw-comparison.js';

describe('columns beside the plot', () => {
  it('hold the further measures, each in its own format', () => {
    const scene = draw(
      {
        groupings: [{ role: 'category', name: 'Platform', values: ['A', 'B'] }],
        measures: [
          { roles: ['value'], name: 'Hours', values: [10, 5], format: '0' },
          { roles: ['value'], name: 'Churn', values: [0.02, null], format: '0.0%' },
        ],
      },
      { measuresAs: 'columns' },
    );
    expect(textsIn(scene)).toEqual(expect.arrayContaining(['Hours', 'Churn', '2.0%']));
    expect(scene.marks).toHaveLength(2);
  });

  it('draw the course over the periods as a line with a gap for a blank one', () => {
    const linesOf = (name: string): number =>
      shapesOf(draw(YEARS, { showIndex: false }), name).filter(
        (shape) => shape.kind === 'line' && shape.strokeWidth === 1.5,
      ).length;
    expect(linesOf('A')).toBe(2);
    expect(linesOf('C')).toBe(0);
    expect(textsIn(draw(YEARS))).toContain('Trend');
    expect(textsIn(draw(YEARS, { showSparkline: false }))).not.toContain('Trend');
  });

  it('say n/a for a platform that has nothing to compare with, in both kinds of change', () => {
    const view: DataViewSpec = {
      groupings: [{ role: 'category', name: 'Platform', values: ['A', 'B'] }],
      measures: [
        { roles: ['value'], name: 'Hours', values: [10, 5], format: '0' },
        { roles: ['comparison'], name: 'Before', values: [8, null], format: '0' },
      ],
    };
    const count = (options: Partial<ComparisonOptions>): number =>
      textsIn(draw(view, options)).filter((text) => text === 'n/a').length;
    expect(count({})).toBe(2);
    expect(count({ changeColumns: 'absolute' })).toBe(1);
    expect(count({ changeColumns: 'percent' })).toBe(1);
    expect(count({ showChange: false })).toBe(0);
  });

  it('show shares that add up, those of the others included', () => {
    const view: DataViewSpec = {
      groupings: [{ role: 'category', name: 'Platform', values: ['A', 'B', 'C', 'D'] }],
      measures: [{ roles: ['value'], name: 'Hours', values: [50, 25, 15, 10], format: '0' }],
    };
    const texts = textsIn(draw(view, { showShare: true, topCount: 2 }));
    expect(texts).toEqual(expect.arrayContaining(['Share', '50.0%', '25.0%', 'Others (2)']));
    expect(texts.filter((text) => text === '25.0%')).toHaveLength(2);
  });
});

describe('an axis', () => {
  const WIDE: DataViewSpec = {
    groupings: [{ role: 'category', name: 'Platform', values: ['A', 'B', 'C'] }],
    measures: [
      { roles: ['value'], name: 'Hours', values: [100, 1, 0], format: '0' },
      { roles: ['comparison'], name: 'Before', values: [10, -1, null], format: '0' },
    ],
  };

  it('that is logarithmic says how many figures it cannot show', () => {
    const scene = draw(WIDE, { isLog: true });
    const note = 'Not on the logarithmic axis, as not above zero: 2.';
    expect(textsIn(scene)).toContain(note);
    expect(scene.summary).toContain(note);
    expect(textsIn(draw(WIDE, { isLog: true, mode: 'slope' }))).toContain(note);
    expect(textsIn(draw(WIDE))).not.toContain(note);
  });

  it('has a stronger line at zero, unless it is switched off', () => {
    const strong = (scene: Scene): number =>
      scene.backdrop.filter(
        (shape) => shape.kind === 'line' && shape.stroke === '#666666' && shape.dash === undefined,
      ).length;
    expect(strong(draw(WIDE))).toBe(1);
    expect(strong(draw(WIDE, { showZeroLine: false }))).toBe(0);
  });

  it('writes large figures short where they do not fit twice', () => {
    const scene = draw(
      {
        groupings: [{ role: 'category', name: 'Platform', values: ['A', 'B'] }],
        measures: [{ roles: ['value'], name: 'Subscribers', values: [1.2e11, 4e10], format: '0.000' }],
      },
      {},
      [420, 300],
    );
    expect(textsIn(scene)).toEqual(expect.arrayContaining(['0', '100B']));
  });
});

describe('the slope of several periods', () => {
  it('goes from the first to the last, and shortens its names before it cuts them', () => {
    const scene = draw(YEARS, { mode: 'slope' });
    expect(textsIn(scene)).toEqual(expect.arrayContaining(['Hours, 2021', 'Hours, 2023', '8  C  +700%']));
    expect(textsIn(draw(YEARS, { mode: 'slope' }, [340, 300]))).toEqual(
      expect.arrayContaining(['8  C  +700%']),
    );
    const long: DataViewSpec = {
      ...YEARS,
      groupings: (YEARS.groupings ?? []).map((grouping) => ({
        ...grouping,
        values: grouping.values.map((value) => (typeof value === 'string' ? `${value} with a name` : value)),
      })),
    };
    expect(textsIn(draw(long, { mode: 'slope' }, [420, 300]))).toEqual(
      expect.arrayContaining(['8  C with a name']),
    );
    expect(textsIn(draw(long, { mode: 'slope' }, [345, 300]))).toEqual(
      expect.arrayContaining(['C with a name']),
    );
  });
});

describe('the focus item', () => {
  it('lifts its line out of the others', () => {
    const widths = (name: string): readonly (number | undefined)[] =>
      shapesOf(draw(YEARS, { mode: 'bump', focusItem: 'b' }), name).flatMap((shape) =>
        shape.kind === 'line' && shape.stroke !== 'transparent' ? [shape.strokeWidth] : [],
      );
    expect(widths('B')).toEqual([4, 4]);
    expect(widths('A')).toEqual([2, 2]);
  });
});
