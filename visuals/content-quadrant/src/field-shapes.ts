import {
  boxContains,
  boxesOverlap,
  discOverlapsBox,
  type Box,
  type Disc,
} from '../../shared/src/geometry/box';
import type { Palette } from '../../shared/src/palette/palette';
import type { Shape, TextShape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import type { Quadrant } from './quadrant';
import { countText } from './count-text';
import { wholePercentText } from './whole-percent-text';
import type { QuadrantModel, QuadrantSummary } from './quadrant-model';
import type { QuadrantOptions } from './quadrant-options';

/** What the four fields are drawn from. */
export interface FieldInput {
  readonly model: QuadrantModel;
  readonly options: QuadrantOptions;
  readonly plot: Box;
  /** Where the two threshold lines cross, in pixels. */
  readonly crossing: { readonly x: number; readonly y: number };
  readonly bubbles: readonly Disc[];
}

/** Shapes of the fields and the boxes of their texts, which bubble labels keep clear of. */
export interface Fields {
  readonly tints: readonly Shape[];
  readonly lines: readonly Shape[];
  readonly texts: readonly TextShape[];
  /** Where a click selects all bubbles of a quadrant. */
  readonly names: readonly { readonly quadrant: Quadrant; readonly box: Box }[];
  readonly textBoxes: readonly Box[];
}

const TINT_OPACITY = 0.07;
const MARGIN_PX = 6;
/** Smaller plots name the quadrants only; the thresholds are in every tooltip's reach on the axes. */
const THRESHOLDS_FROM_PX = { width: 280, height: 170 } as const;

/** Tints, threshold lines, threshold labels and quadrant names with counts. */
export function fieldShapes(input: FieldInput, context: LayoutContext): Fields {
  const { model, options, plot, crossing } = input;
  const { palette } = context;
  const placed: { readonly shape: TextShape; readonly box: Box }[] = [];
  const names: { readonly quadrant: Quadrant; readonly box: Box }[] = [];
  for (const label of thresholdLabels(input, context)) placed.push(label);
  if (options.showNames) {
    for (const summary of model.quadrants) {
      const label = nameLabel(
        summary,
        input,
        placed.map(({ box }) => box),
        context,
      );
      if (label === undefined) continue;
      placed.push(label);
      names.push({ quadrant: summary.quadrant, box: label.box });
    }
  }
  const line = { kind: 'line', stroke: palette.muted, strokeWidth: 1, dash: '5 4' } as const;
  const right = plot.x + plot.width;
  const bottom = plot.y + plot.height;
  return {
    tints:
      options.showTint && !palette.isHighContrast
        ? model.quadrants.map((each) => tint(each, input, palette))
        : [],
    lines: [
      { ...line, x1: crossing.x, x2: crossing.x, y1: plot.y, y2: bottom },
      { ...line, x1: plot.x, x2: right, y1: crossing.y, y2: crossing.y },
    ],
    texts: placed.map(({ shape }) => shape),
    names,
    textBoxes: placed.map(({ box }) => box),
  };
}

/** The field of a quadrant in pixels. */
export function fieldOf(quadrant: Quadrant, { plot, crossing }: Pick<FieldInput, 'plot' | 'crossing'>): Box {
  const isRight = quadrant === 'topRight' || quadrant === 'bottomRight';
  const isTop = quadrant === 'topRight' || quadrant === 'topLeft';
  const x = isRight ? crossing.x : plot.x;
  const y = isTop ? plot.y : crossing.y;
  return {
    x,
    y,
    width: (isRight ? plot.x + plot.width : crossing.x) - x,
    height: (isTop ? crossing.y : plot.y + plot.height) - y,
  };
}

function tint({ quadrant }: QuadrantSummary, input: FieldInput, palette: Palette): Shape {
  const colours: Readonly<Record<Quadrant, string>> = {
    topRight: palette.better,
    topLeft: palette.accent,
    bottomRight: palette.neutral,
    bottomLeft: palette.worse,
  };
  return { kind: 'rect', ...fieldOf(quadrant, input), fill: colours[quadrant], fillOpacity: TINT_OPACITY };
}

function thresholdLabels(
  { model, options, plot, crossing }: FieldInput,
  { palette, measureText }: LayoutContext,
): readonly { readonly shape: TextShape; readonly box: Box }[] {
  if (plot.width < THRESHOLDS_FROM_PX.width || plot.height < THRESHOLDS_FROM_PX.height) return [];
  const sizePx = options.textSizePx * 0.85;
  const xWidth = measureText(model.x.thresholdText, sizePx);
  const yWidth = measureText(model.y.thresholdText, sizePx);
  const right = plot.x + plot.width;
  const isRoomRight = crossing.x + 4 + xWidth <= right;
  const xBox = {
    x: isRoomRight ? crossing.x + 4 : crossing.x - 4 - xWidth,
    y: plot.y + plot.height - sizePx - 4,
    width: xWidth,
    height: sizePx + 2,
  };
  const isRoomAbove = crossing.y - sizePx - 4 >= plot.y;
  const yBox = {
    x: right - 4 - yWidth,
    y: isRoomAbove ? crossing.y - sizePx - 4 : crossing.y + 2,
    width: yWidth,
    height: sizePx + 2,
  };
  return [
    { box: xBox, text: model.x.thresholdText },
    { box: yBox, text: model.y.thresholdText },
  ].map(({ box, text }) => ({
    box,
    shape: textIn(box, { text, sizePx, fill: palette.muted, halo: palette.background }),
  }));
}

/**
 * A quadrant's name in its outer corner, or along the outer edge where fewer bubbles are; upright
 * in a field that is too narrow for it. A field with room for neither stays without a name.
 */
function nameLabel(
  summary: QuadrantSummary,
  input: FieldInput,
  taken: readonly Box[],
  context: LayoutContext,
): { readonly shape: TextShape; readonly box: Box } | undefined {
  const { palette, measureText } = context;
  const field = fieldOf(summary.quadrant, input);
  const sizePx = input.options.textSizePx;
  const widthOf = (each: string): number => measureText(each, sizePx, 600);
  const text = nameText(summary, input.model.sizeName, field.width - 2 * MARGIN_PX, widthOf, context);
  const length = widthOf(text);
  const line = sizePx + 4;
  const isVertical = length + 2 * MARGIN_PX > field.width;
  const size = isVertical ? { width: line, height: length } : { width: length, height: line };
  const free = cornersOf(field, size, summary.quadrant).filter(
    (box) => boxContains(field, box) && !taken.some((other) => boxesOverlap(other, box)),
  );
  const covered = (box: Box): number => input.bubbles.filter((bubble) => discOverlapsBox(bubble, box)).length;
  const best = [...free].sort((a, b) => covered(a) - covered(b))[0];
  if (best === undefined || (isVertical && covered(best) > 0)) return undefined;
  const paint = { text, sizePx, fill: palette.muted, halo: palette.background };
  const shape: TextShape = isVertical
    ? { kind: 'text', x: best.x + line / 2, y: best.y + length, isVertical, ...paint }
    : textIn(best, paint);
  return { box: best, shape: { ...shape, weight: 600 } };
}

/** Name, count and share of size; without the share where that is too long for the field. */
function nameText(
  summary: QuadrantSummary,
  sizeName: string | undefined,
  widthPx: number,
  widthOf: (text: string) => number,
  { localise, locale }: LayoutContext,
): string {
  const { name, sizeShare } = summary;
  const count = countText(summary.count, locale);
  const short = localise('Quadrant_Count', { name, count });
  if (sizeShare === undefined || sizeName === undefined) return short;
  const share = wholePercentText(sizeShare, locale);
  const long = localise('Quadrant_CountShare', { name, count, share, measure: sizeName });
  const middle = localise('Quadrant_CountPercent', { name, count, share });
  return [long, middle].find((text) => widthOf(text) <= widthPx) ?? short;
}

/** Places for a box in a field: the outer corner first, then along the outer edge, then inwards. */
function cornersOf(
  field: Box,
  size: { readonly width: number; readonly height: number },
  quadrant: Quadrant,
): readonly Box[] {
  const isTop = quadrant === 'topLeft' || quadrant === 'topRight';
  const isRight = quadrant === 'topRight' || quadrant === 'bottomRight';
  const marginX = Math.min(MARGIN_PX, (field.width - size.width) / 2);
  const left = field.x + marginX;
  const right = field.x + field.width - marginX - size.width;
  const top = field.y + MARGIN_PX;
  const bottom = field.y + field.height - MARGIN_PX - size.height;
  const xs = isRight ? [right, left, (left + right) / 2] : [left, right, (left + right) / 2];
  const ys = isTop ? [top, bottom] : [bottom, top];
  return ys.flatMap((y) => xs.map((x): Box => ({ x, y, ...size })));
}

function textIn(box: Box, text: Pick<TextShape, 'text' | 'sizePx' | 'fill' | 'halo'>): TextShape {
  return { kind: 'text', x: box.x, y: box.y + box.height / 2, ...text };
}
