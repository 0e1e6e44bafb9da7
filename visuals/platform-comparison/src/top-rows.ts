import { isPercentFormat } from '../../shared/src/format/change-text';
import type { RawFigures } from './compute-figures';
import type { OthersMode } from './comparison-options';

/** The rows that are shown one by one, and the rest as one. */
export interface TopRows {
  /** Rows of the data by their index, in the order of the data. */
  readonly shown: readonly number[];
  /** Figures of all other rows together; undefined when there is none or they are left out. */
  readonly others: (RawFigures & { readonly count: number; readonly isSum: boolean }) | undefined;
}

/**
 * Keeps the `count` best values (0 keeps all) and the focus item wherever it ranks; of equal values
 * the first. The others are summed, or averaged where a sum means nothing: `auto` averages measures
 * in percent. BLANK values add nothing; others that are all BLANK stay BLANK.
 */
export function topRows(
  raw: readonly RawFigures[],
  wanted: {
    readonly count: number;
    readonly othersMode: OthersMode;
    readonly higherIsBetter: boolean;
    readonly format: string | undefined;
    readonly focusRow: number | undefined;
  },
): TopRows {
  const rows = raw.map((_, row) => row);
  if (wanted.count <= 0 || raw.length <= wanted.count) return { shown: rows, others: undefined };
  const sign = wanted.higherIsBetter ? -1 : 1;
  const best = rows
    .filter((row) => raw[row]?.value !== null)
    .sort((a, b) => sign * ((raw[a]?.value ?? 0) - (raw[b]?.value ?? 0)))
    .slice(0, wanted.count);
  const kept = new Set(wanted.focusRow === undefined ? best : [...best, wanted.focusRow]);
  const rest = raw.filter((_, row) => !kept.has(row));
  const shown = rows.filter((row) => kept.has(row));
  if (wanted.othersMode === 'none' || rest.length === 0) return { shown, others: undefined };
  const isMean =
    wanted.othersMode === 'mean' || (wanted.othersMode === 'auto' && isPercentFormat(wanted.format));
  const together = (figure: (figures: RawFigures) => number | null): number | null => {
    const present = rest.map(figure).filter((value) => value !== null);
    if (present.length === 0) return null;
    const sum = present.reduce((total, value) => total + value, 0);
    if (!Number.isFinite(sum)) return null;
    return isMean ? sum / present.length : sum;
  };
  return {
    shown,
    others: {
      count: rest.length,
      isSum: !isMean,
      value: together(({ value }) => value),
      comparison: together(({ comparison }) => comparison),
      target: null,
    },
  };
}
