import type powerbi from 'powerbi-visuals-api';

/**
 * Asks the host for the next window of rows, which comes as another update with all rows so far.
 * Returns false when no more will come: the visual has as many as it shows, the host's memory ends,
 * or the host is too old to know windows.
 */
export function fetchRemainingRows(
  host: powerbi.extensibility.visual.IVisualHost,
  rowCount: number,
  mostRows: number,
): boolean {
  if (!('fetchMoreData' in host) || rowCount >= mostRows) return false;
  return host.fetchMoreData(true);
}
