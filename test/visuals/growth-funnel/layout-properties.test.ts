import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeLayout } from '../../../visuals/growth-funnel/src/compute-layout.js';
import type { FunnelOptions } from '../../../visuals/growth-funnel/src/funnel-options.js';
import { toViewModel } from '../../../visuals/growth-funnel/src/to-view-model.js';
import { boxContains, boxesOverlap, type Box } from '../../../visuals/shared/src/geometry/box.js';
import type { Scene } from '../../../visuals/shared/src/scene/scene.js';
import type { Shape, TextShape } from '../../../visuals/shared/src/scene/shape.js';
import { estimateTextWidth } from '../../../visuals/shared/src/text/measure-text.js';
import type { DataViewSpec, Value } from '../support/data-view.js';
import { tableOf } from '../support/table.js';
import { layoutContext, textContext } from '../support/text-context.js';
import { withOptions } from './funnel-options-for-tests.js';

const figure = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 2_000_000 }), weight: 8 },
  { arbitrary: fc.constantFrom<Value>(null, 0, -20, 1, 12_345_678), weight: 1 },
);
const STAGE_NAMES = ['Reach', 'Visited the site for the first time', 'Trial', 'Paid', 'شاهد', 'Kept', 'Back'];
const SEGMENTS = ['Germany', 'A country with a long name', 'Spain', 'Japan'];

const views = fc
  .record({
    stages: fc.integer({ min: 1, max: STAGE_NAMES.length }),
    segments: fc.integer({ min: 0, max: SEGMENTS.length }),
    wells: fc.record({
      comparison: fc.boolean(),
      targetRate: fc.boolean(),
      loop: fc.boolean(),
      time: fc.boolean(),
    }),
    figures: fc.array(figure, { minLength: 40, maxLength: 40 }),
  })
  .map(({ stages, segments, wells, figures }): DataViewSpec => {
    const names = STAGE_NAMES.slice(0, stages);
    const groups = segments === 0 ? [''] : SEGMENTS.slice(0, segments);
    const rows = names.flatMap((stage) => groups.map((segment) => ({ stage, segment })));
    const at = (shift: number): readonly Value[] =>
      rows.map((_, row) => figures[(row + shift) % figures.length] ?? null);
    return {
      groupings: [
        { role: 'stage', name: 'Stage', values: rows.map(({ stage }) => stage) },
        ...(segments === 0 ? [] : [{ role: 'segment', name: 'Country', values: rows.map((r) => r.segment) }]),
      ],
      measures: [
        { roles: ['value'], name: 'People', values: at(0), format: '#,0' },
        ...(wells.comparison
          ? [{ roles: ['comparison'], name: 'People before', values: at(7), format: '#,0' }]
          : []),
        ...(wells.targetRate
          ? [{ roles: ['targetRate'], name: 'Target', values: rows.map((_, i) => (i % 10) / 10) }]
          : []),
        ...(wells.loop ? [{ roles: ['loop'], name: 'Win-backs', values: at(3), format: '#,0' }] : []),
        ...(wells.time ? [{ roles: ['time'], name: 'Days', values: at(11), format: '0.0' }] : []),
      ],
    };
  });

const options = fc
  .record({
    bars: fc.record({
      orientation: fc.constantFrom('rows', 'columns'),
      alignment: fc.constantFrom('center', 'left'),
      scale: fc.constantFrom('linear', 'sqrt', 'log', 'auto'),
      density: fc.constantFrom('normal', 'dense', 'spacious'),
      colourBy: fc.constantFrom('fill', 'target', 'comparison'),
    }),
    rates: fc.record({
      basis: fc.constantFrom('previous', 'first'),
      showStep: fc.boolean(),
      showTotal: fc.boolean(),
      showLost: fc.boolean(),
      showLostShare: fc.boolean(),
      showCumulative: fc.boolean(),
      showTime: fc.boolean(),
      showTargetLabel: fc.boolean(),
      decimals: fc.constantFrom('auto', 'none', 'two'),
    }),
    labels: fc.record({ showValues: fc.boolean(), units: fc.constantFrom('none', 'auto', 'million') }),
    segments: fc.record({
      layout: fc.constantFrom('panels', 'sideBySide'),
      scale: fc.constantFrom('common', 'own'),
      showAll: fc.boolean(),
    }),
    loop: fc.record({ toStage: fc.integer({ min: 1, max: 9 }) }),
    // 8, 9, 12 and 20 points.
    textSizePx: fc.constantFrom(32 / 3, 12, 16, 80 / 3),
    cohortNote: fc.constantFrom('', 'Paid lags its trials by a month, kept by a year.'),
  })
  .map(({ textSizePx, cohortNote, ...chosen }): FunnelOptions => ({
    ...withOptions(chosen),
    textSizePx,
    cohortNote,
  }));

