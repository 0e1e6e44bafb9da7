import type { Shape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { wrapText } from '../../shared/src/text/wrap-text';
import { PADDING_PX } from './funnel-columns';
import type { FunnelModel } from './funnel-model';
import type { FunnelOptions } from './funnel-options';

/** The lines under the funnel: what its arrows mean, and what to mind. */
export interface Foot {
  readonly heightPx: number;
  readonly shapesAt: (topPx: number) => readonly Shape[];
}

const MOST_LINES = 3;

/** Key of the arrows and notes; no height when there is nothing to say. */
export function footShapes(model: FunnelModel, options: FunnelOptions, context: LayoutContext): Foot {
  const { palette, measureText, localise, widthPx } = context;
  const sizePx = options.textSizePx * 0.9;
  const space = { widthPx: widthPx - 2 * PADDING_PX, sizePx, measureText };
  const hasLeak = options.showStep && options.showLeak && model.stages.some(({ isLeak }) => isLeak);
  const sentences = [
    ...(hasLeak ? [`▼ ${localise('Leak')}`] : []),
    ...model.notes.map((note, index) =>
      index === 0 && model.stages.some(({ isGain }) => isGain) ? `▲ ${note}` : note,
    ),
  ];
  const lines = sentences.flatMap((sentence) => wrapText(sentence, space, MOST_LINES));
  const lineHeight = sizePx * 1.5;
  return {
    heightPx: lines.length === 0 ? 0 : lines.length * lineHeight + PADDING_PX,
    shapesAt: (topPx) =>
      lines.map((text, index): Shape => ({
        kind: 'text',
        x: PADDING_PX,
        y: topPx + PADDING_PX / 2 + lineHeight * (index + 0.5),
        text,
        sizePx,
        fill: palette.muted,
      })),
  };
}
