import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonDefinition } from '../../../visuals/platform-comparison/src/comparison-definition.js';
import type { ComparisonOptions } from '../../../visuals/platform-comparison/src/comparison-options.js';
import { funnelDefinition } from '../../../visuals/growth-funnel/src/funnel-definition.js';
import { mirrorScene } from '../../../visuals/shared/src/scene/mirror-scene.js';
import type { Scene } from '../../../visuals/shared/src/scene/scene.js';
import { OPTIONS as COMPARISON_OPTIONS } from '../platform-comparison/comparison-options-for-tests.js';
import { tableOf } from '../support/table.js';
import { withOptions } from '../growth-funnel/funnel-options-for-tests.js';
import { layoutContext, textContext } from '../support/text-context.js';

const figure = fc.oneof(
  fc.constantFrom(null, NaN, Infinity, -Infinity, 0, -1, 1e-12, 1e15),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
);
const label = fc.oneof(
  fc.constantFrom(null, '', 'A', 'شاهد', 'A name that is very long indeed '.repeat(8)),
  fc.string({ maxLength: 12 }),
);
const rows = fc.array(fc.record({ label, figures: fc.array(figure, { minLength: 7, maxLength: 7 }) }), {
  maxLength: 30,
});
const size = fc.record({
  width: fc.integer({ min: 1, max: 1920 }),
  height: fc.integer({ min: 1, max: 1080 }),
});

const viewOf = (
  data: readonly { readonly label: string | null; readonly figures: readonly (number | null)[] }[],
  groupings: readonly string[],
  roles: readonly string[],
) =>
  tableOf({
    groupings: groupings.map((role, place) => ({
      role,
      name: role,
      values: data.map((row, index) => (place === 0 ? row.label : `Group ${index % (place + 2)}`)),
    })),
    measures: roles.map((role, column) => ({
      roles: [role],
      name: role,
      values: data.map(({ figures }) => figures[column] ?? null),
    })),
  });

/** No coordinate, size or text of a scene is NaN or infinite. */
function expectSound(scene: Scene): void {
  const unsound: string[] = [];
  JSON.stringify([scene, mirrorScene(scene)], (key, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value)) unsound.push(`${key} is ${value}`);
    return value;
  });
  expect(unsound).toEqual([]);
}

const look = { currentColour: '#111111', betterColour: '#222222', worseColour: '#333333', textSizePx: 12 };

describe('any data at any size', () => {
  it('makes a sound platform comparison or none, in every mode', () => {
    const options = fc.record({
      mode: fc.constantFrom('dumbbell', 'bullet', 'slope', 'bump', 'indexBars'),
      baseline: fc.constantFrom('median', 'weightedMean', 'focus', 'target'),
      sortBy: fc.constantFrom('value', 'change', 'changePercent', 'rank', 'name', 'data'),
      othersMode: fc.constantFrom('auto', 'sum', 'mean', 'none'),
      topCount: fc.integer({ min: 0, max: 6 }),
      focusItem: fc.constantFrom('', 'A', 'nobody'),
      higherIsBetter: fc.boolean(),
      startAtZero: fc.boolean(),
    });
    const roles = fc.shuffledSubarray(['comparison', 'target', 'weight', 'tooltips']);
    fc.assert(
      fc.property(rows, options, roles, size, (data, chosen, bound, { width, height }) => {
        const all: ComparisonOptions = {
          ...COMPARISON_OPTIONS,
          ...chosen,
          ...look,
        };
        const table = viewOf(data, ['category'], ['value', ...bound]);
        const model = comparisonDefinition.toViewModel(table, all, textContext('platform-comparison'));
        if (model === undefined) return;
        expectSound(
          comparisonDefinition.computeLayout(model, all, layoutContext('platform-comparison', width, height)),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('makes a sound funnel or none, in every orientation, on every scale, with and without segments', () => {
    const roles = fc.shuffledSubarray(['order', 'comparison', 'targetRate', 'loop', 'time', 'tooltips']);
    const options = fc.record({
      bars: fc.record({
        scale: fc.constantFrom('linear', 'sqrt', 'log', 'auto'),
        alignment: fc.constantFrom('center', 'left'),
        orientation: fc.constantFrom('rows', 'columns'),
      }),
      segments: fc.record({ layout: fc.constantFrom('panels', 'sideBySide'), showAll: fc.boolean() }),
      labels: fc.record({ units: fc.constantFrom('none', 'auto', 'thousand') }),
      loop: fc.record({ toStage: fc.integer({ min: 1, max: 40 }) }),
    });
    const groupings = fc.constantFrom(['stage'], ['stage', 'segment'], ['segment']);
    fc.assert(
      fc.property(
        fc.tuple(rows, groupings),
        options,
        roles,
        size,
        ([data, grouped], chosen, bound, frame) => {
          const all = withOptions(chosen);
          const table = viewOf(data, grouped, ['value', ...bound]);
          const model = funnelDefinition.toViewModel(table, all, textContext('growth-funnel'));
          if (model === undefined) return;
          expectSound(
            funnelDefinition.computeLayout(
              model,
              all,
              layoutContext('growth-funnel', frame.width, frame.height),
            ),
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});
