import type { ComparisonRow } from './comparison-model';
import type { LabelDensity } from './comparison-options';

/** So many lines at the top and at the bottom are named when only the outer ones are. */
const OUTER = 3;

/** The lines that get a name: all, the outermost by rank with the focus item, or none. */
export function namedLines(
  rows: readonly ComparisonRow[],
  density: LabelDensity,
): (row: ComparisonRow) => boolean {
  switch (density) {
    case 'all':
      return () => true;
    case 'none':
      return () => false;
    case 'outer': {
      const ranks = rows.flatMap(({ rank }) => rank ?? []).sort((a, b) => a - b);
      const best = ranks[OUTER - 1] ?? Infinity;
      const worst = ranks[ranks.length - OUTER] ?? -Infinity;
      return ({ rank, isFocus }) => isFocus || (rank !== undefined && (rank <= best || rank >= worst));
    }
  }
}
