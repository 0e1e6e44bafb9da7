import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeLayout } from '../../../visuals/content-quadrant/src/compute-layout.js';
import { mirrorLayout } from '../../../visuals/content-quadrant/src/mirror-layout.js';
import { quadrantOf } from '../../../visuals/content-quadrant/src/quadrant.js';
import type { QuadrantLayout } from '../../../visuals/content-quadrant/src/quadrant-layout.js';
import type { QuadrantModel } from '../../../visuals/content-quadrant/src/quadrant-model.js';
import type { QuadrantOptions } from '../../../visuals/content-quadrant/src/quadrant-options.js';
import { toViewModel } from '../../../visuals/content-quadrant/src/to-view-model.js';
import { boxContains, boxesOverlap, type Box } from '../../../visuals/shared/src/geometry/box.js';
import { estimateTextWidth } from '../../../visuals/shared/src/text/measure-text.js';
import type { DataViewSpec, Value } from '../support/data-view.js';
import { tableOf } from '../support/table.js';
import { layoutContext, textContext } from '../support/text-context.js';
import { OPTIONS } from './quadrant-options-for-tests.js';

const anyNumber = fc.oneof(
  { arbitrary: fc.integer({ min: -100, max: 100 }), weight: 6 },
  { arbitrary: fc.double({ noNaN: false }), weight: 3 },
  fc.constantFrom<Value>(null, 0, NaN, Infinity, -Infinity, 'text', 1e308, -1e308, 5e-324),
);
const anyName = fc.constantFrom<Value>(
  'Drama',
  'Comedy',
  'دراما تلفزيونية',
  'A very long name that goes on',
  '',
  null,
  3,
);

interface Row {
  readonly name: Value;
  readonly group: Value;
  readonly period: Value;
  readonly panel: Value;
  readonly x: Value;
  readonly y: Value;
  readonly size: Value;
  readonly lit: Value;
  readonly threshold: Value;
}

const rows = fc.array(
  fc.record<Row>({
    name: anyName,
    group: anyName,
    panel: fc.constantFrom<Value>('Europe', 'Asia', null, 'A region with a very long name that goes on'),
    period: fc.constantFrom<Value>(2019, 2020, 2021, null, 'later', new Date(2020, 1, 1)),
    x: anyNumber,
    y: anyNumber,
    size: anyNumber,
    lit: anyNumber,
    threshold: anyNumber,
  }),
  { maxLength: 60 },
);

/** Wells in any combination; details, x and y are always there. */
const wells = fc.record({
  group: fc.boolean(),
  period: fc.boolean(),
  panel: fc.boolean(),
  size: fc.boolean(),
  lit: fc.boolean(),
  threshold: fc.boolean(),
});

const kind = fc.constantFrom('linear', 'log', 'symlog');
const rule = fc.oneof(
  fc.constantFrom<QuadrantOptions['thresholds']['x']>(
    { kind: 'median' },
    { kind: 'mean' },
    { kind: 'weightedMean' },
  ),
  fc.record({ kind: fc.constant('percentile' as const), percent: fc.integer({ min: 0, max: 100 }) }),
  fc.record({
    kind: fc.constant('constant' as const),
    value: fc.double({ noNaN: true, noDefaultInfinity: true }),
  }),
);
const end = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: undefined });
const limits = fc.record({ low: end, high: end });
const anyOptions = fc.record({
  scales: fc.record({ x: kind, y: kind }),
  thresholds: fc.record({ x: rule, y: rule }),
  clipOutliers: fc.boolean(),
  equalAxes: fc.boolean(),
  thresholdBasis: fc.constantFrom<QuadrantOptions['thresholdBasis']>('shown', 'panel', 'all'),
  limits: fc.record({ x: limits, y: limits }),
  colourByQuadrant: fc.boolean(),
  showIcons: fc.boolean(),
  showMoves: fc.boolean(),
  labelsPerQuadrant: fc.constantFrom(0, 1, 3),
  topTrails: fc.constantFrom(0, 2),
  play: fc.record({ show: fc.boolean(), secondsPerPeriod: fc.constant(1) }),
  statistics: fc.record({
    correlation: fc.boolean(),
    outline: fc.constantFrom<QuadrantOptions['statistics']['outline']>('none', 'hull', 'ellipse'),
  }),
});
const sizes = fc.constantFrom([120, 80], [200, 300], [320, 240], [640, 360], [1280, 720]);

