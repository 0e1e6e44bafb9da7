import { distinctColour } from '../../shared/src/palette/distinct-colour';
import { mixColours } from '../../shared/src/palette/mix-colours';
import type { Palette } from '../../shared/src/palette/palette';
import type { Shape } from '../../shared/src/scene/shape';
import type { Bubble, Edge } from './bubble';

const FILL_OPACITY = 0.78;
/** How far the edge of a bubble is from its colour to that of the text. */
const EDGE_SHADE = 0.2;
/** The ground below a bubble may be tinted in its own colour, by quadrant and by outline. */
const STRONGEST_TINT = 0.22;
/** The whole behind a highlighted part. */
const WHOLE_OPACITY = 0.25;

/** A disc; hollow, with a highlighted part, or an arrow at the edge where that is so. */
export function bubbleShapes(
  { item, x, y, radius, colour, isHollow, edge }: Bubble,
  palette: Palette,
): readonly Shape[] {
  const fillOpacity = palette.isHighContrast ? 1 : FILL_OPACITY;
  const { edgeOfDisc, ring } = edgesOf(colour, palette);
  const solid = { fill: colour, fillOpacity, stroke: edgeOfDisc, strokeWidth: 1 } as const;
  const outline = { fill: palette.background, fillOpacity: 0.01, stroke: ring, strokeWidth: 2 } as const;
  if (edge !== undefined) {
    return [{ kind: 'polygon', points: arrow(x, y, radius, edge), ...(isHollow ? outline : solid) }];
  }
  const disc = { kind: 'circle', x, y, radius } as const;
  if (isHollow) return [{ ...disc, ...outline }];
  if (item.litShare <= 0 || item.litShare >= 1) return [{ ...disc, ...solid }];
  return [
    {
      ...disc,
      ...outline,
      fill: colour,
      fillOpacity: palette.isHighContrast ? 0 : WHOLE_OPACITY,
      strokeWidth: 1,
    },
    { ...disc, ...solid, radius: radius * Math.sqrt(item.litShare), strokeWidth: 0 },
  ];
}

/** The colours of the two kinds of edges; the same for all bubbles of a colour. */
interface Edges {
  readonly edgeOfDisc: string;
  readonly ring: string;
}

const edgesByPalette = new WeakMap<Palette, Map<string, Edges>>();

/** The disc lets others shine through; edges keep the contrast that graphics need, on a tint as well. */
function edgesOf(colour: string, palette: Palette): Edges {
  if (palette.isHighContrast) return { edgeOfDisc: palette.background, ring: colour };
  const known = edgesByPalette.get(palette) ?? new Map<string, Edges>();
  edgesByPalette.set(palette, known);
  const found = known.get(colour);
  if (found !== undefined) return found;
  const { foreground } = palette;
  const ground = { foreground, background: mixColours(palette.background, colour, STRONGEST_TINT) };
  const edges = {
    edgeOfDisc: distinctColour(mixColours(colour, foreground, EDGE_SHADE), ground),
    ring: distinctColour(colour, ground),
  };
  known.set(colour, edges);
  return edges;
}

/** A triangle that points in the direction of the edge. */
export function arrow(
  x: number,
  y: number,
  radius: number,
  { dx, dy }: Edge,
): readonly (readonly [number, number])[] {
  const turn = Math.atan2(dy, dx);
  return [0, 2.4, -2.4].map((angle) => [
    x + radius * Math.cos(turn + angle),
    y + radius * Math.sin(turn + angle),
  ]);
}
