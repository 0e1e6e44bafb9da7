import type { ComparisonPanel } from './comparison-model';
import type { ComparisonMode } from './comparison-options';

/** Two periods are a slope. */
const LEAST_BUMP_PERIODS = 3;

/**
 * The picture that the data allow: a bump chart needs three periods with ranks, a slope something to
 * compare with, index bars an index. Without, the rows are dumbbells.
 */
export function drawnMode({ rows }: Pick<ComparisonPanel, 'rows'>, wanted: ComparisonMode): ComparisonMode {
  switch (wanted) {
    case 'slope':
      return rows.some(({ comparison }) => comparison !== null) ? 'slope' : 'dumbbell';
    case 'bump':
      return rankedPeriods(rows) >= LEAST_BUMP_PERIODS ? 'bump' : 'dumbbell';
    case 'indexBars':
      return rows.some(({ index }) => index !== undefined) ? 'indexBars' : 'dumbbell';
    case 'dumbbell':
    case 'bullet':
      return wanted;
  }
}

function rankedPeriods(rows: ComparisonPanel['rows']): number {
  const periods = rows.flatMap(({ history }) =>
    history.flatMap(({ rank }, period) => (rank === undefined ? [] : [period])),
  );
  return new Set(periods).size;
}
