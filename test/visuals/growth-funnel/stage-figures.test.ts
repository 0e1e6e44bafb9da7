import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf, percentOf } from './figures-for-tests.js';

describe('rates as displayed', () => {
  it('add up to 100 % with their drop-offs, where rounding each alone would give 100.1 %', () => {
    // 49 / 400 = 12.25 %, of which 12.3 % is shown; 87.75 % would be shown as 87.8 %.
    const [, second] = figuresOf({ values: [400, 49] });
    expect([percentOf(second?.shownStep), percentOf(second?.lostShare)]).toEqual([12.3, -87.7]);
    expect(percentOf(second?.cumulativeShare)).toBe(-87.7);
  });

  it('share the first stage out without a remainder: two thirds lost are 33.3 % and 33.4 %', () => {
    const figures = figuresOf({ values: [300, 200, 100] }, { basis: 'first' });
    expect(figures.map(({ shownTotal }) => percentOf(shownTotal))).toEqual([100, 66.7, 33.3]);
    expect(figures.map(({ lostShare }) => percentOf(lostShare))).toEqual([undefined, -33.3, -33.4]);
  });

  it('are worked by hand for a funnel of four stages', () => {
    const figures = figuresOf({ values: [3000, 1225, 1000, 333] });
    expect(figures.map(({ shownStep }) => percentOf(shownStep))).toEqual([undefined, 40.8, 81.6, 33.3]);
    expect(figures.map(({ lostShare }) => percentOf(lostShare))).toEqual([undefined, -59.2, -18.4, -66.7]);
    expect(figures.map(({ shownTotal }) => percentOf(shownTotal))).toEqual([100, 40.8, 33.3, 11.1]);
    expect(figures.map(({ cumulativeShare }) => percentOf(cumulativeShare))).toEqual([
      undefined,
      -59.2,
      -66.7,
      -88.9,
    ]);
  });

  it('have the decimals that the author wants', () => {
    const step = (decimals: 'none' | 'one' | 'two') =>
      percentOf(figuresOf({ values: [7, 3] }, { decimals })[1]?.shownStep);
    expect([step('none'), step('one'), step('two')]).toEqual([43, 42.9, 42.86]);
  });

  it('say a gain above 100 % and what it gained', () => {
    const [, second] = figuresOf({ values: [8, 9] });
    expect([percentOf(second?.shownStep), percentOf(second?.lostShare)]).toEqual([113, 13]);
    expect(second?.isGain).toBe(true);
  });

  it('lose the whole at a stage of zero and state nothing after it, nor on a blank or negative stage', () => {
    const shares = (values: readonly (number | null)[]) =>
      figuresOf({ values }).map(({ lostShare }) => percentOf(lostShare));
    expect(shares([10, 0, 4])).toEqual([undefined, -100, undefined]);
    expect(shares([10, null, 4])).toEqual([undefined, undefined, undefined]);
    expect(shares([10, -3, 4])).toEqual([undefined, undefined, undefined]);
    expect(shares([0, 5, 3])).toEqual([undefined, undefined, -40]);
  });

  it('reconcile in every row and over the whole of any funnel, on either basis and with any decimals', () => {
    const values = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(values, fc.constantFrom('none', 'one', 'two'), (stages, decimals) => {
        const falling = [...stages].sort((a, b) => b - a);
        const unit = 10 ** -{ none: 0, one: 1, two: 2 }[decimals];
        const byStep = figuresOf({ values: falling }, { decimals });
        for (const { shownStep, lostShare, step } of byStep.slice(1)) {
          expect((percentOf(shownStep) ?? NaN) - (percentOf(lostShare) ?? NaN)).toBeCloseTo(100, 6);
          expect(Math.abs((percentOf(shownStep) ?? NaN) - 100 * (step ?? NaN))).toBeLessThanOrEqual(
            unit / 2 + 1e-9,
          );
        }
        const onFirst = figuresOf({ values: falling }, { decimals, basis: 'first' });
        const lost = onFirst.slice(1).reduce((sum, { lostShare }) => sum + (percentOf(lostShare) ?? NaN), 0);
        expect((percentOf(onFirst.at(-1)?.shownTotal) ?? NaN) - lost).toBeCloseTo(100, 6);
        onFirst.slice(1).forEach(({ lostShare, difference }) => {
          const exact = (100 * (difference ?? NaN)) / (falling[0] ?? NaN);
          expect(Math.abs((percentOf(lostShare) ?? NaN) - exact)).toBeLessThan(unit + 1e-9);
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('the change against the comparison', () => {
  const table = { values: [100, 50, 20, 10], comparison: [80, null, 20, 5] };
  const changes = (basis: 'previous' | 'first') =>
    figuresOf(table, { basis }).map(({ change }) => percentOf(change));

  it('is missing where the comparison has a gap, and for the step out of the gap, and nowhere else', () => {
    // Before: 20 of nothing is no rate; 5 of 20 is 25.0 %, against 10 of 20, 50.0 %.
    expect(changes('previous')).toEqual([undefined, undefined, undefined, 25]);
  });

  it('refers to the first stage where the author wants that', () => {
    // 20.0 % against 20 of 80, 25.0 %; 10.0 % against 5 of 80, 6.25 %, shown as 6.3 %.
    expect(changes('first')).toEqual([undefined, undefined, -5, 3.7]);
  });

  it('is the difference of the two rates that are displayed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 4, maxLength: 4 }),
        ([a = 1, b = 1, c = 1, d = 1]) => {
          const [, second] = figuresOf({ values: [a, b], comparison: [c, d] }, { decimals: 'one' });
          const expected = (percentOf(second?.shownStep) ?? NaN) - (percentOf(second?.formerRate) ?? NaN);
          expect(percentOf(second?.change)).toBeCloseTo(expected, 6);
        },
      ),
    );
  });
});

describe('the target', () => {
  const table = { values: [100, 45, 20], targetRate: [0.9, 0.5, 0.4] };

  it('is a rate of the stage before or of the first stage, and none for the first stage', () => {
    const values = (basis: 'previous' | 'first') =>
      figuresOf(table, { basis }).map(({ targetValue }) => targetValue);
    expect(values('previous')).toEqual([undefined, 50, 18]);
    expect(values('first')).toEqual([undefined, 50, 40]);
  });

  it('is reached or missed on its basis', () => {
    const reached = (basis: 'previous' | 'first') =>
      figuresOf(table, { basis }).map(({ isTargetReached }) => isTargetReached);
    expect(reached('previous')).toEqual([undefined, false, true]);
    expect(reached('first')).toEqual([undefined, false, false]);
  });

  it('is judged by the rate that is displayed, so that 50.0 % never misses 50.0 %', () => {
    const [, second] = figuresOf({ values: [10_000, 4996], targetRate: [undefined, 0.5] });
    expect([percentOf(second?.shownStep), second?.isTargetReached]).toEqual([50, true]);
  });

  it('is neither reached nor missed where there is no rate', () => {
    const [, second] = figuresOf({ values: [10, null], targetRate: [undefined, 0.5] });
    expect([second?.isTargetReached, second?.targetValue]).toEqual([undefined, 5]);
  });
});
