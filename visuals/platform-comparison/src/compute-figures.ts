import { median } from '../../shared/src/statistics/median';
import type { ComparisonFigures, RankChange, Verdict } from './comparison-model';
import { competitionRanks } from './competition-ranks';

/** The three figures a platform comes with; null is BLANK. */
export interface RawFigures {
  readonly value: number | null;
  readonly comparison: number | null;
  readonly target: number | null;
}

/** The computed figures of all platforms and the median they are indexed against. */
export interface ComputedFigures {
  readonly figures: readonly ComparisonFigures[];
  /** Median of the values that are not BLANK; undefined without any. */
  readonly median: number | undefined;
}

/** Ranks, rank changes, differences, verdicts and indices; the order of the platforms is kept. */
export function computeFigures(raw: readonly RawFigures[], higherIsBetter: boolean): ComputedFigures {
  const values = raw.map(({ value }) => value);
  const ranks = competitionRanks(values, higherIsBetter);
  const comparisons = raw.map(({ comparison }) => comparison);
  const formerRanks = competitionRanks(comparisons, higherIsBetter);
  const hasComparison = comparisons.some((comparison) => comparison !== null);
  const middle = median(values.flatMap((value) => (value === null ? [] : [value])));
  return {
    median: middle,
    figures: raw.map((figures, index) => {
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
            : change / Math.abs(comparison),
        verdict: verdictOf(change, higherIsBetter),
        index: value === null || middle === undefined || middle <= 0 ? undefined : (value / middle) * 100,
      };
    }),
  };
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
