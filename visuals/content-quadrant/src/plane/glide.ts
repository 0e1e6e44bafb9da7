import type { Point } from '../../../shared/src/geometry/box';

const GLIDE_MS = 350;

/** True when the reader's system asks for less motion. */
export function wantsLessMotion(view: Window | null): boolean {
  return view?.matchMedia('(prefers-reduced-motion: reduce)').matches ?? true;
}

/**
 * Lets marks glide from where they were to where they are, when the reader's system allows motion.
 * The drawing itself is complete already: what glides is only how it comes about.
 */
export function glide(
  elements: ReadonlyMap<string, SVGGElement>,
  before: ReadonlyMap<string, Point>,
  now: ReadonlyMap<string, Point>,
): void {
  for (const [key, element] of elements) {
    const from = before.get(key);
    const to = now.get(key);
    if (from === undefined || to === undefined || (from.x === to.x && from.y === to.y)) continue;
    if (wantsLessMotion(element.ownerDocument.defaultView)) return;
    element.animate([{ transform: translation(from) }, { transform: translation(to) }], {
      duration: GLIDE_MS,
      easing: 'ease-in-out',
    });
  }
}

function translation({ x, y }: Point): string {
  return `translate(${x}px, ${y}px)`;
}
