import type { Scene } from '../../shared/src/scene/scene';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import type { ComparisonModel } from './comparison-model';
import type { ComparisonOptions } from './comparison-options';
import { panelScene } from './panel-scene';
import { panelsLayout } from './panels-layout';

/** Narrower than this there is no room for a dumbbell. */
export const COMPACT_BELOW_PX = 340;

/** The chosen picture of the platforms, or several of them side by side. */
export function computeLayout(
  model: ComparisonModel,
  options: ComparisonOptions,
  context: LayoutContext,
): Scene {
  const [first] = model.panels;
  if (first !== undefined && model.panels.length === 1 && first.title === '') {
    const surroundings = { options, peers: [first], hasLegend: true, compactBelowPx: COMPACT_BELOW_PX };
    return panelScene(first, surroundings, context);
  }
  return panelsLayout(model, options, context);
}
