import type { ComparisonFigures, RankChange, Verdict } from './comparison-model';
import { competitionRanks } from './competition-ranks';

/** The three figures a platform comes with; null is BLANK. */
export interface RawFigures {
  readonly value: number | null;
  readonly comparison: number | null;
  readonly target: number | null;
}

/**
 * Ranks, rank changes, differences, verdicts, shares, and indices against the baseline of each row;
 * the order of the platforms is kept. No index stands on a baseline that is missing or not positive.
 */
export function computeFigures(
  raw: readonly RawFigures[],
  higherIsBetter: boolean,
  baselineOf: (figures: RawFigures) => number | undefined,
): readonly ComparisonFigures[] {
  const values = raw.map(({ value }) => value);
  const ranks = competitionRanks(values, higherIsBetter);
  const comparisons = raw.map(({ comparison }) => comparison);
  const formerRanks = competitionRanks(comparisons, higherIsBetter);
  const hasComparison = comparisons.some((comparison) => comparison !== null);
  const whole = wholeOf(values);
  return raw.map((figures, index) => {
    const { value, comparison } = figures;
    const change = value === null || comparison === null ? undefined : finite(value - comparison);
    const baseline = baselineOf(figures);
    return {
      ...figures,
      rank: ranks[index],
      rankChange: hasComparison ? rankChangeOf(ranks[index], formerRanks[index]) : { kind: 'none' },
      change,
      changeRatio:
        change === undefined || comparison === null || comparison === 0
          ? undefined
          : finite(change / Math.abs(comparison)),
      verdict: verdictOf(change, higherIsBetter),
      index:
        value === null || baseline === undefined || baseline <= 0
          ? undefined
          : finite((value / baseline) * 100),
      share: value === null || whole === undefined ? undefined : finite(value / whole),
    };
  });
}

/** What the shares are of; none when a part is negative or there is nothing to divide. */
function wholeOf(values: readonly (number | null)[]): number | undefined {
  const present = values.filter((value) => value !== null);
  const sum = present.reduce((total, value) => total + value, 0);
  return sum > 0 && present.every((value) => value >= 0) ? sum : undefined;
}

function rankChangeOf(rank: number | undefined, formerRank: number | undefined): RankChange {
  if (rank === undefined) return { kind: 'none' };
  if (formerRank === undefined) return { kind: 'new' };
  if (rank === formerRank) return { kind: 'same' };
  return rank < formerRank ? { kind: 'up', by: formerRank - rank } : { kind: 'down', by: rank - formerRank };
}

function verdictOf(change: number | undefined, higherIsBetter: boolean): Verdict {
  if (change === undefined) return 'unknown';
  if (change === 0) return 'same';
  return change > 0 === higherIsBetter ? 'better' : 'worse';
}

/** A denominator next to zero, or a figure next to the largest, makes a result too large for a number. */
function finite(result: number): number | undefined {
  return Number.isFinite(result) ? result : undefined;
}
