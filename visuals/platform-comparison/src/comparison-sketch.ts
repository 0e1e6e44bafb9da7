import type { Palette } from '../../shared/src/palette/palette';
import type { Shape } from '../../shared/src/scene/shape';

/** The landing page's drawing: three small dumbbells. */
export function comparisonSketch(palette: Palette): readonly Shape[] {
  const rows = [
    { y: 14, from: 52, to: 106, colour: palette.better },
    { y: 36, from: 44, to: 78, colour: palette.better },
    { y: 58, from: 62, to: 40, colour: palette.worse },
  ];
  return rows.flatMap(({ y, from, to, colour }): readonly Shape[] => [
    { kind: 'rect', x: 4, y: y - 3, width: 24, height: 6, cornerPx: 3, fill: palette.faint },
    { kind: 'line', x1: from, x2: to, y1: y, y2: y, stroke: colour, strokeWidth: 3 },
    {
      kind: 'circle',
      x: from,
      y,
      radius: 5,
      fill: palette.background,
      stroke: palette.neutral,
      strokeWidth: 2,
    },
    { kind: 'circle', x: to, y, radius: 6, fill: palette.accent },
  ]);
}
