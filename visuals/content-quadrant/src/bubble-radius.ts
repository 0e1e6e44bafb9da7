/** A smaller disc can neither be seen nor hit. */
const SMALLEST_RADIUS_PX = 3;
/** Radius of all bubbles when no size is bound. */
const UNSIZED_RADIUS_PX = 6;

/**
 * Radius in pixels whose AREA is in proportion to the size: four times the size is twice the
 * radius. Negative sizes count by magnitude (and are drawn hollow), BLANK is drawn at the smallest
 * radius. Nothing is smaller than 3 px, the one deviation from proportion.
 */
export function bubbleRadius(
  size: number | null | undefined,
  largestSize: number,
  largestPx: number,
): number {
  if (size === undefined) return Math.min(UNSIZED_RADIUS_PX, largestPx);
  if (size === null || largestSize <= 0) return SMALLEST_RADIUS_PX;
  return Math.max(SMALLEST_RADIUS_PX, largestPx * Math.sqrt(Math.abs(size) / largestSize));
}
