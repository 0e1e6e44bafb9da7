import { colourFor } from '../../shared/src/palette/palette';
import type { Mark, Scene } from '../../shared/src/scene/scene';
import type { Shape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { fitText } from '../../shared/src/text/fit-text';
import { wrapText } from '../../shared/src/text/wrap-text';
import { PADDING_PX } from './comparison-columns';
import type { ComparisonOptions } from './comparison-options';
import type { Duel, HeadToHead } from './head-to-head';
import { duelSentence, headToHeadSentence } from './head-to-head-sentence';

const GAP_PX = 12;
const WIDEST_VALUE_SHARE = 0.3;
const SENTENCE_LINES = 2;
const BAR_PX = 10;

/** What the measures of two platforms are drawn in. */
interface DuelFrame {
  readonly centre: number;
  /** Length of a bar whose difference is 1. */
  readonly halfPx: number;
  readonly valuePx: number;
  readonly rowPx: number;
  readonly rows: readonly number[];
  readonly options: ComparisonOptions;
  readonly context: LayoutContext;
}

/**
 * Two platforms side by side: a bar a measure towards the one that leads, as long as the difference
 * is in parts of the larger figure, and above them who leads on how many. `rows` are the rows of both.
 */
export function duelLayout(
  duel: HeadToHead,
  { rows, options }: { readonly rows: readonly number[]; readonly options: ComparisonOptions },
  context: LayoutContext,
): Scene {
  const { widthPx, measureText } = context;
  const sizePx = options.textSizePx;
  const texts = duel.duels.flatMap((one) => one.texts);
  const widest = Math.max(0, ...texts.map((text) => measureText(text, sizePx, 600)));
  const valuePx = Math.min(widest + 1, widthPx * WIDEST_VALUE_SHARE);
  const frame: DuelFrame = {
    centre: widthPx / 2,
    halfPx: Math.max(0, widthPx / 2 - PADDING_PX - valuePx - GAP_PX),
    valuePx,
    rowPx: Math.round(sizePx * 3.2),
    rows,
    options,
    context,
  };
  const head = headShapes(duel, frame);
  const bodyPx = frame.rowPx * duel.duels.length;
  return {
    widthPx,
    heightPx: head.heightPx + bodyPx + PADDING_PX,
    header: undefined,
    backdrop: head.shapes,
    marks: duel.duels.map((one, index) =>
      duelMark(one, head.heightPx + index * frame.rowPx, { ...frame, duel }),
    ),
    overlay: [],
    summary: headToHeadSentence(duel, context),
  };
}

/** The sentence, then the two names over their sides. */
function headShapes(
  duel: HeadToHead,
  { options, context, valuePx, halfPx }: DuelFrame,
): { readonly shapes: readonly Shape[]; readonly heightPx: number } {
  const { palette, widthPx, measureText } = context;
  const sizePx = options.textSizePx;
  const lineHeight = sizePx * 1.6;
  const space = { widthPx: widthPx - 2 * PADDING_PX, sizePx, weight: 600, measureText } as const;
  const lines = wrapText(headToHeadSentence(duel, context), space, SENTENCE_LINES).filter(
    (line) => line !== '',
  );
  const y = (line: number): number => 4 + lineHeight * (line + 0.5);
  const names = duel.names.map((name, index): Shape => ({
    kind: 'text',
    x: index === 0 ? PADDING_PX : widthPx - PADDING_PX,
    y: y(lines.length),
    text: fitText(name, { ...space, widthPx: Math.max(0, valuePx + halfPx) }),
    sizePx,
    weight: 600,
    anchor: index === 0 ? 'start' : 'end',
    fill: palette.muted,
  }));
  return {
    shapes: [
      ...lines.map((text, line): Shape => ({
        kind: 'text',
        x: PADDING_PX,
        y: y(line),
        text,
        sizePx,
        weight: 600,
        fill: palette.foreground,
      })),
      ...names,
    ],
    heightPx: 4 + lineHeight * (lines.length + 1) + 4,
  };
}

function duelMark(one: Duel, y: number, frame: DuelFrame & { readonly duel: HeadToHead }): Mark {
  const { context, rowPx, rows, duel } = frame;
  const box = { x: 0, y, width: context.widthPx, height: rowPx };
  const { localise } = context;
  return {
    key: `measure:${one.metric.name}`,
    rows,
    sentence: duelSentence(one, duel, context),
    tooltip: [
      { displayName: localise('Duel_Measure'), value: one.metric.name },
      { displayName: duel.names[0], value: one.texts[0] },
      { displayName: duel.names[1], value: one.texts[1] },
    ],
    box,
    isDimmed: false,
    shapes: [
      { kind: 'rect', ...box, fill: 'transparent' },
      measureName(one, y, frame),
      ...barShapes(one, y, frame),
      ...valueTexts(one, y, frame),
    ],
  };
}

function measureName({ metric }: Duel, y: number, { centre, options, context }: DuelFrame): Shape {
  const { palette, measureText, widthPx } = context;
  const sizePx = options.textSizePx * 0.95;
  return {
    kind: 'text',
    x: centre,
    y: y + options.textSizePx * 0.9,
    text: fitText(metric.name, { widthPx: widthPx - 2 * PADDING_PX, sizePx, measureText }),
    sizePx,
    anchor: 'middle',
    fill: palette.muted,
  };
}

/** The middle, and a bar from it towards the one that leads. */
function barShapes({ lead, difference }: Duel, y: number, frame: DuelFrame): readonly Shape[] {
  const { centre, halfPx, options, context } = frame;
  const { palette } = context;
  const middle = lowerLine(y, frame);
  const ends = { x1: centre, x2: centre, y1: middle - BAR_PX * 0.8, y2: middle + BAR_PX * 0.8 };
  const axis: Shape = { kind: 'line', ...ends, stroke: palette.muted, strokeWidth: 1 };
  if (lead !== 'first' && lead !== 'second') return [axis];
  const width = Math.min(1, Math.abs(difference)) * halfPx;
  const isFirst = lead === 'first';
  return [
    axis,
    {
      kind: 'rect',
      x: isFirst ? centre - width : centre,
      y: middle - BAR_PX / 2,
      width: Math.max(1, width),
      height: BAR_PX,
      fill: isFirst
        ? colourFor(palette, options.currentColour, palette.accent)
        : colourFor(palette, options.comparisonColour, palette.neutral),
    },
  ];
}

function valueTexts({ lead, texts }: Duel, y: number, frame: DuelFrame): readonly Shape[] {
  const { options, context, valuePx } = frame;
  const { palette, measureText, widthPx } = context;
  const sizePx = options.textSizePx;
  return texts.flatMap((text, index): readonly Shape[] => {
    const isFirst = index === 0;
    const weight = lead === (isFirst ? 'first' : 'second') ? 600 : 400;
    const fitted = fitText(text, { widthPx: valuePx, sizePx, weight, measureText });
    if (fitted === '') return [];
    return [
      {
        kind: 'text',
        x: isFirst ? PADDING_PX : widthPx - PADDING_PX,
        y: lowerLine(y, frame),
        text: fitted,
        sizePx,
        weight,
        anchor: isFirst ? 'start' : 'end',
        fill: lead === 'none' ? palette.muted : palette.foreground,
      },
    ];
  });
}

function lowerLine(y: number, { options }: DuelFrame): number {
  return y + options.textSizePx * 2.25;
}
