import type { Point } from '../../../shared/src/geometry/box';

const CORNERS = 48;
/** Square root of the 95 % quantile of the chi-squared distribution with two degrees of freedom. */
const REACH = Math.sqrt(-2 * Math.log(0.05));

/**
 * The ellipse that holds 95 % of a bivariate normal distribution with the mean and the covariance
 * (over n - 1) of the points, as a polygon of 48 corners; none for fewer than three points or points
 * in one line. Its axes are the eigenvectors of the covariance matrix (R. A. Johnson and
 * D. W. Wichern, Applied Multivariate Statistical Analysis, 6th ed., section 4.2).
 */
export function normalEllipse(points: readonly Point[]): readonly Point[] {
  const count = points.length;
  if (count < 3) return [];
  const x = points.reduce((sum, point) => sum + point.x / count, 0);
  const y = points.reduce((sum, point) => sum + point.y / count, 0);
  const moment = (of: (point: Point) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / (count - 1);
  const xx = moment((point) => (point.x - x) ** 2);
  const yy = moment((point) => (point.y - y) ** 2);
  const xy = moment((point) => (point.x - x) * (point.y - y));
  const middle = (xx + yy) / 2;
  const spread = Math.hypot((xx - yy) / 2, xy);
  const along = REACH * Math.sqrt(middle + spread);
  const across = REACH * Math.sqrt(Math.max(0, middle - spread));
  if (!(across > 1e-6 * along)) return [];
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  return Array.from({ length: CORNERS }, (_, index) => {
    const turn = (index / CORNERS) * 2 * Math.PI;
    const [u, v] = [along * Math.cos(turn), across * Math.sin(turn)];
    return {
      x: x + u * Math.cos(angle) - v * Math.sin(angle),
      y: y + u * Math.sin(angle) + v * Math.cos(angle),
    };
  });
}
