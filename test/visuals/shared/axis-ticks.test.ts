import { describe, expect, it } from 'vitest';
import { linearScale } from '../../../visuals/shared/src/scale/linear-scale.js';
import { logScale } from '../../../visuals/shared/src/scale/log-scale.js';
import { axisTicks, type TickScale } from '../../../visuals/shared/src/scene/axis-ticks.js';
import { estimateTextWidth } from '../../../visuals/shared/src/text/measure-text.js';

const ticks = (scale: TickScale, to: number, axisText = (value: number) => String(value)) =>
  axisTicks({
    scale,
    axisText,
    sizePx: 11,
    measureText: estimateTextWidth,
    from: -10,
    to: to + 10,
    direction: 'horizontal',
  });

describe('the ticks of an axis', () => {
  it('are evenly spaced round values, at most eight', () => {
    const values = ticks(linearScale({ domain: [0, 203.7], range: [0, 1000] }), 1000).map(
      ({ value }) => value,
    );
    expect(values).toEqual([0, 50, 100, 150, 200]);
  });

  it('get fewer, not ragged, when the room shrinks', () => {
    const scale = linearScale({ domain: [0, 26_300], range: [0, 150] });
    expect(ticks(scale, 150).map(({ value }) => value)).toEqual([0, 10_000, 20_000]);
  });

  it('of a logarithmic axis are 1, 2 and 5 times a power of ten, or the powers alone', () => {
    const scale = logScale({ domain: [600, 30_000], range: [0, 600] });
    expect(ticks(scale, 600).map(({ value }) => value)).toEqual([1000, 2000, 5000, 10_000, 20_000]);
  });

  it('never say the same twice: a format without decimals gets coarser ticks', () => {
    const scale = linearScale({ domain: [0, 2], range: [0, 900] });
    const texts = ticks(scale, 900, (value) => value.toFixed(0)).map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });
});
