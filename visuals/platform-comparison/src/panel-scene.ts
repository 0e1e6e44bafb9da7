import type { Scene } from '../../shared/src/scene/scene';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { bumpLayout } from './bump-layout';
import { compactLayout } from './compact-layout';
import type { ComparisonPanel } from './comparison-model';
import type { ComparisonMode, ComparisonOptions } from './comparison-options';
import { drawnMode } from './drawn-mode';
import type { PanelPlace } from './panel-place';
import { hasLogAxis, isOnLogAxis, type PlottedFigures } from './plot-scale';
import { rowsLayout } from './rows-layout';
import { slopeLayout } from './slope-layout';

/** How a panel stands among others. */
export interface PanelSurroundings {
  readonly options: ComparisonOptions;
  /** Panels that share its axis, itself among them. */
  readonly peers: readonly ComparisonPanel[];
  readonly hasLegend: boolean;
  /** Narrower than this there is no room for a picture, and the rows are a list. */
  readonly compactBelowPx: number;
}

/** The drawing of one panel in a frame of its own. */
export function panelScene(
  panel: ComparisonPanel,
  { options: chosen, peers, hasLegend, compactBelowPx }: PanelSurroundings,
  context: LayoutContext,
): Scene {
  const options = { ...chosen, higherIsBetter: panel.higherIsBetter };
  if (context.widthPx < compactBelowPx) return compactLayout(panel, options, context);
  const mode = drawnMode(panel, options.mode);
  const scaledRows = peers.flatMap((peer) => [...peer.rows, ...baselineFigures(peer, options, mode)]);
  const notes = panelNotes(panel, { options, mode, scaledRows }, context);
  const count = String(panel.rows.length);
  const summary = [context.localise('Summary', { count, measure: panel.valueName }), ...notes].join(' ');
  const place: PanelPlace = { options, mode, scaledRows, notes, hasLegend, summary };
  switch (mode) {
    case 'slope':
      return slopeLayout(panel, place, context);
    case 'bump':
      return bumpLayout(panel, place, context);
    case 'dumbbell':
    case 'bullet':
    case 'indexBars':
      return rowsLayout(panel, place, context);
  }
}

/** The line of the baseline is on the axis as well. */
function baselineFigures(
  { baseline }: ComparisonPanel,
  { showIndex }: ComparisonOptions,
  mode: ComparisonMode,
): readonly PlottedFigures[] {
  const hasLine = showIndex && (mode === 'dumbbell' || mode === 'bullet');
  if (!hasLine || baseline === undefined) return [];
  return [{ value: baseline, comparison: null, target: null, highlight: undefined, index: undefined }];
}

/** What the panel leaves out: figures that a logarithmic axis has no place for. */
export function panelNotes(
  panel: ComparisonPanel,
  of: {
    readonly options: ComparisonOptions;
    readonly mode: ComparisonMode;
    readonly scaledRows: readonly PlottedFigures[];
  },
  { localise }: LayoutContext,
): readonly string[] {
  if (!hasLogAxis(of.scaledRows, { ...of.options, mode: of.mode })) return [];
  const count = panel.rows
    .flatMap(({ value, comparison, target }) => [value, comparison, target])
    .filter((figure) => figure !== null && !isOnLogAxis(figure)).length;
  return count === 0 ? [] : [localise('Note_NotPositive', { count: String(count) })];
}
