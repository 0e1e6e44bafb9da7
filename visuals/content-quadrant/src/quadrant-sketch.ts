import type { Palette } from '../../shared/src/palette/palette';
import type { Shape } from '../../shared/src/scene/shape';

/** The landing page's drawing: a small plot with its four fields. */
export function quadrantSketch(palette: Palette): readonly Shape[] {
  const line = { kind: 'line', stroke: palette.neutral, strokeWidth: 1, dash: '4 3' } as const;
  const bubbles = [
    { x: 88, y: 18, radius: 11, fill: palette.better },
    { x: 30, y: 22, radius: 7, fill: palette.accent },
    { x: 82, y: 54, radius: 6, fill: palette.neutral },
    { x: 36, y: 52, radius: 9, fill: palette.worse },
  ];
  return [
    { kind: 'rect', x: 4, y: 2, width: 112, height: 68, cornerPx: 4, stroke: palette.faint, strokeWidth: 1 },
    { ...line, x1: 60, x2: 60, y1: 2, y2: 70 },
    { ...line, x1: 4, x2: 116, y1: 36, y2: 36 },
    ...bubbles.map((bubble): Shape => ({ kind: 'circle', ...bubble, fillOpacity: 0.75 })),
  ];
}
