import type { Mark, Scene } from '../../../shared/src/scene/scene';
import type { Shape } from '../../../shared/src/scene/shape';
import { fitText } from '../../../shared/src/text/fit-text';
import type { FunnelStage } from '../funnel-model';
import { barColour } from './bar-colour';
import { barSpan, type BarRoom } from './bar-geometry';
import { barShapes, connectorShape } from './bar-shapes';
import { PADDING_PX, type DrawnFunnel, type FunnelFrame } from './funnel-frame';
import { loopArrow } from './loop-mark';
import { rateStyle, rateText } from './rate-cells';
import { stageMark } from './stage-mark';
import { uprightLabel, type ColumnSpace } from './upright-label';
import { uprightPlan, type FigureLine, type UprightPlan } from './upright-plan';
import { uprightShapes } from './upright-shape';

/**
 * Columns from left to right, names and figures below them, the arrow back above them. Several
 * funnels stand side by side in each slot. Undefined where the frame is too small for columns.
 */
export function uprightLayout(drawn: readonly DrawnFunnel[], frame: FunnelFrame): Scene | undefined {
  const plan = uprightPlan(drawn, frame);
  if (plan === undefined) return undefined;
  const { widthPx, heightPx } = frame.context;
  const around = { drawn, plan, frame };
  const stageMarks = drawn.flatMap(({ funnel }, place) =>
    funnel.stages.flatMap((_, index) => columnMark({ place, index }, around)),
  );
  const isSingle = drawn.length === 1;
  return {
    widthPx,
    heightPx,
    header: undefined,
    backdrop: [
      ...(isSingle ? drawn.flatMap((one) => connectors(one, plan, frame)) : []),
      ...words(drawn, plan, frame),
    ],
    marks: [...stageMarks, ...drawn.flatMap((one, place) => loopMarks(one, { place, isSingle }, around))],
    overlay: [],
    summary: frame.model.summary,
  };
}

/** Bars are laid out lying, from left to right in a room as long as the columns are high. */
function roomOf(
  { largest }: DrawnFunnel,
  { top, bottom }: UprightPlan,
  { options, model }: FunnelFrame,
): BarRoom {
  return { left: 0, right: bottom - top, largest, alignment: options.bars.alignment, scale: model.scale };
}

/** A column in the drawing: the stage at `index` of the funnel at `place`. */
interface ColumnPlace {
  readonly place: number;
  readonly index: number;
}

interface Surroundings {
  readonly drawn: readonly DrawnFunnel[];
  readonly plan: UprightPlan;
  readonly frame: FunnelFrame;
}

function columnMark({ place, index }: ColumnPlace, around: Surroundings): readonly Mark[] {
  const { drawn, plan, frame } = around;
  const { options, context } = frame;
  const one = drawn[place];
  const stage = one?.funnel.stages[index];
  if (one === undefined || stage === undefined) return [];
  const isSingle = drawn.length === 1;
  const slotLeft = plan.left + index * plan.slotWidth;
  const width = plan.columnWidth / drawn.length;
  const left = slotLeft + (plan.slotWidth - plan.columnWidth) / 2 + place * width;
  const gap = isSingle ? 0 : 1;
  const bars = barShapes(stage, {
    room: roomOf(one, plan, frame),
    top: left + gap,
    height: width - 2 * gap,
    overhang: isSingle ? 4 : 0,
    options,
    paint: { bars: options.bars, palette: context.palette, segmentColour: one.segmentColour },
  });
  const labelTop = plan.top - (options.labels.showValues ? plan.lineHeight : 0);
  const linesBottom = plan.linesTop + plan.lines.length * plan.lineHeight;
  const box = isSingle
    ? { x: slotLeft, y: labelTop, width: plan.slotWidth, height: linesBottom - labelTop }
    : { x: left, y: labelTop, width, height: plan.bottom - labelTop };
  const shapes: readonly Shape[] = [
    { kind: 'rect', ...box, fill: 'transparent' },
    ...uprightShapes(bars, plan.bottom),
    ...label({ place, index }, { left, width }, around),
    ...plan.lines.flatMap((line, row) =>
      line.funnel === place ? [figure(stage, line, { row, slotLeft }, { plan, frame })] : [],
    ),
  ];
  const mark = stageMark(stage, box, shapes);
  return [isSingle ? mark : { ...mark, key: `${one.funnel.key}/${mark.key}` }];
}

function label(
  { place, index }: ColumnPlace,
  { left, width }: { readonly left: number; readonly width: number },
  { drawn, plan, frame }: Surroundings,
): readonly Shape[] {
  const columnAt = (at: number): Pick<ColumnSpace, 'stage' | 'room'> | undefined => {
    const one = drawn[at];
    const stage = one?.funnel.stages[index];
    return one === undefined || stage === undefined ? undefined : { stage, room: roomOf(one, plan, frame) };
  };
  const own = columnAt(place);
  if (own === undefined) return [];
  const margin = drawn.length === 1 ? 0 : (plan.slotWidth - plan.columnWidth) / 2;
  const neighbours = [columnAt(place - 1), columnAt(place + 1)];
  // A column alone has its whole slot.
  const room = drawn.length === 1 ? plan.slotWidth : width;
  const space = { ...own, middle: left + width / 2, width: room, margin, neighbours };
  return uprightLabel(space, plan, frame);
}

