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
import type { QuadrantModel, QuadrantSummary } from './quadrant-model';
import type { QuadrantOptions } from './quadrant-options';

/** What the four fields are drawn from. */
export interface FieldInput {
  readonly model: QuadrantModel;
  readonly options: QuadrantOptions;
  readonly plot: Box;
  /** Where the two median lines cross, in pixels. */
  readonly crossing: { readonly x: number; readonly y: number };
  readonly bubbles: readonly Disc[];
}

/** Shapes of the fields and the boxes of their texts, which bubble labels keep clear of. */
export interface Fields {
  readonly tints: readonly Shape[];
  readonly lines: readonly Shape[];
  readonly texts: readonly TextShape[];
  readonly textBoxes: readonly Box[];
}

const TINT_OPACITY = 0.07;
const MARGIN_PX = 6;
/** Smaller plots name the quadrants only; the medians are in every tooltip's reach on the axes. */
const MEDIANS_FROM_PX = { width: 280, height: 170 } as const;

/** Tints, median lines, median labels and quadrant names with counts. */
export function fieldShapes(input: FieldInput, context: LayoutContext): Fields {
  const { model, options, plot, crossing } = input;
  const { palette } = context;
  const placed: { readonly shape: TextShape; readonly box: Box }[] = [];
  for (const label of medianLabels(input, context)) placed.push(label);
  if (options.showNames) {
    for (const summary of model.quadrants) {
      const label = nameLabel(
        summary,
        input,
        placed.map(({ box }) => box),
        context,
      );
      if (label !== undefined) placed.push(label);
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

function medianLabels(
  { model, options, plot, crossing }: FieldInput,
  { palette, measureText }: LayoutContext,
): readonly { readonly shape: TextShape; readonly box: Box }[] {
  if (plot.width < MEDIANS_FROM_PX.width || plot.height < MEDIANS_FROM_PX.height) return [];
  const sizePx = options.textSizePx * 0.85;
  const xWidth = measureText(model.x.medianText, sizePx);
  const yWidth = measureText(model.y.medianText, sizePx);
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
    { box: xBox, text: model.x.medianText },
    { box: yBox, text: model.y.medianText },
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
  { palette, measureText, localise }: LayoutContext,
): { readonly shape: TextShape; readonly box: Box } | undefined {
  const field = fieldOf(summary.quadrant, input);
  const sizePx = input.options.textSizePx;
  const text = localise('Quadrant_Count', { name: summary.name, count: String(summary.count) });
  const length = measureText(text, sizePx, 600);
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
