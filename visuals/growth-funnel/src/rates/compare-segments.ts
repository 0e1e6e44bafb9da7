import { isPercentFormat } from '../../../shared/src/format/change-text';
import { median } from '../../../shared/src/statistics/median';
import type { RawFunnel } from '../data/raw-funnel';
import type { SegmentOptions } from '../funnel-options';
import type { StageFigures } from './stage-figures';

/** A segment's step rate. */
export interface SegmentStep {
  readonly segment: string;
  readonly step: number;
}

/** The step into one stage over all segments. */
export interface SegmentComparison {
  readonly count: number;
  /** The largest rate up to 100 %; undefined when fewer than two segments differ. */
  readonly best: SegmentStep | undefined;
  readonly worst: SegmentStep | undefined;
  /** What a segment's step is held against; undefined for none. */
  readonly benchmark: { readonly kind: 'pooled' | 'median'; readonly step: number } | undefined;
}

/**
 * Best, worst and benchmark of each stage's step. A step above 100 % is a gain, not a success, and
 * is never the best or the worst. The pooled rate is the sum over the segments that have both
 * stages, divided by the sum of their stages before; shares have no sum, so for measures in percent
 * it is the median instead.
 */
export function compareSegments(
  funnels: readonly RawFunnel[],
  figures: readonly (readonly StageFigures[])[],
  wanted: SegmentOptions['benchmark'],
): readonly SegmentComparison[] {
  const [first] = funnels;
  return (first?.stages ?? []).map((stage, index) => {
    const steps = funnels.flatMap(({ name = '' }, place): readonly SegmentStep[] => {
      const step = figures[place]?.[index]?.step;
      return step === undefined ? [] : [{ segment: name, step }];
    });
    const judged = steps.filter(({ step }) => step <= 1).sort((a, b) => b.step - a.step);
    const [best] = judged;
    const worst = judged.at(-1);
    const differ = best !== undefined && worst !== undefined && best.step > worst.step;
    const kind = wanted === 'pooled' && isPercentFormat(stage.format) ? 'median' : wanted;
    return {
      count: steps.length,
      best: differ ? best : undefined,
      worst: differ ? worst : undefined,
      benchmark: steps.length < 2 ? undefined : benchmarkOf(kind, steps, pairsAt(funnels, index)),
    };
  });
}

/** The stage and the one before it of each segment that has both. */
function pairsAt(funnels: readonly RawFunnel[], index: number): readonly (readonly [number, number])[] {
  return funnels.flatMap(({ stages }) => {
    const [before, now] = [stages[index - 1]?.value ?? null, stages[index]?.value ?? null];
    return before === null || now === null || before <= 0 || now < 0 ? [] : [[before, now] as const];
  });
}

function benchmarkOf(
  kind: SegmentOptions['benchmark'],
  steps: readonly SegmentStep[],
  pairs: readonly (readonly [number, number])[],
): SegmentComparison['benchmark'] {
  if (kind === 'none') return undefined;
  if (kind === 'median') {
    const step = median(steps.map((one) => one.step));
    return step === undefined ? undefined : { kind, step };
  }
  const before = pairs.reduce((total, [base]) => total + base, 0);
  const now = pairs.reduce((total, [, value]) => total + value, 0);
  const step = now / before;
  return Number.isFinite(step) ? { kind, step } : undefined;
}
