import type { Box } from '../../shared/src/geometry/box';
import type { Shape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { fitText } from '../../shared/src/text/fit-text';
import { countText } from './count-text';
import type { QuadrantModel, QuadrantMove } from './quadrant-model';
import type { QuadrantOptions } from './quadrant-options';
import type { Spot } from './quadrant-layout';
import { nameIn } from './summary-of';

/** One way that bubbles took, in words. */
export interface MoveLine {
  readonly move: QuadrantMove;
  /** From where to where. */
  readonly way: string;
  readonly count: string;
}

const WIDTH_PX = { most: 280, mostShare: 0.38 } as const;
const LEFT_PX = 18;
const GAP_PX = 12;

/** The ways that bubbles took since the period before, the one most took first. */
export function moveLines(model: QuadrantModel, { localise, locale }: LayoutContext): readonly MoveLine[] {
  return model.moves.map((move) => ({
    move,
    way: localise('Moves_Way', { from: nameIn(model, move.from), to: nameIn(model, move.to) }),
    count: countText(move.items.length, locale),
  }));
}

/** What the table is called: with the play control since which period, else since the one before each. */
function titleOf({ periods, period }: QuadrantModel, { localise }: LayoutContext): string {
  const at = periods.findIndex(({ key }) => key === period?.key);
  const before = at > 0 ? periods[at - 1] : undefined;
  return before === undefined ? localise('Moves_Title') : localise('Moves_Since', { period: before.label });
}

/** Width of the table of moves with its distance from the plot. */
export function movesWidth(
  model: QuadrantModel,
  { textSizePx }: QuadrantOptions,
  context: LayoutContext,
): number {
  const { measureText, widthPx } = context;
  const widest = Math.max(
    measureText(titleOf(model, context), textSizePx, 600),
    ...moveLines(model, context).map(
      ({ way, count }) => measureText(way, textSizePx) + GAP_PX + measureText(count, textSizePx),
    ),
  );
  return Math.ceil(Math.min(WIDTH_PX.most, widthPx * WIDTH_PX.mostShare, widest + LEFT_PX));
}

/** The table of moves: a title and a line for each way; a click on a line selects those who took it. */
export function movesShapes(
  model: QuadrantModel,
  room: { readonly box: Box; readonly textSizePx: number },
  context: LayoutContext,
): { readonly shapes: readonly Shape[]; readonly spots: readonly Spot[] } {
  const { palette, measureText, localise } = context;
  const { box, textSizePx: sizePx } = room;
  const line = Math.round(sizePx * 1.6);
  const left = box.x + LEFT_PX;
  const right = box.x + box.width;
  const fitted = (text: string, widthPx: number, weight?: 600): string =>
    fitText(text, { widthPx, sizePx, measureText, ...(weight === undefined ? {} : { weight }) });
  const title: Shape = {
    kind: 'text',
    x: left,
    y: box.y + line / 2,
    text: fitted(titleOf(model, context), right - left, 600),
    sizePx,
    weight: 600,
    fill: palette.foreground,
  };
  const lines = moveLines(model, context);
  const mostLines = Math.max(0, Math.floor(box.height / line) - 1);
  const shown = lines.length > mostLines ? lines.slice(0, Math.max(0, mostLines - 1)) : lines;
  const text = { kind: 'text', sizePx, fill: palette.muted } as const;
  const middleOf = (index: number): number => box.y + (index + 1.5) * line;
  const rest = lines.length - shown.length;
  const closing =
    lines.length === 0
      ? [localise('Moves_None')]
      : rest > 0
        ? [localise('Moves_Rest', { count: countText(rest, context.locale) })]
        : [];
  return {
    shapes: [
      title,
      ...shown.flatMap(({ way, count }, index): readonly Shape[] => {
        const countWidth = measureText(count, sizePx);
        const words = fitted(way, right - left - countWidth - GAP_PX);
        return [
          { ...text, x: left, y: middleOf(index), text: words },
          { ...text, x: right, y: middleOf(index), text: count, anchor: 'end', fill: palette.foreground },
        ];
      }),
      ...closing.map((words): Shape => ({
        ...text,
        x: left,
        y: middleOf(shown.length),
        text: fitted(words, right - left),
      })),
    ],
    spots: shown.map(({ move }, index) => {
      const movers = new Set(move.items);
      return {
        box: { x: left, y: middleOf(index) - line / 2, width: right - left, height: line },
        holds: (item) => movers.has(item),
      };
    }),
  };
}
