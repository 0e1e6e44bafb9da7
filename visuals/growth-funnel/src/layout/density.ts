import type { Density } from '../funnel-options';

/** How high rows may be and how much of a row its bar takes. */
export interface RowMeasures {
  /** In text sizes: below this a row's text would touch its neighbours. */
  readonly leastLines: number;
  readonly tallestPx: number;
  readonly barShare: number;
}

/** The room that rows have at a density. */
export const ROW_MEASURES: Readonly<Record<Density, RowMeasures>> = {
  dense: { leastLines: 1.45, tallestPx: 30, barShare: 0.84 },
  normal: { leastLines: 1.7, tallestPx: 100, barShare: 0.66 },
  spacious: { leastLines: 2.6, tallestPx: 140, barShare: 0.5 },
};
