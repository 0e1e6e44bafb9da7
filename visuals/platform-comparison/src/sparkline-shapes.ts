import type { Shape } from '../../shared/src/scene/shape';
import type { FigureColumn } from './comparison-columns';
import type { ComparisonRow } from './comparison-model';
import { SPARKLINE_PX } from './figure-columns';
import type { RowFrame } from './row-frame';

const TALLEST_PX = 22;
const DOT_PX = 2.5;

/**
 * The values of a platform over the periods as a small line, the latest as a dot. Each row has its
 * own scale: the line shows the course, the figures show the size. Blank periods leave a gap.
 */
export function sparklineShapes(row: ComparisonRow, column: FigureColumn, frame: RowFrame): readonly Shape[] {
  const { palette } = frame;
  const present = row.history.flatMap(({ value }) => (value === null ? [] : [value]));
  if (present.length === 0) return [];
  const low = Math.min(...present);
  const high = Math.max(...present);
  const half = Math.min(TALLEST_PX, frame.height * 0.6) / 2;
  const middle = frame.y + frame.height / 2;
  const from = column.right - SPARKLINE_PX + DOT_PX;
  const step = (SPARKLINE_PX - 2 * DOT_PX) / Math.max(1, row.history.length - 1);
  // Halved first: the difference of two very large numbers is none.
  const y = (value: number): number =>
    high === low ? middle : middle + half - ((value / 2 - low / 2) / (high / 2 - low / 2)) * 2 * half;
  const points = row.history.map(({ value }, at) =>
    value === null ? undefined : { x: from + at * step, y: y(value) },
  );
  const lines = points.flatMap((point, at): readonly Shape[] => {
    const before = points[at - 1];
    if (point === undefined || before === undefined) return [];
    const ends = { x1: before.x, y1: before.y, x2: point.x, y2: point.y };
    return [{ kind: 'line', ...ends, stroke: palette.muted, strokeWidth: 1.5 }];
  });
  const last = points.filter((point) => point !== undefined).at(-1);
  return last === undefined
    ? lines
    : [...lines, { kind: 'circle', ...last, radius: DOT_PX, fill: palette.foreground }];
}
