import type { Box, Point } from '../../../shared/src/geometry/box';
import type { Mark } from '../../../shared/src/scene/scene';
import type { Shape } from '../../../shared/src/scene/shape';
import { fitText } from '../../../shared/src/text/fit-text';
import type { FunnelLoop } from '../funnel-model';
import type { FunnelFrame } from './funnel-frame';

/** The way of the arrow: corners from the last stage to the one it leads to, and where its words go. */
export interface LoopPath {
  readonly box: Box;
  readonly corners: readonly [Point, Point, Point, Point];
  /** Middle of the words and how long they may be; undefined where there is no room for words. */
  readonly label: (Point & { readonly lengthPx: number; readonly isVertical: boolean }) | undefined;
}

const STROKE_PX = 1.5;
const HEAD_PX = 5;
const START_PX = 2.5;

/** The mark without a place: it has no row, so it filters nothing. */
export function loopMark(loop: FunnelLoop, box: Box, shapes: readonly Shape[]): Mark {
  const { key, sentence, tooltip } = loop;
  const hitArea: Shape = { kind: 'rect', ...box, fill: 'transparent' };
  return { key, rows: [], sentence, tooltip, box, isDimmed: false, shapes: [hitArea, ...shapes] };
}

/** The arrow back into the funnel with its name and figure along it. */
export function loopArrow(loop: FunnelLoop, { box, corners, label }: LoopPath, frame: FunnelFrame): Mark {
  const { palette, measureText } = frame.context;
  const [a, b, c, d] = corners;
  const line = (from: Point, to: Point): Shape => ({
    kind: 'line',
    x1: from.x,
    y1: from.y,
    x2: to.x,
    y2: to.y,
    stroke: palette.muted,
    strokeWidth: STROKE_PX,
  });
  const start: Shape = { kind: 'circle', x: a.x, y: a.y, radius: START_PX, fill: palette.muted };
  const path = [start, line(a, b), line(b, c), line(c, d), arrowHead(c, d, palette.muted)];
  if (label === undefined) return loopMark(loop, box, path);
  const space = { widthPx: label.lengthPx, sizePx: frame.options.textSizePx, measureText };
  const full = `${loop.name}: ${loop.valueText}`;
  const isRoom = measureText(full, space.sizePx) <= label.lengthPx;
  const text = isRoom ? full : fitText(loop.valueText, space);
  if (text === '') return loopMark(loop, box, path);
  const words: Shape = {
    kind: 'text',
    x: label.x,
    y: label.y,
    text,
    sizePx: space.sizePx,
    anchor: 'middle',
    fill: palette.foreground,
    ...(label.isVertical ? { isVertical: true } : {}),
  };
  return loopMark(loop, box, [...path, words]);
}

/** A triangle whose tip is at `to`, for a line that runs along an axis. */
function arrowHead(from: Point, to: Point, fill: string): Shape {
  const along = { x: Math.sign(to.x - from.x), y: Math.sign(to.y - from.y) };
  const back: Point = { x: to.x - along.x * HEAD_PX, y: to.y - along.y * HEAD_PX };
  return {
    kind: 'polygon',
    points: [
      [to.x, to.y],
      [back.x + along.y * HEAD_PX * 0.8, back.y + along.x * HEAD_PX * 0.8],
      [back.x - along.y * HEAD_PX * 0.8, back.y - along.x * HEAD_PX * 0.8],
    ],
    fill,
  };
}
