import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stageRates } from '../../../visuals/growth-funnel/src/rates/stage-rates.js';

const steps = (values: readonly (number | null)[]) => stageRates(values).map(({ step }) => step);
const totals = (values: readonly (number | null)[]) => stageRates(values).map(({ total }) => total);

describe('step and total conversion', () => {
  it('divides by the stage before and by the first stage', () => {
    expect(steps([100, 45, 20])).toEqual([undefined, 0.45, 20 / 45]);
    expect(totals([100, 45, 20])).toEqual([1, 0.45, 0.2]);
  });

  it('treats blank as unknown, not as zero: no rate into it, none out of it, the total goes on', () => {
    expect(steps([100, null, 20, 10])).toEqual([undefined, undefined, undefined, 0.5]);
    expect(totals([100, null, 20, 10])).toEqual([1, undefined, 0.2, 0.1]);
  });

  it('treats zero as a loss of everything, on which no rate can stand', () => {
    expect(steps([100, 0, 5])).toEqual([undefined, 0, undefined]);
    expect(stageRates([100, 0, 5])[1]?.difference).toBe(-100);
  });

  it('states no total when the first stage is zero, blank or negative', () => {
    expect(totals([0, 4, 2])).toEqual([undefined, undefined, undefined]);
    expect(totals([null, 4, 2])).toEqual([undefined, undefined, undefined]);
    expect(totals([-1, 4, 2])).toEqual([undefined, undefined, undefined]);
  });

  it('states no rate for a negative stage', () => {
    expect(steps([100, -5, 10])).toEqual([undefined, undefined, undefined]);
  });

  it('marks a step above 100 % as a gain and keeps its rate', () => {
    const [, , third] = stageRates([100, 40, 50]);
    expect(third).toMatchObject({ step: 1.25, isGain: true, difference: 10 });
  });

  it('calls no equal step a gain or a loss', () => {
    expect(stageRates([5, 5]).map(({ isGain, isLeak }) => [isGain, isLeak])).toEqual([
      [false, false],
      [false, false],
    ]);
  });

  it('marks the largest relative loss, the first of equal ones', () => {
    expect(stageRates([100, 50, 25, 20]).findIndex(({ isLeak }) => isLeak)).toBe(1);
    expect(stageRates([1000, 900, 90, 80]).findIndex(({ isLeak }) => isLeak)).toBe(2);
  });

  it('marks no loss when there is only one: nothing is the largest of one', () => {
    expect(stageRates([100, 57, 66]).some(({ isLeak }) => isLeak)).toBe(false);
  });

  it('multiplies to the total along any chain of positive stages', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 2, maxLength: 12 }),
        (values) => {
          const product = stageRates(values).reduce((result, { step }) => result * (step ?? 1), 1);
          expect(product).toBeCloseTo(stageRates(values).at(-1)?.total ?? NaN, 6);
        },
      ),
    );
  });
});
