import type { Shape } from '../../../shared/src/scene/shape';
import { wrapText } from '../../../shared/src/text/wrap-text';
import { keyItems, keyLines, type KeyItem } from './foot-key';
import { PADDING_PX, type FunnelFrame } from './funnel-frame';
import { isTiny } from './funnel-scene';

/** The lines under the funnel: what its signs mean, and what to mind. */
export interface Foot {
  readonly heightPx: number;
  readonly shapesAt: (topPx: number) => readonly Shape[];
}

const MOST_LINES = 3;

/**
 * Key of the signs and notes; no height when there is nothing to say. The smallest frames have none:
 * there the notes are in the name of the list alone.
 */
export function footShapes(frame: FunnelFrame): Foot {
  const { model, options, context } = frame;
  const { palette, measureText, widthPx } = context;
  if (isTiny(context)) return { heightPx: 0, shapesAt: () => [] };
  const sizePx = options.textSizePx * 0.9;
  const space = { widthPx: widthPx - 2 * PADDING_PX, sizePx, measureText };
  const key = keyLines(keyItems(frame), space);
  const notes = model.notes.flatMap((note) => wrapText(note, space, MOST_LINES));
  const lineHeight = sizePx * 1.5;
  const count = key.length + notes.length;
  const middleOf = (top: number, line: number): number => top + PADDING_PX / 2 + lineHeight * (line + 0.5);
  return {
    heightPx: count === 0 ? 0 : count * lineHeight + PADDING_PX,
    shapesAt: (topPx) => [
      ...key.flatMap((items, line) =>
        items.flatMap(({ item, x, text }) => [
          ...signShapes(item, { x, y: middleOf(topPx, line), sizePx }),
          textShape(text, { x: x + item.signPx, y: middleOf(topPx, line), sizePx, fill: palette.muted }),
        ]),
      ),
      ...notes.map((text, line) => {
        const y = middleOf(topPx, key.length + line);
        return textShape(text, { x: PADDING_PX, y, sizePx, fill: palette.muted });
      }),
    ],
  };
}

function textShape(
  text: string,
  at: { readonly x: number; readonly y: number; readonly sizePx: number; readonly fill: string },
): Shape {
  return { kind: 'text', text, ...at };
}

/** The sign of a key item as it is drawn in the funnel, in small. */
function signShapes(
  { sign }: KeyItem,
  { x, y, sizePx }: { readonly x: number; readonly y: number; readonly sizePx: number },
): readonly Shape[] {
  const side = sizePx * 0.8;
  const square = { kind: 'rect', x, y: y - side / 2, width: side, height: side, cornerPx: 2 } as const;
  switch (sign?.kind) {
    case undefined:
      return [];
    case 'fill':
      return [{ ...square, fill: sign.colour }];
    case 'outline':
      return [{ ...square, x: x + 0.75, stroke: sign.colour, strokeWidth: 1.5 }];
    case 'tick':
      return [{ kind: 'rect', x: x + side / 2, y: y - side / 2, width: 2, height: side, fill: sign.colour }];
  }
}
