import type { TooltipItem } from '../../../shared/src/data/tooltip-items';
import type { TextContext } from '../../../shared/src/shell/visual-definition';
import type { DecimalsChoice } from '../../../shared/src/format/decimals-choice';
import type { SegmentComparison, SegmentStep } from '../rates/compare-segments';
import { shownRate, shownRateText, type ShownRate } from '../rates/shown-rate';
import type { StageFigures } from '../rates/stage-figures';
import { countText } from './count-text';
import { rateChangeText } from './rate-change-text';

/** A stage of one segment among the others. */
export interface SegmentTextInput {
  readonly figures: StageFigures;
  /** Name of the segment; undefined without a segment column. */
  readonly segment: string | undefined;
  /** Undefined where there is nothing to compare with. */
  readonly comparison: SegmentComparison | undefined;
  /** Its step less the benchmark, as displayed. */
  readonly against: ShownRate | undefined;
  readonly decimals: DecimalsChoice;
}

/** How a segment's step stands among the segments: best, lowest, or which ones are, and the benchmark. */
export function segmentSentences(input: SegmentTextInput, context: TextContext): readonly string[] {
  const { comparison, figures } = input;
  if (comparison === undefined || figures.step === undefined) return [];
  return [...extremesSentence(input, comparison, context), ...benchmarkSentence(input, comparison, context)];
}

/** The same as lines of a tooltip. */
export function segmentTooltip(input: SegmentTextInput, context: TextContext): readonly TooltipItem[] {
  const { comparison, against, decimals } = input;
  if (comparison === undefined) return [];
  const { localise, locale } = context;
  const { best, worst, benchmark } = comparison;
  const extreme = (key: string, one: SegmentStep | undefined): readonly TooltipItem[] =>
    one === undefined
      ? []
      : [{ displayName: localise(key), value: `${one.segment}, ${rateText(one, decimals, context)}` }];
  if (benchmark === undefined) return [...extreme('Best_Step', best), ...extreme('Worst_Step', worst)];
  const name = benchmarkName(benchmark.kind, context);
  const rate = shownRate(benchmark.step, decimals);
  const difference = rateChangeText(against, context);
  return [
    ...extreme('Best_Step', best),
    ...extreme('Worst_Step', worst),
    { displayName: name, value: shownRateText(rate, locale) },
    ...(difference === ''
      ? []
      : [{ displayName: localise('Against', { benchmark: name }), value: difference }]),
  ];
}

function extremesSentence(
  { segment, decimals }: SegmentTextInput,
  { best, worst, count }: SegmentComparison,
  context: TextContext,
): readonly string[] {
  if (best === undefined || worst === undefined) return [];
  const { localise, locale } = context;
  const bestRate = rateText(best, decimals, context);
  const worstRate = rateText(worst, decimals, context);
  if (segment === best.segment) return [localise('Sentence_Best', { count: countText(count, locale) })];
  if (segment === worst.segment) {
    const values = { count: countText(count, locale), best: best.segment, rate: bestRate };
    return [localise('Sentence_Worst', values)];
  }
  return [localise('Sentence_Extremes', { best: best.segment, bestRate, worst: worst.segment, worstRate })];
}

function benchmarkSentence(
  { against, decimals }: SegmentTextInput,
  { benchmark }: SegmentComparison,
  context: TextContext,
): readonly string[] {
  if (benchmark === undefined) return [];
  const rate = shownRate(benchmark.step, decimals);
  const difference = rateChangeText(against, context);
  const values = {
    benchmark: benchmarkName(benchmark.kind, context),
    rate: shownRateText(rate, context.locale),
    difference,
  };
  return difference === '' ? [] : [context.localise('Sentence_Benchmark', values)];
}

function benchmarkName(kind: 'pooled' | 'median', { localise }: TextContext): string {
  return localise(kind === 'pooled' ? 'All_Segments' : 'Median_Segments');
}

function rateText({ step }: SegmentStep, decimals: DecimalsChoice, { locale }: TextContext): string {
  return shownRateText(shownRate(step, decimals), locale);
}
