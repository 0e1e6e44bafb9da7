import type { LayoutContext } from '../../../shared/src/shell/visual-definition';
import type { Scene } from '../../../shared/src/scene/scene';
import { compactLayout } from './compact-layout';
import type { DrawnFunnel, FunnelFrame } from './funnel-frame';
import { rowsLayout } from './rows-layout';
import { tinyLayout } from './tiny-layout';
import { uprightLayout } from './upright-layout';

/** Narrower than this, names go above the bars. */
export const COMPACT_BELOW_PX = 340;
const TINY = { widthPx: 200, heightPx: 130 } as const;

/** True for a frame so small that only the shape of the funnel and one figure have room. */
export function isTiny({ widthPx, heightPx }: Pick<LayoutContext, 'widthPx' | 'heightPx'>): boolean {
  return widthPx < TINY.widthPx && heightPx < TINY.heightPx;
}

/** One funnel in the form that its frame has room for: columns where they are wanted, rows, a list, a shape. */
export function funnelScene(drawn: DrawnFunnel, frame: FunnelFrame): Scene {
  const { context, options } = frame;
  if (isTiny(context)) return tinyLayout(drawn, frame);
  if (options.bars.orientation === 'columns') {
    const upright = uprightLayout([drawn], frame);
    if (upright !== undefined) return upright;
  }
  return context.widthPx < COMPACT_BELOW_PX ? compactLayout(drawn, frame) : rowsLayout(drawn, frame);
}
