import type { RateOptions } from '../funnel-options';
import type { RawStage } from '../data/raw-funnel';
import { rateDifference, shownRate, type ShownRate } from './shown-rate';
import { stageRates, type StageRates } from './stage-rates';

/** Everything about a stage that is computed; undefined is what cannot be stated. */
export interface StageFigures extends StageRates {
  readonly shownStep: ShownRate | undefined;
  readonly shownTotal: ShownRate | undefined;
  /** What is lost (negative) or gained by this step, as a share of the basis. */
  readonly lostShare: ShownRate | undefined;
  /** What is lost since the first stage, as a share of it. */
  readonly cumulativeShare: ShownRate | undefined;
  /** The rate that the basis names, in the comparison. */
  readonly formerRate: ShownRate | undefined;
  /** That rate now less that rate before. */
  readonly change: ShownRate | undefined;
  /** The wanted rate on the basis; undefined for the first stage. */
  readonly target: ShownRate | undefined;
  /** As displayed; undefined without a target or a rate. */
  readonly isTargetReached: boolean | undefined;
  /** The value at which the wanted rate would be reached. */
  readonly targetValue: number | undefined;
}

/** Rates of the stages of one funnel, as exact and as displayed. */
export function stageFigures(stages: readonly RawStage[], options: RateOptions): readonly StageFigures[] {
  const { decimals, basis } = options;
  const rates = stageRates(stages.map(({ value }) => value));
  const former = stageRates(stages.map(({ comparison }) => comparison?.value ?? null));
  const shown = rates.map(({ step, total }) => ({
    step: shownRate(step, decimals),
    total: shownRate(total, decimals),
  }));
  const whole = shownRate(1, decimals);
  return rates.map((rate, index): StageFigures => {
    const { step, total } = shown[index] ?? {};
    const isFirst = index === 0;
    const onBasis = basis === 'first' ? total : step;
    const formerExact = basis === 'first' ? former[index]?.total : former[index]?.step;
    const formerRate = isFirst ? undefined : shownRate(formerExact, decimals);
    const target = isFirst ? undefined : shownRate(stages[index]?.targetRate, decimals);
    return {
      ...rate,
      shownStep: step,
      shownTotal: total,
      lostShare:
        basis === 'first' ? rateDifference(total, shown[index - 1]?.total) : rateDifference(step, whole),
      cumulativeShare: isFirst ? undefined : rateDifference(total, whole),
      formerRate,
      change: isFirst ? undefined : rateDifference(onBasis, formerRate),
      target,
      isTargetReached:
        target === undefined || onBasis === undefined ? undefined : onBasis.ratio >= target.ratio,
      targetValue: isFirst ? undefined : wantedValue(stages, index, basis),
    };
  });
}

function wantedValue(
  stages: readonly RawStage[],
  index: number,
  basis: RateOptions['basis'],
): number | undefined {
  const rate = stages[index]?.targetRate;
  const base = stages[basis === 'first' ? 0 : index - 1]?.value ?? null;
  return rate === undefined || base === null || base < 0 ? undefined : rate * base;
}
