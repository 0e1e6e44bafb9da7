import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import type { ComparisonModel, ComparisonRow } from './comparison-model';
import type { ComparisonOptions } from './comparison-options';

/** A column of figures, right-aligned at `right`. */
export interface FigureColumn {
  readonly kind: 'value' | 'change' | 'changePercent' | 'index';
  readonly title: string;
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
const WIDEST_NAME_SHARE = 0.26;

const FIGURE_TITLES = {
  value: 'Column_Value',
  change: 'Column_Change',
  changePercent: 'Column_ChangePercent',
  index: 'Column_Index',
} as const;

/** First to give way when the dumbbell needs the room. */
const GIVE_WAY_ORDER = ['changePercent', 'index', 'change'] as const;

/** Distributes the width: names and figures get what they need, the dumbbell gets the rest. */
export function comparisonColumns(
  model: ComparisonModel,
  options: ComparisonOptions,
  context: LayoutContext,
): ComparisonColumns {
  const { textSizePx } = options;
  const { measureText, widthPx } = context;
  const widest = (texts: readonly string[], weight: 400 | 600 = 400): number =>
    Math.max(0, ...texts.map((text) => measureText(text, textSizePx, weight)));

  let left = PADDING_PX;
  const badgeSize = Math.round(textSizePx * 1.7);
  const badge = options.showRank ? { left, size: badgeSize } : undefined;
  const changeWidth = options.showRank ? widest(model.rows.map((row) => row.rankChangeText)) : 0;
  if (badge !== undefined) left += badgeSize + 4;
  const rankChange = changeWidth > 0 ? { left } : undefined;
  if (badge !== undefined) left += changeWidth + GAP_PX / 2;

  const widestName = widest(model.rows.map((row) => row.name)) + 1;
  const name = { left, width: Math.ceil(Math.min(widestName, widthPx * WIDEST_NAME_SHARE)) };
  const plotLeft = left + name.width + GAP_PX;

  const kinds = figureKinds(model, options);
  const widths = kinds.map((kind) => {
    const texts = model.rows.map((row) => figureText(row, kind));
    const title = measureText(context.localise(FIGURE_TITLES[kind]), textSizePx * 0.9);
    return { kind, width: Math.ceil(Math.max(title, widest(texts, kind === 'value' ? 600 : 400))) + 1 };
  });
  const shown = givingWay(widths, widthPx - PADDING_PX - plotLeft - NARROWEST_PLOT_PX);

  let right = widthPx - PADDING_PX;
  const figures: FigureColumn[] = [];
  for (const { kind, width } of [...shown].reverse()) {
    figures.unshift({ kind, title: context.localise(FIGURE_TITLES[kind]), right, width });
    right -= width + GAP_PX;
  }
  return { badge, rankChange, name, plot: { left: plotLeft, right }, figures };
}

/** The text of a row in a column of figures. */
export function figureText(row: ComparisonRow, kind: FigureColumn['kind']): string {
  switch (kind) {
    case 'value':
      return row.valueText;
    case 'change':
      return row.changeText;
    case 'changePercent':
      return row.changePercentText;
    case 'index':
      return row.indexText;
  }
}

function figureKinds(model: ComparisonModel, options: ComparisonOptions): readonly FigureColumn['kind'][] {
  const hasChange = options.showChange && model.rows.some((row) => row.change !== undefined);
  const hasIndex = options.showIndex && model.rows.some((row) => row.index !== undefined);
  return [
    'value',
    ...(hasChange ? (['change', 'changePercent'] as const) : []),
    ...(hasIndex ? (['index'] as const) : []),
  ];
}

function givingWay<Column extends { readonly kind: FigureColumn['kind']; readonly width: number }>(
  columns: readonly Column[],
  roomPx: number,
): readonly Column[] {
  let shown = columns;
  for (const kind of GIVE_WAY_ORDER) {
    const needed = shown.reduce((sum, { width }) => sum + width + GAP_PX, 0);
    if (needed <= roomPx) return shown;
    shown = shown.filter((column) => column.kind !== kind);
  }
  return shown;
}
