import type { Mark, Scene } from '../../shared/src/scene/scene';
import type { Shape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { fitText } from '../../shared/src/text/fit-text';
import { largestValue, type BarRoom } from './bar-geometry';
import { barShapes } from './bar-shapes';
import { footShapes } from './foot-shapes';
import { PADDING_PX, rateText } from './funnel-columns';
import type { FunnelModel, FunnelStage } from './funnel-model';
import type { FunnelOptions } from './funnel-options';

const BAR_PX = 10;
const GAP_PX = 8;
const TALLEST_ROW_PX = 64;
/** Wider than this the total rate gives way to the stage's name. */
const WIDEST_RATES_SHARE = 0.36;

/** For narrow frames: name, rates and value in one line, the bar below it, always from the left. */
export function compactLayout(model: FunnelModel, options: FunnelOptions, context: LayoutContext): Scene {
  const { widthPx, heightPx, localise } = context;
  const foot = footShapes(model, options, context);
  const rowHeight = Math.max(
    options.textSizePx * 1.6 + BAR_PX + GAP_PX,
    Math.min(TALLEST_ROW_PX, (heightPx - foot.heightPx) / model.stages.length),
  );
  const room: BarRoom = {
    left: PADDING_PX,
    right: widthPx - PADDING_PX,
    largest: largestValue(model.stages),
    alignment: 'left',
    scale: options.scale,
  };
  const valueWidth = Math.max(
    ...model.stages.map(({ valueText }) => context.measureText(valueText, options.textSizePx, 600)),
  );
  const marks = model.stages.map((stage, index): Mark => {
    const box = { x: 0, y: index * rowHeight, width: widthPx, height: rowHeight };
    return { ...stage, box, shapes: compactStage(stage, box, { room, valueWidth, options, context }) };
  });
  const rowsHeight = rowHeight * marks.length;
  return {
    widthPx,
    heightPx: rowsHeight + foot.heightPx,
    header: undefined,
    backdrop: foot.shapesAt(rowsHeight),
    marks,
    overlay: [],
    summary: localise('Summary', {
      count: String(marks.length),
      first: model.stages[0]?.name ?? '',
      last: model.stages.at(-1)?.name ?? '',
    }),
  };
}

function compactStage(
  stage: FunnelStage,
  box: Mark['box'],
  from: {
    readonly room: BarRoom;
    readonly valueWidth: number;
    readonly options: FunnelOptions;
    readonly context: LayoutContext;
  },
): readonly Shape[] {
  const { room, options, context } = from;
  const { palette, measureText } = context;
  const sizePx = options.textSizePx;
  const contentHeight = sizePx * 1.6 + BAR_PX;
  const top = box.y + (box.height - contentHeight) / 2;
  const lineY = top + sizePx * 0.8;
  const line = { kind: 'text', y: lineY, sizePx } as const;
  const rates = [
    ...(options.showStep ? [rateText(stage, 'step', options)] : []),
    ...(options.showTotal && stage.stepText !== '' ? [stage.totalText] : []),
  ].filter((text) => text !== '');
  const ratesSizePx = sizePx * 0.9;
  const both = rates.join(' · ');
  const isRoom = measureText(both, ratesSizePx) <= context.widthPx * WIDEST_RATES_SHARE;
  const ratesText = isRoom ? both : (rates[0] ?? '');
  const ratesRight = room.right - from.valueWidth - 2 * GAP_PX;
  const nameWidth = ratesRight - measureText(ratesText, ratesSizePx) - GAP_PX - PADDING_PX;
  const name = fitText(stage.name, { widthPx: nameWidth, sizePx, measureText });
  const isLeak = stage.isLeak && options.showLeak;
  return [
    { kind: 'rect', ...box, fill: 'transparent' },
    { ...line, x: PADDING_PX, text: name, fill: palette.foreground },
    {
      ...line,
      x: ratesRight,
      text: ratesText,
      sizePx: ratesSizePx,
      anchor: 'end',
      fill: isLeak ? palette.worse : palette.muted,
    },
    {
      ...line,
      x: room.right,
      text: stage.valueText,
      weight: 600,
      anchor: 'end',
      fill: stage.value === null ? palette.muted : palette.foreground,
    },
    ...barShapes(stage, { room, top: top + sizePx * 1.6, height: BAR_PX, options, palette }),
  ];
}
