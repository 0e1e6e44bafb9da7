import type { AxisRequest, AxisTick } from '../../shared/src/scene/axis-ticks';

const GAP_PX = 10;

/**
 * Ticks of a symlog axis: zero first, then the powers of ten from the greatest down, as far as
 * their labels fit. They are not evenly spaced, so each is judged on its own.
 */
export function symlogAxisTicks(request: AxisRequest): readonly AxisTick[] {
  const { scale, axisText, sizePx, measureText, from, to, direction } = request;
  const extentOf = (text: string): number =>
    (direction === 'vertical' ? sizePx : measureText(text, sizePx)) / 2;
  const placed: AxisTick[] = [];
  const byRank = [...scale.ticks()].sort((a, b) => rank(b) - rank(a));
  for (const value of byRank) {
    const tick = { value, position: scale(value), text: axisText(value) };
    const half = extentOf(tick.text);
    const isApart = placed.every(
      (other) =>
        Math.abs(other.position - tick.position) >= half + extentOf(other.text) + GAP_PX &&
        other.text !== tick.text,
    );
    if (tick.position - half >= from && tick.position + half <= to && isApart) placed.push(tick);
  }
  return placed.sort((a, b) => a.position - b.position);
}

function rank(value: number): number {
  return value === 0 ? Infinity : Math.abs(value);
}