const frames = fc.record({
  width: fc.integer({ min: 120, max: 1400 }),
  height: fc.integer({ min: 80, max: 900 }),
});

/** The box of a text's letters; line boxes are taller than letters, as in the test of the packaged visuals. */
function textBox({ x, y, text, sizePx, weight, anchor, isVertical }: TextShape): Box {
  const length = estimateTextWidth(text, sizePx, weight);
  const height = sizePx * 0.9;
  const start = { start: 0, middle: -length / 2, end: -length }[anchor ?? 'start'];
  return isVertical === true
    ? { x: x - height / 2, y: y - length / 2, width: height, height: length }
    : { x: x + start, y: y - height / 2, width: length, height };
}

const textsOf = (shapes: readonly Shape[]): readonly TextShape[] =>
  shapes.flatMap((shape) => (shape.kind === 'text' && shape.text !== '' ? [shape] : []));

const bodyTexts = ({ backdrop, marks, overlay }: Scene): readonly TextShape[] =>
  [backdrop, overlay, ...marks.map(({ shapes }) => shapes)].flatMap(textsOf);

function overlaps(texts: readonly TextShape[]): readonly string[] {
  return texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .flatMap((b) =>
        boxesOverlap(shrunk(textBox(a)), shrunk(textBox(b))) ? [`${a.text} | ${b.text}`] : [],
      ),
  );
}

/** A pixel of slack: neighbours may touch. */
const shrunk = ({ x, y, width, height }: Box): Box => ({
  x: x + 0.5,
  y: y + 0.5,
  width: width - 1,
  height: height - 1,
});

const sceneOf = (
  view: DataViewSpec,
  chosen: FunnelOptions,
  { width, height }: { width: number; height: number },
) => {
  const model = toViewModel(tableOf(view), chosen, textContext('growth-funnel'));
  return model === undefined
    ? undefined
    : { model, scene: computeLayout(model, chosen, layoutContext('growth-funnel', width, height)) };
};

describe('any funnel in any frame', () => {
  it('has no text over another and nothing outside the frame', () => {
    fc.assert(
      fc.property(views, options, frames, (view, chosen, frame) => {
        const { scene } = sceneOf(view, chosen, frame) ?? {};
        if (scene === undefined) return;
        const body: Box = { x: -0.5, y: -0.5, width: frame.width + 1, height: scene.heightPx + 1 };
        expect(overlaps(bodyTexts(scene))).toEqual([]);
        expect(overlaps(textsOf(scene.header?.shapes ?? []))).toEqual([]);
        const outside = [
          ...bodyTexts(scene).flatMap((text) => (boxContains(body, textBox(text)) ? [] : [text.text])),
          ...scene.marks.flatMap(({ box, key }) => (boxContains(body, box) ? [] : [key])),
          ...scene.marks.flatMap(({ shapes, key }) =>
            shapes.flatMap((shape) =>
              shape.kind !== 'rect' || boxContains(body, shape) ? [] : [`${key} rect`],
            ),
          ),
        ];
        expect(outside).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('draws a mark for every stage of every segment and for every arrow back', () => {
    fc.assert(
      fc.property(views, options, frames, (view, chosen, frame) => {
        const drawn = sceneOf(view, chosen, frame);
        if (drawn === undefined) return;
        const { model, scene } = drawn;
        const wanted = model.funnels.flatMap(({ stages, loop }) => [
          ...stages,
          ...(loop === undefined ? [] : [loop]),
        ]);
        expect(scene.marks).toHaveLength(wanted.length);
        expect(new Set(scene.marks.map(({ key }) => key)).size).toBe(wanted.length);
        expect(scene.marks.map(({ sentence }) => sentence).sort()).toEqual(
          wanted.map(({ sentence }) => sentence).sort(),
        );
      }),
      { numRuns: 100 },
    );
  });
});