function figure(
  stage: FunnelStage,
  { kind }: FigureLine,
  { row, slotLeft }: { readonly row: number; readonly slotLeft: number },
  { plan, frame }: Pick<Surroundings, 'plan' | 'frame'>,
): Shape {
  const { options, context } = frame;
  return {
    kind: 'text',
    x: slotLeft + plan.slotWidth / 2,
    y: plan.linesTop + (row + 0.5) * plan.lineHeight,
    text: rateText(stage, kind, options),
    sizePx: options.textSizePx,
    anchor: 'middle',
    ...rateStyle(stage, kind, { rates: options.rates, palette: context.palette }),
  };
}

/** Names of stages, and titles of the lines of figures with the colour of their segment. */
function words(
  drawn: readonly DrawnFunnel[],
  plan: UprightPlan,
  { options, context }: FunnelFrame,
): readonly Shape[] {
  const { palette, measureText } = context;
  const sizePx = options.textSizePx;
  const isSingle = drawn.length === 1;
  const swatch = isSingle ? 0 : sizePx;
  const widthPx = plan.left - PADDING_PX - swatch - 4;
  const titles = plan.lines.flatMap(({ title, funnel }, row): readonly Shape[] => {
    const y = plan.linesTop + (row + 0.5) * plan.lineHeight;
    const stage = drawn[funnel]?.funnel.stages[0];
    const paint = { bars: options.bars, palette, segmentColour: drawn[funnel]?.segmentColour };
    const text = fitText(title, { widthPx, sizePx, measureText });
    const side = sizePx * 0.7;
    return [
      ...(isSingle || stage === undefined
        ? []
        : [
            {
              kind: 'rect',
              x: PADDING_PX,
              y: y - side / 2,
              width: side,
              height: side,
              cornerPx: 2,
              fill: barColour(stage, { ...paint, bars: { ...options.bars, colourBy: 'fill' } }),
            } as const,
          ]),
      { kind: 'text', x: PADDING_PX + swatch, y, text, sizePx, fill: palette.muted },
    ];
  });
  const names = plan.names.flatMap((lines, index) =>
    lines.map((text, row): Shape => ({
      kind: 'text',
      x: plan.left + (index + 0.5) * plan.slotWidth,
      y: plan.namesTop + (row + 0.5) * plan.lineHeight,
      text,
      sizePx,
      anchor: 'middle',
      fill: palette.foreground,
    })),
  );
  return [...titles, ...names];
}

function connectors(one: DrawnFunnel, plan: UprightPlan, frame: FunnelFrame): readonly Shape[] {
  const room = roomOf(one, plan, frame);
  const spans = one.funnel.stages.map(({ value }) => barSpan(value, room));
  const inset = (plan.slotWidth - plan.columnWidth) / 2;
  const lying = spans.flatMap((span, index) => {
    const edge = plan.left + (index + 1) * plan.slotWidth;
    return connectorShape(
      { span, bottom: edge - inset },
      { span: spans[index + 1], top: edge + inset },
      frame.context.palette.subtle,
    );
  });
  return uprightShapes(lying, plan.bottom);
}

/** The arrow from the last column back, in a line above the columns; each segment has a line of its own. */
function loopMarks(
  { funnel }: DrawnFunnel,
  { place, isSingle }: { readonly place: number; readonly isSingle: boolean },
  { plan, frame }: Surroundings,
): readonly Mark[] {
  const { loop, stages } = funnel;
  if (loop === undefined) return [];
  const middleOf = (index: number): number => plan.left + (index + 0.5) * plan.slotWidth;
  const [from, to] = [middleOf(stages.length - 1), middleOf(loop.toIndex)];
  const top = PADDING_PX / 2 + place * plan.lineHeight;
  const y = top + plan.lineHeight - 4;
  const tip = top + plan.lineHeight + 3;
  const words = isSingle ? loop : { ...loop, name: funnel.name ?? loop.name };
  const mark = loopArrow(
    words,
    {
      box: { x: to - PADDING_PX, y: top, width: from - to + 2 * PADDING_PX, height: plan.lineHeight },
      corners: [
        { x: from, y: tip },
        { x: from, y },
        { x: to, y },
        { x: to, y: tip },
      ],
      label: {
        x: (from + to) / 2,
        y: y - frame.options.textSizePx * 0.7,
        lengthPx: from - to - 2 * PADDING_PX,
        isVertical: false,
      },
    },
    frame,
  );
  return [isSingle ? mark : { ...mark, key: `${funnel.key}/${mark.key}` }];
}
