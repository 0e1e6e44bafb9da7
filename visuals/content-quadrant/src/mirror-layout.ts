import { mirrorBox, mirrorMark, mirrorScene, mirrorShape } from '../../shared/src/scene/mirror-scene';
import type { Bubble } from './bubble';
import type { QuadrantLayout, ThresholdLine } from './quadrant-layout';

/** The layout as in a mirror: X grows to the left, where readers from right to left expect it. */
export function mirrorLayout(layout: QuadrantLayout): QuadrantLayout {
  const { widthPx } = layout.scene;
  const scene = mirrorScene(layout.scene);
  return {
    ...layout,
    scene,
    crowd:
      layout.crowd === undefined
        ? undefined
        : { backdrop: layout.crowd.backdrop.map((shape) => mirrorShape(shape, widthPx)) },
    bubbles: layout.bubbles.map((bubble) => mirrorBubble(bubble, widthPx)),
    markAt: (index) => scene.marks[index] ?? mirrorMark(layout.markAt(index), widthPx),
    spots: layout.spots.map((spot) => ({ ...spot, box: mirrorBox(spot.box, widthPx) })),
    lines: layout.lines.map((line) => mirrorLine(line, widthPx)),
    trailOf: (index) => layout.trailOf(index).map((shape) => mirrorShape(shape, widthPx)),
  };
}

function mirrorBubble(bubble: Bubble, widthPx: number): Bubble {
  const { edge } = bubble;
  return {
    ...bubble,
    x: widthPx - bubble.x,
    edge: edge === undefined ? undefined : { ...edge, dx: MIRRORED[edge.dx] },
  };
}

const MIRRORED = { [-1]: 1, 0: 0, 1: -1 } as const;

/** The horizontal line stays at its height; only the plot it runs through is mirrored. */
function mirrorLine(line: ThresholdLine, widthPx: number): ThresholdLine {
  const plot = mirrorBox(line.plot, widthPx);
  if (line.axis === 'y') return { ...line, plot };
  return {
    ...line,
    plot,
    at: widthPx - line.at,
    valueAt: (pixel) => line.valueAt(widthPx - pixel),
    pixelOf: (value) => widthPx - line.pixelOf(value),
  };
}
