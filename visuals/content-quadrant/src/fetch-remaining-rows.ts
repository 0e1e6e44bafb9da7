import type powerbi from 'powerbi-visuals-api';

/** More rows than this are neither drawn in time nor told apart on a screen. */
export const MOST_ROWS = 30_000;

/**
 * Asks the host for the next window of rows, which comes as another update with all rows so far.
 * Returns false when no more will come: the limit is reached, the host's memory is, or the host is
 * too old to know windows.
 */
export function fetchRemainingRows(
  host: powerbi.extensibility.visual.IVisualHost,
  rowCount: number,
): boolean {
  if (!('fetchMoreData' in host) || rowCount >= MOST_ROWS) return false;
  return host.fetchMoreData(true);
}
