import type { Shape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { fitText } from '../../shared/src/text/fit-text';
import { endText, LABEL_GAP_PX, type BumpFrame } from './bump-frame';
import { PADDING_PX } from './comparison-columns';
import type { ComparisonRow, Verdict } from './comparison-model';
import type { ComparisonOptions } from './comparison-options';
import { lineColour } from './line-colour';

const HIT_PX = 12;

/** What the line of a platform is drawn with. */
export interface BumpDrawing {
  readonly frame: BumpFrame;
  readonly options: ComparisonOptions;
  readonly context: LayoutContext;
  /** False where another platform's dot lies over the one of this platform. */
  readonly isOnTop: (period: number) => boolean;
}

/** The line of a platform with a dot a period; periods without a rank leave a gap. */
export function bumpShapes(row: ComparisonRow, how: BumpDrawing): readonly Shape[] {
  const { frame, options, isOnTop } = how;
  const { palette } = how.context;
  const { x, y, nodePx, hasFocus, hasNumbers } = frame;
  const colour = lineColour(row, { verdict: courseOf(row), hasFocus, options }, palette);
  const points = row.history.map(({ rank }, period) =>
    rank === undefined ? undefined : { x: x(period), y: y(rank), rank },
  );
  const lines = points.flatMap((point, at): readonly Shape[] => {
    const before = points[at - 1];
    if (point === undefined || before === undefined) return [];
    const line = { kind: 'line', x1: before.x, y1: before.y, x2: point.x, y2: point.y } as const;
    return [
      { ...line, stroke: 'transparent', strokeWidth: HIT_PX },
      { ...line, stroke: colour, strokeWidth: row.isFocus ? 4 : 2 },
    ];
  });
  const dots = points.flatMap((point, period): readonly Shape[] => {
    if (point === undefined) return [];
    const dot = {
      kind: 'circle',
      x: point.x,
      y: point.y,
      radius: nodePx,
      stroke: colour,
      strokeWidth: 2,
    } as const;
    if (!hasNumbers) return [{ ...dot, fill: colour }];
    const number = {
      kind: 'text',
      x: point.x,
      y: point.y,
      text: String(point.rank),
      sizePx: Math.min(options.textSizePx * 0.85, nodePx * 1.15),
      weight: row.isFocus ? 600 : 400,
      anchor: 'middle',
      fill: palette.foreground,
    } as const;
    const ring = { ...dot, fill: palette.background };
    return isOnTop(period) ? [ring, number] : [ring];
  });
  return [...lines, ...dots];
}

/** The name of a line at one of its ends, cut to the room beside it. */
export function bumpLabel(
  row: ComparisonRow,
  { side, place }: { readonly side: 'start' | 'end'; readonly place: number | undefined },
  { frame, options, context }: BumpDrawing,
): readonly Shape[] {
  const { x, nodePx } = frame;
  const { widthPx, measureText, palette } = context;
  const isStart = side === 'start';
  const at = isStart ? x(0) - nodePx - LABEL_GAP_PX : x(row.history.length - 1) + nodePx + LABEL_GAP_PX;
  const sizePx = options.textSizePx;
  const weight = row.isFocus ? 600 : 400;
  const room = isStart ? at - PADDING_PX : widthPx - PADDING_PX - at;
  const text = fitText(isStart ? row.name : endText(row), { widthPx: room, sizePx, weight, measureText });
  if (place === undefined || text === '') return [];
  const anchor = isStart ? 'end' : 'start';
  return [{ kind: 'text', x: at, y: place, text, sizePx, weight, anchor, fill: palette.foreground }];
}

/** Whether a platform has climbed from its first rank to its last. */
function courseOf({ history }: ComparisonRow): Verdict {
  const ranks = history.flatMap(({ rank }) => rank ?? []);
  const [first = 0, last = 0] = [ranks[0], ranks.at(-1)];
  if (ranks.length < 2) return 'unknown';
  return first === last ? 'same' : last < first ? 'better' : 'worse';
}
