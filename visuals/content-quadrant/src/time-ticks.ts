import type { AxisRequest, AxisTick } from '../../shared/src/scene/axis-ticks';

const SPACING_PX = { horizontal: 72, vertical: 40 } as const;
const GAP_PX = 10;
const DAY_MS = 86_400_000;

/** The span of an axis from which on dates are told by the larger unit alone. */
const UNITS: readonly { readonly fromMs: number; readonly format: Intl.DateTimeFormatOptions }[] = [
  { fromMs: 730 * DAY_MS, format: { year: 'numeric' } },
  { fromMs: 62 * DAY_MS, format: { year: 'numeric', month: 'short' } },
  { fromMs: 2 * DAY_MS, format: { month: 'short', day: 'numeric' } },
];
const TIME_OF_DAY: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };

/** The text of a date on an axis that spans so many milliseconds, in the reader's own way. */
export function dateText(spanMs: number, locale: string): (time: number) => string {
  const format = UNITS.find(({ fromMs }) => spanMs >= fromMs)?.format ?? TIME_OF_DAY;
  const formatter = new Intl.DateTimeFormat(locale, format);
  return (time) => formatter.format(new Date(time));
}

/** As many round dates as fit, no two with the same text; months differ in length, so each is judged. */
export function timeAxisTicks(request: AxisRequest, locale: string): readonly AxisTick[] {
  const { scale, from, to, direction, sizePx, measureText } = request;
  const most = Math.max(2, Math.floor((to - from) / SPACING_PX[direction]));
  const halfOf = (text: string): number =>
    (direction === 'vertical' ? sizePx : measureText(text, sizePx)) / 2;
  for (let count = most; count >= 1; count -= 1) {
    const values = scale.ticks(count);
    const textOf = dateText((values.at(-1) ?? 0) - (values[0] ?? 0), locale);
    const ticks = values
      .map((value) => ({ value, position: scale(value), text: textOf(value) }))
      .filter(({ position, text }) => position - halfOf(text) >= from && position + halfOf(text) <= to)
      .sort((a, b) => a.position - b.position);
    const areApart = ticks.every((tick, index) => {
      const before = ticks[index - 1];
      if (before === undefined) return true;
      return (
        tick.text !== before.text &&
        tick.position - before.position >= halfOf(before.text) + halfOf(tick.text) + GAP_PX
      );
    });
    if (areApart && ticks.length > 0) return ticks;
  }
  return [];
}
