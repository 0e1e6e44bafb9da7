import type { Figure } from '../stage/figure.js';
import { groupBy, mergeConformed, type Conformed, type LoadedFigure } from './conformed.js';
import { deriveRemainder } from './remainder.js';

/**
 * Stocks keep every dated row. For each platform, tier, measure and date one set is additive: the regions where they
 * are complete (with a derived Unallocated row up to a published total), else the total. Breakdowns of other
 * publishers (countries) and parts of a total are kept for their own member and never enter totals.
 */
export function chooseStocks(figures: readonly Figure[]): Conformed {
  const keyOf = (figure: Figure): string =>
    [
      figure.fact,
      figure.platform,
      figure.tier,
      figure.measure,
      figure.period.end,
      figure.content?.level ?? '',
    ].join(' | ');
  return mergeConformed([...groupBy(figures, keyOf).values()].map(chooseDate));
}

function chooseDate(figures: readonly Figure[]): Conformed {
  const totals = figures.filter(({ set }) => set.kind === 'total');
  const regions = figures.filter(({ set }) => set.kind === 'regions');
  const expected = new Set(regions.flatMap(({ set }) => ('members' in set ? set.members : []))).size;
  const regionsWin = regions.length > 0 && (regions.length === expected || totals.length === 0);
  const loaded = figures.map((figure): LoadedFigure => {
    const isAdditive = figure.set.kind === (regionsWin ? 'regions' : 'total');
    return { figure, isAdditive };
  });
  if (!regionsWin || totals.length === 0) return { loaded, held: [], diagnostics: [] };
  const [total] = totals;
  const members = { geography: 'UNALLOCATED', lineItem: undefined, periodKind: total?.period.kind ?? 'D' };
  const remainder = deriveRemainder(totals, regions, members);
  return { loaded: [...loaded, ...remainder.loaded], held: [], diagnostics: remainder.diagnostics };
}
