import { boxContains, boxesOverlap, discOverlapsBox, type Box } from '../../shared/src/geometry/box';
import type { Shape, TextShape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { countText } from './count-text';
import { fieldOf, type FieldInput } from './field';
import type { Quadrant } from './quadrant';
import { fieldTextColour, quadrantColour, quadrantIcon } from './quadrant-look';
import type { QuadrantSummary } from './quadrant-model';
import { wholePercentText } from './whole-percent-text';

/** The name of a quadrant in its place. */
export interface NameLabel {
  readonly shapes: readonly Shape[];
  readonly box: Box;
}

const MARGIN_PX = 6;
const ICON_GAP_PX = 4;

/**
 * A quadrant's name in its outer corner, or along the outer edge where fewer bubbles are; upright
 * in a field that is too narrow for it. A field with room for neither stays without a name.
 */
export function nameLabel(
  summary: QuadrantSummary,
  input: FieldInput,
  taken: readonly Box[],
  context: LayoutContext,
): NameLabel | undefined {
  const { palette, measureText } = context;
  const { options } = input;
  const field = fieldOf(summary.quadrant, input);
  const sizePx = options.textSizePx;
  const iconPx = options.showIcons ? sizePx : 0;
  const indent = options.showIcons ? iconPx + ICON_GAP_PX : 0;
  const widthOf = (each: string): number => measureText(each, sizePx, 600);
  const text = nameText(summary, input, field.width - 2 * MARGIN_PX - indent, context);
  const length = widthOf(text);
  const line = sizePx + 4;
  const isVertical = length + indent + 2 * MARGIN_PX > field.width;
  const size = isVertical ? { width: line, height: length } : { width: length + indent, height: line };
  const free = cornersOf(field, size, summary.quadrant).filter(
    (box) => boxContains(field, box) && !taken.some((other) => boxesOverlap(other, box)),
  );
  const covered = (box: Box): number => input.bubbles.filter((bubble) => discOverlapsBox(bubble, box)).length;
  const best = [...free].sort((a, b) => covered(a) - covered(b))[0];
  if (best === undefined || (isVertical && covered(best) > 0)) return undefined;
  const paint = {
    text,
    sizePx,
    fill: fieldTextColour(options, palette),
    halo: palette.background,
    weight: 600,
  } as const;
  const middle = best.y + best.height / 2;
  const words: TextShape = isVertical
    ? { kind: 'text', x: best.x + line / 2, y: best.y + length, isVertical, ...paint }
    : { kind: 'text', x: best.x + indent, y: middle, ...paint };
  if (isVertical || !options.showIcons) return { box: best, shapes: [words] };
  const fill = quadrantColour(summary.quadrant, options, palette);
  const icon = quadrantIcon(summary.quadrant, {
    x: best.x + iconPx / 2,
    y: middle,
    radius: iconPx / 2,
    fill,
  });
  return { box: best, shapes: [icon, words] };
}

/** Name, count and share of size; without the share where that is too long for the field. */
function nameText(
  { name, sizeShare, count: members }: QuadrantSummary,
  { model, options }: FieldInput,
  widthPx: number,
  { localise, locale, measureText }: LayoutContext,
): string {
  const count = countText(members, locale);
  const short = localise('Quadrant_Count', { name, count });
  if (sizeShare === undefined || model.size === undefined) return short;
  const share = wholePercentText(sizeShare, locale);
  const long = localise('Quadrant_CountShare', { name, count, share, measure: model.size.name });
  const middle = localise('Quadrant_CountPercent', { name, count, share });
  return [long, middle].find((text) => measureText(text, options.textSizePx, 600) <= widthPx) ?? short;
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
