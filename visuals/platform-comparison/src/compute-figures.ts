import type { ComparisonFigures, RankChange, Verdict } from './comparison-model';
import { competitionRanks } from './competition-ranks';

/** The three figures a platform comes with; null is BLANK. */
export interface RawFigures {
  readonly value: number | null;
  readonly comparison: number | null;
  readonly target: number | null;
}

/**
 * Ranks, rank changes, differences, verdicts, and indices against `baseline`; the order of the
 * platforms is kept. No index stands on a baseline that is missing or not positive.
 */
export function computeFigures(
  raw: readonly RawFigures[],
  higherIsBetter: boolean,
  baseline: number | undefined,
): readonly ComparisonFigures[] {
  const values = raw.map(({ value }) => value);
  const ranks = competitionRanks(values, higherIsBetter);
  const comparisons = raw.map(({ comparison }) => comparison);
  const formerRanks = competitionRanks(comparisons, higherIsBetter);
  const hasComparison = comparisons.some((comparison) => comparison !== null);
  return raw.map((figures, index) => {
    const { value, comparison } = figures;
    const change = value === null || comparison === null ? undefined : value - comparison;
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
    };
  });
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

/** A denominator next to zero makes a quotient too large for a number. */
function finite(quotient: number): number | undefined {
  return Number.isFinite(quotient) ? quotient : undefined;
}
