import type { Box } from '../../shared/src/geometry/box';
import type { Palette } from '../../shared/src/palette/palette';
import type { Shape } from '../../shared/src/scene/shape';
import type { Bubble } from './bubble';
import type { QuadrantOptions } from './quadrant-options';
import { clipToBox } from './statistics/clip-to-box';
import { convexHull } from './statistics/convex-hull';
import { normalEllipse } from './statistics/normal-ellipse';

const FILL_OPACITY = 0.06;
const LEAST_POINTS = 3;

/**
 * The convex hull of each group's bubbles, or the ellipse that holds 95 % of a normal distribution
 * with their mean and covariance, cut off at the edge of the plot; of all bubbles where no group is
 * bound. Arrows at the edge stand for places elsewhere and do not count. Groups of fewer than three
 * bubbles, or of bubbles in one line, have none.
 */
export function groupOutlines(
  bubbles: readonly Bubble[],
  { plot, options }: { readonly plot: Box; readonly options: QuadrantOptions },
  palette: Palette,
): readonly Shape[] {
  const { outline } = options.statistics;
  if (outline === 'none') return [];
  const byGroup = new Map<string | undefined, Bubble[]>();
  for (const bubble of bubbles) {
    if (bubble.edge !== undefined) continue;
    const members = byGroup.get(bubble.item.group);
    if (members === undefined) byGroup.set(bubble.item.group, [bubble]);
    else members.push(bubble);
  }
  return [...byGroup].flatMap(([group, members]): readonly Shape[] => {
    if (members.length < LEAST_POINTS) return [];
    const corners = outline === 'hull' ? convexHull(members) : normalEllipse(members);
    const points = clipToBox(corners, plot);
    if (points.length < LEAST_POINTS) return [];
    const colour = group === undefined ? palette.accent : palette.seriesColour(group);
    return [
      {
        kind: 'polygon',
        points: points.map(({ x, y }) => [x, y] as const),
        fill: colour,
        fillOpacity: palette.isHighContrast ? 0 : FILL_OPACITY,
        stroke: colour,
        strokeWidth: 1,
      },
    ];
  });
}
