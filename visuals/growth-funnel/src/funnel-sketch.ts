import type { Palette } from '../../shared/src/palette/palette';
import type { Shape } from '../../shared/src/scene/shape';

/** The landing page's drawing: four diminishing bars. */
export function funnelSketch(palette: Palette): readonly Shape[] {
  return [112, 76, 48, 28].map((width, index): Shape => ({
    kind: 'rect',
    x: 60 - width / 2,
    y: 2 + index * 18,
    width,
    height: 13,
    cornerPx: 3,
    fill: palette.accent,
    fillOpacity: 1 - index * 0.2,
  }));
}
