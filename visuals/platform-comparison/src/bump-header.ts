import type { SceneHeader } from '../../shared/src/scene/scene';
import type { Shape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { fitText } from '../../shared/src/text/fit-text';
import type { BumpFrame } from './bump-frame';
import { PADDING_PX } from './comparison-columns';
import type { ComparisonPanel } from './comparison-model';
import type { ComparisonOptions } from './comparison-options';

const GAP_PX = 10;

/**
 * Names of the periods above their dots, kept in place while the ranks scroll. Where not all fit,
 * every second, third and so on is left out, counted from the latest, which always stands.
 */
export function bumpHeader(
  { periods }: ComparisonPanel,
  { x, headerPx }: BumpFrame,
  { widthPx, palette, measureText, textSizePx }: LayoutContext & Pick<ComparisonOptions, 'textSizePx'>,
): SceneHeader {
  const sizePx = textSizePx * 0.9;
  const last = periods.length - 1;
  const spacing = x(1) - x(0);
  const widest = Math.max(...periods.map((period) => measureText(period, sizePx)));
  const every = spacing > 0 ? Math.max(1, Math.ceil((widest + GAP_PX) / spacing)) : Infinity;
  const room = Math.min(widthPx - 2 * PADDING_PX, Math.max(spacing * every - GAP_PX, widest));
  const shown = periods
    .map((period, at) => ({ text: fitText(period, { widthPx: room, sizePx, measureText }), at }))
    .filter(({ at }) => (every === Infinity ? at === last : (last - at) % every === 0));
  const placed = shown.map(({ text, at }) => {
    const half = measureText(text, sizePx) / 2;
    const most = widthPx - PADDING_PX - half;
    return { text, half, at: Math.max(PADDING_PX + half, Math.min(most, x(at))) };
  });
  // Names that were pushed in from the edge may meet the next one.
  const apart = placed.filter(({ at, half }, index) =>
    placed.slice(index + 1).every((next) => next.at - next.half - GAP_PX / 2 >= at + half),
  );
  return {
    heightPx: headerPx,
    shapes: apart.map(({ text, at }): Shape => ({
      kind: 'text',
      x: at,
      y: headerPx / 2,
      text,
      sizePx,
      anchor: 'middle',
      fill: palette.muted,
    })),
  };
}