function viewOf(all: readonly Row[], bound: Readonly<Record<string, boolean>>): DataViewSpec {
  const column = (key: keyof Row): readonly Value[] => all.map((row) => row[key]);
  const lit = bound['lit'] === true ? { highlights: column('lit') } : {};
  return {
    groupings: [
      { role: 'details', name: 'Title', values: column('name') },
      ...(bound['group'] === true ? [{ role: 'group', name: 'Genre', values: column('group') }] : []),
      ...(bound['panel'] === true ? [{ role: 'panel', name: 'Region', values: column('panel') }] : []),
      ...(bound['period'] === true ? [{ role: 'period', name: 'Year', values: column('period') }] : []),
    ],
    measures: [
      { roles: ['x'], name: 'Cost', values: column('x'), ...lit },
      { roles: ['y'], name: 'Hours', values: column('y'), ...lit },
      ...(bound['size'] === true
        ? [{ roles: ['size'], name: 'Titles', values: column('size'), ...lit }]
        : []),
      ...(bound['threshold'] === true
        ? [{ roles: ['xThreshold', 'yThreshold'], name: 'Goal', values: column('threshold') }]
        : []),
    ],
  };
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

const shapesOf = ({ scene }: QuadrantLayout) => [
  ...scene.backdrop,
  ...scene.marks.flatMap(({ shapes }) => shapes),
  ...scene.overlay,
];

/** Boxes of all upright texts in the plot; a label's halo does not count. */
const textBoxes = (layout: QuadrantLayout) =>
  layout.scene.marks
    .flatMap(({ shapes }) => shapes)
    .concat(layout.scene.overlay)
    .flatMap((shape) => {
      if (shape.kind !== 'text') return [];
      const height = shape.sizePx * 1.2;
      return [
        { x: shape.x, y: shape.y - height / 2, width: estimateTextWidth(shape.text, shape.sizePx), height },
      ];
    });

/** Room for the focus ring, which may end a pixel outside. */
const grown = ({ x, y, width, height }: Box): Box => ({
  x: x - 1,
  y: y - 1,
  width: width + 2,
  height: height + 2,
});

const modelOf = (view: DataViewSpec, options: QuadrantOptions): QuadrantModel | undefined =>
  toViewModel(tableOf(view), options, textContext('content-quadrant'));

describe('any data view, any settings, any size', () => {
  it('give a drawing of finite numbers, where each bubble is in exactly one quadrant', () => {
    fc.assert(
      fc.property(rows, wells, anyOptions, sizes, (all, bound, chosen, [width = 0, height = 0]) => {
        const options = { ...OPTIONS, ...chosen };
        const model = modelOf(viewOf(all, bound), options);
        if (model === undefined) return;
        expect(model.quadrants.reduce((sum, { count }) => sum + count, 0)).toBe(model.items.length);
        for (const { quadrant, name, count } of model.quadrants) {
          expect(name).not.toBe('');
          const members = model.items.filter(
            (item) => quadrantOf(item, model.panels[item.panel]?.thresholds ?? { x: 0, y: 0 }) === quadrant,
          );
          expect(members.length).toBe(count);
        }
        const shares = model.quadrants.flatMap(({ sizeShare }) => sizeShare ?? []);
        if (shares.length > 0) expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
        const layout = computeLayout(model, options, layoutContext('content-quadrant', width, height));
        expect(numbersIn(layout.scene).filter((number) => !Number.isFinite(number))).toEqual([]);
        expect(numbersIn(mirrorLayout(layout).scene).filter((number) => !Number.isFinite(number))).toEqual(
          [],
        );
        const trails = layout.items.flatMap((_, index) => layout.trailOf(index));
        expect(numbersIn(trails).filter((number) => !Number.isFinite(number))).toEqual([]);
        for (const shape of shapesOf(layout)) {
          if (shape.kind === 'text') expect(shape.text).not.toMatch(/NaN|undefined/);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('give the same drawing for the same data', () => {
    fc.assert(
      fc.property(rows, wells, (all, bound) => {
        const draw = () => {
          const model = modelOf(viewOf(all, bound), OPTIONS);
          return model === undefined
            ? undefined
            : computeLayout(model, OPTIONS, layoutContext('content-quadrant', 640, 360)).scene;
        };
        expect(draw()).toEqual(draw());
      }),
      { numRuns: 40 },
    );
  });
});

describe('the labels of bubbles', () => {
  const plain = fc.integer({ min: 0, max: 1000 });
  const place = fc.record({ x: plain, y: plain, size: plain });
  const frame = fc.constantFrom([320, 240], [513, 414], [960, 540]);

  it('never overlap one another and never leave the frame, clipped axes or not, in panels or not', () => {
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 80 }),
        frame,
        fc.record({ clipOutliers: fc.boolean(), showIcons: fc.boolean() }),
        fc.integer({ min: 1, max: 5 }),
        (all, [width = 0, height = 0], chosen, panels) => {
          const options = { ...OPTIONS, ...chosen };
          const view: DataViewSpec = {
            groupings: [
              { role: 'details', name: 'Title', values: all.map((_, index) => `Title ${index}`) },
              ...(panels === 1
                ? []
                : [{ role: 'panel', name: 'Region', values: all.map((_, index) => `R${index % panels}`) }]),
            ],
            measures: [
              { roles: ['x'], name: 'Cost', values: all.map(({ x }) => x) },
              { roles: ['y'], name: 'Hours', values: all.map(({ y }) => y) },
              { roles: ['size'], name: 'Titles', values: all.map(({ size }) => size) },
            ],
          };
          const model = modelOf(view, options);
          if (model === undefined) throw new Error('Every row is complete.');
          const layout = computeLayout(model, options, layoutContext('content-quadrant', width, height));
          const boxes = textBoxes(layout);
          // Small multiples may be longer than the frame, and scroll.
          const stage = { x: 0, y: 0, width, height: layout.scene.heightPx };
          for (const { box } of layout.scene.marks) expect(boxContains(grown(stage), box)).toBe(true);
          boxes.forEach((box, index) => {
            expect(boxContains(stage, box)).toBe(true);
            for (const other of boxes.slice(index + 1)) expect(boxesOverlap(box, other)).toBe(false);
          });
        },
      ),
      { numRuns: 150 },
    );
  });
});
