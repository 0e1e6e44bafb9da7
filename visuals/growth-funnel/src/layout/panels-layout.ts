import { joinPanels, type Panel } from '../../../shared/src/panels/join-panels';
import { panelGrid } from '../../../shared/src/panels/panel-grid';
import type { Scene } from '../../../shared/src/scene/scene';
import type { Shape } from '../../../shared/src/scene/shape';
import { fitText } from '../../../shared/src/text/fit-text';
import { compactRowPx } from './compact-layout';
import { PADDING_PX, type DrawnFunnel, type FunnelFrame } from './funnel-frame';
import { funnelScene, isTiny } from './funnel-scene';
import { rowsHeightPx } from './rows-layout';
import { tinyHeightPx, tinyLayout } from './tiny-layout';

const GAP_PX = 12;
const LEAST_WIDTH_PX = 150;
const TINY_WIDTH_PX = 90;

/** A panel for each segment with its name above it; panels that do not fit make the drawing scroll. */
export function panelsLayout(drawn: readonly DrawnFunnel[], frame: FunnelFrame): Scene {
  const { context, options, model } = frame;
  const { widthPx, heightPx } = context;
  const stageCount = model.funnels[0]?.stages.length ?? 0;
  const isSmall = isTiny(context);
  const titleHeight = isSmall ? 0 : Math.round(options.textSizePx * 1.9);
  const hasLoop = drawn.some(({ funnel }) => funnel.loop !== undefined);
  const listHeight = compactRowPx(options.textSizePx) * (stageCount + (hasLoop ? 1 : 0)) + 2 * PADDING_PX;
  const leastHeightPx = isSmall
    ? tinyHeightPx(stageCount, options.textSizePx)
    : titleHeight + Math.max(listHeight, rowsHeightPx(stageCount, options));
  const boxes = panelGrid(drawn.length, {
    widthPx,
    heightPx,
    leastWidthPx: isSmall ? TINY_WIDTH_PX : LEAST_WIDTH_PX,
    leastHeightPx,
    gapPx: isSmall ? 0 : GAP_PX,
  });
  const panels = drawn.flatMap((one, index): readonly Panel[] => {
    const whole = boxes[index];
    if (whole === undefined) return [];
    const box = { ...whole, y: whole.y + titleHeight, height: whole.height - titleHeight };
    const inner = { ...frame, context: { ...context, widthPx: box.width, heightPx: box.height } };
    const scene = isSmall ? tinyLayout(one, inner) : funnelScene(one, inner);
    return [{ key: one.funnel.key, box, frame: isSmall ? [] : panelTitle(one, whole, frame), scene }];
  });
  const bottom = Math.max(0, ...panels.map(({ box }) => box.y + box.height));
  return joinPanels(panels, { widthPx, heightPx: bottom, header: undefined, summary: model.summary });
}

/** The segment's name with its colour, on a line that parts the panel from the one above. */
function panelTitle(
  { funnel, segmentColour }: DrawnFunnel,
  box: Panel['box'],
  { options, context }: FunnelFrame,
): readonly Shape[] {
  const { palette, measureText } = context;
  const sizePx = options.textSizePx * 1.1;
  const y = box.y + options.textSizePx * 0.95;
  const side = segmentColour === undefined ? 0 : sizePx * 0.75;
  const left = box.x + PADDING_PX + (side === 0 ? 0 : side + 6);
  const widthPx = box.x + box.width - PADDING_PX - left;
  const text = fitText(funnel.name ?? '', { widthPx, sizePx, weight: 600, measureText });
  const swatch: readonly Shape[] =
    segmentColour === undefined
      ? []
      : [
          {
            kind: 'rect',
            x: box.x + PADDING_PX,
            y: y - side / 2,
            width: side,
            height: side,
            cornerPx: 2,
            fill: segmentColour,
          },
        ];
  return [...swatch, { kind: 'text', x: left, y, text, sizePx, weight: 600, fill: palette.foreground }];
}
