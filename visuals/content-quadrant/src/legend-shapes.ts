import type { Shape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { fitText } from '../../shared/src/text/fit-text';
import { bubbleRadius } from './bubble-radius';
import type { QuadrantModel } from './quadrant-model';
import type { QuadrantOptions } from './quadrant-options';

/** What the legend is drawn from. */
export interface LegendInput {
  readonly model: QuadrantModel;
  readonly options: QuadrantOptions;
  /** Middle of its line. */
  readonly y: number;
  /** Radius of the largest bubble. */
  readonly largestPx: number;
  readonly hasSizes: boolean;
}

const PADDING_PX = 8;
const SYMBOL_PX = 14;
const GAP_PX = 14;
/** The largest circle that the line of the legend has room for. */
const LARGEST_CIRCLE_PX = 13;

/** One line: the period, groups with their colours and, at the end, what the area stands for. */
export function legendShapes(input: LegendInput, context: LayoutContext): readonly Shape[] {
  const { model, options, y } = input;
  const { palette, measureText, localise, widthPx } = context;
  const sizePx = options.textSizePx;
  const shapes: Shape[] = [];
  let x = PADDING_PX;
  let right = widthPx - PADDING_PX;
  const put = (text: string, at: number, anchor: 'start' | 'end', fill: string): void =>
    void shapes.push({ kind: 'text', x: at, y, text, sizePx, anchor, fill });
  if (model.size !== undefined) {
    const circles = input.hasSizes ? sizeCircles(input, right, context) : { shapes: [], left: right };
    shapes.push(...circles.shapes);
    const hasOthers = model.groups.length > 0 || model.period !== undefined;
    const text = fitText(localise('Legend_Size', { measure: model.size.name }), {
      widthPx: (circles.left - PADDING_PX) / (hasOthers ? 2 : 1),
      sizePx,
      measureText,
    });
    put(text, circles.left, 'end', palette.muted);
    right = circles.left - measureText(text, sizePx) - GAP_PX;
  }
  if (model.period !== undefined) {
    const text = fitText(model.period.label, { widthPx: right - x, sizePx, measureText, weight: 600 });
    shapes.push({ kind: 'text', x, y, text, sizePx, weight: 600, fill: palette.foreground });
    x += measureText(text, sizePx, 600) + GAP_PX;
  }
  for (const group of options.colourByQuadrant ? [] : model.groups) {
    const room = Math.min(right - x - SYMBOL_PX, widthPx / 4);
    const text = fitText(group, { widthPx: room, sizePx, measureText });
    if (text === '') break;
    shapes.push({ kind: 'circle', x: x + 5, y, radius: 5, fill: palette.seriesColour(group) });
    put(text, x + SYMBOL_PX, 'start', palette.foreground);
    x += SYMBOL_PX + measureText(text, sizePx) + GAP_PX;
  }
  return shapes;
}

/** Circles of two round sizes with their figures, from the right; none where they would be dots. */
function sizeCircles(
  { model, options, y, largestPx }: LegendInput,
  right: number,
  { palette, measureText }: LayoutContext,
): { readonly shapes: readonly Shape[]; readonly left: number } {
  const { largestSize, size } = model;
  const sizePx = options.textSizePx;
  const most = roundDown(largestSize * Math.min(1, (LARGEST_CIRCLE_PX / largestPx) ** 2));
  const shapes: Shape[] = [];
  let left = right;
  for (const value of [most, roundDown(most / 5)]) {
    const text = size?.text(value) ?? '';
    const radius = bubbleRadius(value, largestSize, largestPx);
    // At the smallest radius the area is no longer in proportion, and equal texts would mislead.
    if (!(value > 0) || radius <= bubbleRadius(null, largestSize, largestPx)) continue;
    if (shapes.some((shape) => shape.kind === 'text' && shape.text === text)) continue;
    left -= measureText(text, sizePx);
    shapes.push(
      { kind: 'text', x: left, y, text, sizePx, fill: palette.muted },
      { kind: 'circle', x: left - 4 - radius, y, radius, stroke: palette.muted, strokeWidth: 1 },
    );
    left -= 4 + 2 * radius + 10;
  }
  return { shapes, left };
}

/** The next lower number with one digit that is 1, 2 or 5. */
function roundDown(value: number): number {
  if (!(value > 0)) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  const digit = [5, 2].find((one) => one * power <= value) ?? 1;
  return digit * power;
}
