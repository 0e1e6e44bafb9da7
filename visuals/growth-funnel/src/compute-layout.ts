import type { Scene } from '../../shared/src/scene/scene';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import type { FunnelModel } from './funnel-model';
import type { FunnelOptions } from './funnel-options';
import { drawnFunnels } from './layout/drawn-funnels';
import { footShapes } from './layout/foot-shapes';
import type { DrawnFunnel, FunnelFrame } from './layout/funnel-frame';
import { COMPACT_BELOW_PX, funnelScene, isTiny } from './layout/funnel-scene';
import { panelsLayout } from './layout/panels-layout';
import { sideBySideLayout } from './layout/side-by-side-layout';
import { uprightLayout } from './layout/upright-layout';

/** The foot takes no more than this from the drawing; where it is higher, both scroll. */
const MOST_FOOT_SHARE = 0.4;

/** One funnel, or one for each segment, and under it the key and the notes. Long funnels scroll. */
export function computeLayout(model: FunnelModel, options: FunnelOptions, context: LayoutContext): Scene {
  const frame: FunnelFrame = { model, options, context };
  const drawn = drawnFunnels(frame);
  const foot = footShapes(frame);
  const heightPx = context.heightPx - Math.min(foot.heightPx, context.heightPx * MOST_FOOT_SHARE);
  const scene = bodyScene(drawn, { ...frame, context: { ...context, heightPx } });
  return {
    ...scene,
    heightPx: scene.heightPx + foot.heightPx,
    backdrop: [...scene.backdrop, ...foot.shapesAt(scene.heightPx)],
  };
}

function bodyScene(drawn: readonly DrawnFunnel[], frame: FunnelFrame): Scene {
  const { options, context } = frame;
  const [first] = drawn;
  if (first !== undefined && first.funnel.name === undefined) return funnelScene(first, frame);
  const isWide = context.widthPx >= COMPACT_BELOW_PX && !isTiny(context);
  if (options.segments.layout === 'panels' || drawn.length < 2 || !isWide) return panelsLayout(drawn, frame);
  const upright = options.bars.orientation === 'columns' ? uprightLayout(drawn, frame) : undefined;
  return upright ?? sideBySideLayout(drawn, frame);
}
