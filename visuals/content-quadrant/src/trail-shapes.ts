import { clamp, type Box } from '../../shared/src/geometry/box';
import { mixColours } from '../../shared/src/palette/mix-colours';
import type { Palette } from '../../shared/src/palette/palette';
import type { Shape } from '../../shared/src/scene/shape';
import type { PlotScales } from './axis-shapes';
import type { Bubble } from './bubble';

const DOT_PX = 2.5;
const FAINTEST = 0.25;
const HEAD_PX = 5;

/** The plot in which a trail runs. */
export interface TrailPlot {
  readonly plot: Box;
  readonly scales: PlotScales;
}

/**
 * The way a bubble took through the earlier periods: segments that fade into the past, a dot for
 * each period, an arrow head at the bubble. What lies beyond a clipped axis
 * runs along its edge. Empty for a bubble without earlier periods.
 */
export function trailShapes(bubble: Bubble, { plot, scales }: TrailPlot, palette: Palette): readonly Shape[] {
  const { trail } = bubble.item;
  const stops = [
    ...trail.map((stop) => ({
      x: clamp(scales.x(stop.x), plot.x, plot.x + plot.width),
      y: clamp(scales.y(stop.y), plot.y, plot.y + plot.height),
    })),
    { x: bubble.x, y: bubble.y },
  ];
  const shapes: Shape[] = [];
  stops.slice(1).forEach((to, index) => {
    const from = stops[index];
    if (from === undefined) return;
    const strength = FAINTEST + (1 - FAINTEST) * ((index + 1) / trail.length);
    const colour = palette.isHighContrast
      ? palette.foreground
      : mixColours(bubble.colour, palette.background, 1 - strength);
    const isLast = index === trail.length - 1;
    const distance = Math.hypot(to.x - from.x, to.y - from.y);
    const reach = isLast && distance > bubble.radius ? (distance - bubble.radius) / distance : 1;
    const tip = { x: from.x + (to.x - from.x) * reach, y: from.y + (to.y - from.y) * reach };
    shapes.push(
      {
        kind: 'line',
        x1: from.x,
        y1: from.y,
        x2: tip.x,
        y2: tip.y,
        stroke: colour,
        strokeWidth: 0.75 + 1.25 * strength,
      },
      { kind: 'circle', x: from.x, y: from.y, radius: DOT_PX, fill: colour },
    );
    if (isLast && distance > bubble.radius + HEAD_PX) {
      const angle = Math.atan2(to.y - from.y, to.x - from.x);
      const points = [0, 2.6, -2.6].map((turn): readonly [number, number] => [
        tip.x + HEAD_PX * (Math.cos(angle + turn) - Math.cos(angle)),
        tip.y + HEAD_PX * (Math.sin(angle + turn) - Math.sin(angle)),
      ]);
      shapes.push({ kind: 'polygon', points, fill: colour });
    }
  });
  return shapes;
}
