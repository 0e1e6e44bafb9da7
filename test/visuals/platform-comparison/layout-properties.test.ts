import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComparisonOptions } from '../../../visuals/platform-comparison/src/comparison-options.js';
import { computeLayout } from '../../../visuals/platform-comparison/src/compute-layout.js';
import { headToHeadLayout } from '../../../visuals/platform-comparison/src/head-to-head-layout.js';
import { toViewModel } from '../../../visuals/platform-comparison/src/to-view-model.js';
import { mirrorScene } from '../../../visuals/shared/src/scene/mirror-scene.js';
import type { Scene } from '../../../visuals/shared/src/scene/scene.js';
import type { DataViewSpec, Value } from '../support/data-view.js';
import { outsideOf, overlapsIn, unsoundIn } from '../support/scene-faults.js';
import { tableOf } from '../support/table.js';
import { layoutContext, textContext } from '../support/text-context.js';
import { OPTIONS } from './comparison-options-for-tests.js';

const VISUAL = 'platform-comparison';

const anyFigure = fc.oneof(
  { arbitrary: fc.integer({ min: -100, max: 100 }), weight: 6 },
  { arbitrary: fc.double({ noNaN: false }), weight: 1 },
  fc.constantFrom<Value>(null, 0, NaN, Infinity, 'text', 1e308, -1e308, 5e-324),
);
const anyName = fc.constantFrom<Value>(
  'Netflix',
  'Disney+',
  'Hulu',
  'شاهد',
  'A platform whose name goes on and on and on',
  '',
  null,
  'Max',
);

interface Row {
  readonly name: Value;
  readonly period: Value;
  readonly multiple: Value;
  readonly basis: Value;
  readonly figures: readonly Value[];
}

const rows = fc.array(
  fc.record<Row>({
    name: anyName,
    period: fc.constantFrom<Value>(2019, 2020, 2021, 2022, null),
    multiple: fc.constantFrom<Value>('Europe', 'Asia and the Pacific', null),
    basis: fc.constantFrom<Value>('Reported', 'derived', 'Estimated', 'FORECAST', 'guess', null),
    figures: fc.array(anyFigure, { minLength: 7, maxLength: 7 }),
  }),
  { maxLength: 40 },
);

/** Wells in any combination; the platform and one value are always there. */
const wells = fc.record({
  period: fc.boolean(),
  multiple: fc.boolean(),
  basis: fc.boolean(),
  values: fc.integer({ min: 1, max: 4 }),
  comparison: fc.boolean(),
  target: fc.boolean(),
  isLit: fc.boolean(),
});

const anyOptions: fc.Arbitrary<Partial<ComparisonOptions>> = fc.record({
  mode: fc.constantFrom('dumbbell', 'bullet', 'slope', 'bump', 'indexBars'),
  baseline: fc.constantFrom('median', 'weightedMean', 'focus', 'target'),
  measuresAs: fc.constantFrom('panels', 'columns'),
  labelDensity: fc.constantFrom('all', 'outer', 'none'),
  lineColours: fc.constantFrom('change', 'platform'),
  bandBase: fc.constantFrom('target', 'max'),
  changeColumns: fc.constantFrom('both', 'absolute', 'percent'),
  topCount: fc.constantFrom(0, 0, 2),
  focusItem: fc.constantFrom('', 'hulu'),
  isLog: fc.boolean(),
  sharesScale: fc.boolean(),
  higherIsBetter: fc.boolean(),
  startAtZero: fc.boolean(),
  showShare: fc.boolean(),
  textSizePx: fc.constantFrom(12, 12, 26),
});
const size = fc.constantFrom(
  [120, 80],
  [200, 300],
  [320, 240],
  [360, 200],
  [640, 360],
  [960, 540],
  [1920, 1080],
);

function viewOf(
  all: readonly Row[],
  bound: typeof wells extends fc.Arbitrary<infer Wells> ? Wells : never,
): DataViewSpec {
  const figures = (column: number): readonly Value[] => all.map((row) => row.figures[column] ?? null);
  const lit = bound.isLit ? { highlights: figures(6) } : {};
  const measure = (role: string, column: number, name: string, format: string) => ({
    roles: [role],
    name,
    values: figures(column),
    format,
    ...lit,
  });
  return {
    groupings: [
      { role: 'category', name: 'Platform', values: all.map(({ name }) => name) },
      ...(bound.period ? [{ role: 'period', name: 'Year', values: all.map(({ period }) => period) }] : []),
      ...(bound.multiple
        ? [{ role: 'smallMultiple', name: 'Region', values: all.map(({ multiple }) => multiple) }]
        : []),
    ],
    measures: [
      ...['Subscribers', 'Monthly churn', 'Hours viewed per subscriber', 'ARPU']
        .slice(0, bound.values)
        .map((name, index) => measure('value', index, name, index === 1 ? '0.0%' : '0.0')),
      ...(bound.comparison ? [measure('comparison', 4, 'Subscribers a year ago', '0.0')] : []),
      ...(bound.target ? [measure('target', 5, 'Target', '0.0')] : []),
      ...(bound.basis ? [{ roles: ['basis'], name: 'Basis', values: all.map(({ basis }) => basis) }] : []),
    ],
  };
}

function expectTidy(scene: Scene): void {
  expect(unsoundIn(scene)).toEqual([]);
  expect(outsideOf(scene)).toEqual([]);
  expect(overlapsIn(scene)).toEqual([]);
}

describe('any platforms, any wells, any settings, any size', () => {
  it('give a drawing of finite numbers, nothing outside its frame, no text over another', () => {
    let drawn = 0;
    fc.assert(
      fc.property(rows, wells, anyOptions, size, (all, bound, chosen, [width = 0, height = 0]) => {
        const options = { ...OPTIONS, ...chosen };
        const model = toViewModel(tableOf(viewOf(all, bound)), options, textContext(VISUAL));
        if (model === undefined) return;
        drawn += 1;
        const scene = computeLayout(model, options, layoutContext(VISUAL, width, height));
        expectTidy(scene);
        expectTidy(mirrorScene(scene));
      }),
      { numRuns: 700 },
    );
    expect(drawn).toBeGreaterThan(500);
  });

  it('give a head-to-head that is as tidy', () => {
    let drawn = 0;
    fc.assert(
      fc.property(rows, wells, anyOptions, size, (all, bound, chosen, [width = 0, height = 0]) => {
        const options = { ...OPTIONS, ...chosen };
        const model = toViewModel(tableOf(viewOf(all, bound)), options, textContext(VISUAL));
        const [first, second] = model?.platforms ?? [];
        if (model === undefined || first === undefined || second === undefined) return;
        const selected = [...first.rows, ...second.rows];
        const scene = headToHeadLayout(model, options, {
          ...layoutContext(VISUAL, width, height),
          selectedRows: selected,
        });
        if (scene === undefined) throw new Error('Two platforms are selected.');
        drawn += 1;
        expectTidy(scene);
      }),
      { numRuns: 200 },
    );
    expect(drawn).toBeGreaterThan(100);
  });
});
