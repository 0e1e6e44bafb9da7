import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { wrapText } from '../../shared/src/text/wrap-text';
import type { ComparisonPanel } from './comparison-model';
import type { ComparisonOptions } from './comparison-options';
import { figureColumns, figureText, type FigureKind } from './figure-columns';

/** A column of figures, right-aligned at `right`. */
export interface FigureColumn {
  readonly kind: FigureKind;
  /** Which of the further measures, for the kind `metric`. */
  readonly metric: number;
  /** One line, or two for the long name of a measure; empty for none. */
  readonly title: readonly string[];
  readonly right: number;
  readonly width: number;
}

/** Where everything in a row goes, from left to right, in pixels. */
export interface ComparisonColumns {
  readonly badge: { readonly left: number; readonly size: number } | undefined;
  readonly rankChange: { readonly left: number } | undefined;
  readonly name: { readonly left: number; readonly width: number };
  readonly plot: { readonly left: number; readonly right: number };
  readonly figures: readonly FigureColumn[];
}

/** Room around the drawing, and between columns. */
export const PADDING_PX = 8;
const GAP_PX = 14;
/** A dumbbell narrower than this says nothing: figures give way to it. */
const NARROWEST_PLOT_PX = 130;
/** In a small multiple the panels beside it tell the scale. */
const NARROWEST_PLOT_IN_PANEL_PX = 100;
/** Ranks give way first in a narrow panel: the order of the rows tells them. */
const RANKS_FROM_PX = 320;
const WIDEST_NAME_SHARE = 0.26;
const WIDEST_TITLE_PX = 110;
/** Names of measures are longer than other titles, and stand in two lines. */
const WIDEST_NAME_PX = 86;
const TITLE_LINES = 2;
/** Figures of hundreds of digits are cut: nobody reads them. */
const WIDEST_FIGURE_SHARE = 0.3;

/** First to give way when the dumbbell needs the room. */
const GIVE_WAY_ORDER: readonly FigureKind[] = [
  'changePercent',
  'share',
  'sparkline',
  'index',
  'change',
  'metric',
  'basis',
];

/** Distributes the width: names and figures get what they need, the dumbbell gets the rest. */
export function comparisonColumns(
  panel: ComparisonPanel,
  options: ComparisonOptions,
  context: LayoutContext,
): ComparisonColumns {
  const { textSizePx } = options;
  const { measureText, widthPx } = context;
  const { badge, rankChange, left } = rankColumns(panel, options, context);
  const widestName = Math.max(
    0,
    ...panel.rows.map((row) => measureText(row.name, textSizePx, row.isFocus ? 600 : 400)),
  );
  const name = { left, width: Math.ceil(Math.min(widestName + 1, widthPx * WIDEST_NAME_SHARE)) };
  const plotLeft = left + name.width + GAP_PX;
  const narrowest = panel.title === '' ? NARROWEST_PLOT_PX : NARROWEST_PLOT_IN_PANEL_PX;
  const shown = givingWay(
    measuredColumns(panel, options, context),
    widthPx - PADDING_PX - plotLeft - narrowest,
  );
  let right = widthPx - PADDING_PX;
  const figures: FigureColumn[] = [];
  for (const column of [...shown].reverse()) {
    figures.unshift({ ...column, right });
    right -= column.width + GAP_PX;
  }
  return { badge, rankChange, name, plot: { left: plotLeft, right }, figures };
}

function rankColumns(
  panel: ComparisonPanel,
  { showRank, textSizePx }: ComparisonOptions,
  { measureText, widthPx }: LayoutContext,
): Pick<ComparisonColumns, 'badge' | 'rankChange'> & { readonly left: number } {
  if (!showRank || (panel.title !== '' && widthPx < RANKS_FROM_PX)) {
    return { badge: undefined, rankChange: undefined, left: PADDING_PX };
  }
  const size = Math.round(textSizePx * (panel.title === '' ? 1.7 : 1.4));
  const left = PADDING_PX + size + 4;
  const changeWidth = Math.max(0, ...panel.rows.map((row) => measureText(row.rankChangeText, textSizePx)));
  return {
    badge: { left: PADDING_PX, size },
    rankChange: changeWidth > 0 ? { left } : undefined,
    left: left + changeWidth + GAP_PX / 2,
  };
}

type MeasuredColumn = Omit<FigureColumn, 'right'>;

function measuredColumns(
  panel: ComparisonPanel,
  options: ComparisonOptions,
  { measureText, localise, widthPx }: LayoutContext,
): readonly MeasuredColumn[] {
  const { textSizePx } = options;
  return figureColumns(panel, options).map(({ kind, metric, titleKey, least }) => {
    const words =
      titleKey === undefined ? (panel.metricNames[metric] ?? '') : titleKey === '' ? '' : localise(titleKey);
    const sizePx = textSizePx * 0.9;
    const mostPx = titleKey === undefined ? WIDEST_NAME_PX : WIDEST_TITLE_PX;
    const title = wrapText(words, { widthPx: mostPx, sizePx, measureText }, TITLE_LINES).filter(
      (line) => line !== '',
    );
    const titlePx = Math.max(0, ...title.map((line) => measureText(line, sizePx)));
    const widest = panel.rows.map((row) =>
      measureText(figureText(row, { kind, metric }, localise), textSizePx, kind === 'value' ? 600 : 400),
    );
    const most = Math.max(WIDEST_TITLE_PX, widthPx * WIDEST_FIGURE_SHARE);
    const width = Math.ceil(Math.max(least, titlePx, Math.min(most, Math.max(...widest)))) + 1;
    return { kind, metric, title, width };
  });
}

/** The columns that leave the room; of further measures the last goes first. */
function givingWay(columns: readonly MeasuredColumn[], roomPx: number): readonly MeasuredColumn[] {
  let shown = columns;
  const fits = (): boolean => shown.reduce((sum, { width }) => sum + width + GAP_PX, 0) <= roomPx;
  for (const kind of GIVE_WAY_ORDER) {
    for (let last = lastOf(shown, kind); last >= 0 && !fits(); last = lastOf(shown, kind)) {
      const going = last;
      shown = shown.filter((_, index) => index !== going);
    }
  }
  return shown;
}

function lastOf(columns: readonly MeasuredColumn[], kind: FigureKind): number {
  return columns.map((column) => column.kind).lastIndexOf(kind);
}
