import type { ComparisonOptions } from '../../../visuals/platform-comparison/src/comparison-options.js';
import { computeLayout } from '../../../visuals/platform-comparison/src/compute-layout.js';
import { toViewModel } from '../../../visuals/platform-comparison/src/to-view-model.js';
import type { Scene } from '../../../visuals/shared/src/scene/scene.js';
import type { Shape } from '../../../visuals/shared/src/scene/shape.js';
import type { DataViewSpec } from '../support/data-view.js';
import { tableOf } from '../support/table.js';
import { layoutContext, textContext } from '../support/text-context.js';
import { OPTIONS } from './comparison-options-for-tests.js';

const VISUAL = 'platform-comparison';

/** The scene of a view; throws when it has no value to draw. */
export function draw(
  view: DataViewSpec,
  chosen: Partial<ComparisonOptions> = {},
  size: readonly [number, number] = [900, 500],
): Scene {
  const options = { ...OPTIONS, ...chosen };
  const model = toViewModel(tableOf(view), options, textContext(VISUAL));
  if (model === undefined) throw new Error('The sample has values.');
  return computeLayout(model, options, layoutContext(VISUAL, ...size));
}
/** Every shape of a scene, without the overlay. */
const all = (scene: Scene): readonly Shape[] => [
  ...(scene.header?.shapes ?? []),
  ...scene.backdrop,
  ...scene.marks.flatMap(({ shapes }) => shapes),
];
/** Every text of a scene in the order of drawing. */
export const textsIn = (scene: Scene): readonly string[] =>
  all(scene).flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
/** The shapes of a platform's mark, in the first panel that has one. */
export const shapesOf = (scene: Scene, name: string): readonly Shape[] =>
  scene.marks.find(({ key }) => key.endsWith(`:${name}`))?.shapes ?? [];

/** Three platforms over three years; C has none in the second. */
export const YEARS: DataViewSpec = {
  groupings: [
    { role: 'category', name: 'Platform', values: ['A', 'B', 'C', 'A', 'B', 'C', 'A', 'B', 'C'] },
    { role: 'period', name: 'Year', values: [2021, 2021, 2021, 2022, 2022, 2022, 2023, 2023, 2023] },
  ],
  measures: [{ roles: ['value'], name: 'Hours', values: [9, 5, 1, 8, 9, null, 7, 7, 8], format: '0' }],
};
