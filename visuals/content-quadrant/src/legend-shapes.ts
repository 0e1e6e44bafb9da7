import type { Shape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { fitText } from '../../shared/src/text/fit-text';
import type { QuadrantModel } from './quadrant-model';
import type { QuadrantOptions } from './quadrant-options';

const PADDING_PX = 8;
const SYMBOL_PX = 14;
const GAP_PX = 14;

/** One line of groups with their colours and, at the end, what the area of a bubble stands for. */
export function legendShapes(
  model: QuadrantModel,
  y: number,
  { textSizePx }: QuadrantOptions,
  { palette, measureText, localise, widthPx }: LayoutContext,
): readonly Shape[] {
  const shapes: Shape[] = [];
  let x = PADDING_PX;
  let room = widthPx - 2 * PADDING_PX;
  if (model.sizeName !== undefined) {
    const text = fitText(localise('Legend_Size', { measure: model.sizeName }), {
      widthPx: model.groups.length > 0 ? room / 2 : room,
      sizePx: textSizePx,
      measureText,
    });
    const right = widthPx - PADDING_PX;
    shapes.push({ kind: 'text', x: right, y, text, sizePx: textSizePx, anchor: 'end', fill: palette.muted });
    room -= measureText(text, textSizePx) + GAP_PX;
  }
  for (const group of model.groups) {
    const left = room - (x - PADDING_PX) - SYMBOL_PX;
    const text = fitText(group, { widthPx: Math.min(left, widthPx / 4), sizePx: textSizePx, measureText });
    if (text === '') break;
    const fill = palette.seriesColour(group);
    shapes.push(
      { kind: 'circle', x: x + 5, y, radius: 5, fill },
      { kind: 'text', x: x + SYMBOL_PX, y, text, sizePx: textSizePx, fill: palette.foreground },
    );
    x += SYMBOL_PX + measureText(text, textSizePx) + GAP_PX;
  }
  return shapes;
}
