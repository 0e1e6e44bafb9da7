import type { Box } from '../../shared/src/geometry/box';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import type { QuadrantModel } from './quadrant-model';
import type { QuadrantOptions } from './quadrant-options';

/** Where the parts of the drawing go. */
export interface PlotFrame {
  readonly plot: Box;
  /** Middle of the legend's line; undefined without a legend. */
  readonly legendY: number | undefined;
  /** Middle of the line for notes; undefined without notes. */
  readonly noteY: number | undefined;
  readonly titles: { readonly xY: number; readonly yX: number } | undefined;
  readonly tickSizePx: number;
}

/** Least and greatest value of both axes. */
export interface AxisExtents {
  readonly x: readonly [low: number, high: number];
  readonly y: readonly [low: number, high: number];
}

const PADDING_PX = 8;
const LEGEND_FROM_PX = { width: 260, height: 180 } as const;
const TITLES_FROM_PX = { width: 340, height: 200 } as const;

/** Room for legend, axes, titles and notes; small frames give up titles and legend first. */
export function plotFrame(
  model: QuadrantModel,
  extents: AxisExtents,
  options: QuadrantOptions,
  context: LayoutContext,
): PlotFrame {
  const { widthPx, heightPx, measureText } = context;
  const line = Math.round(options.textSizePx * 1.6);
  const tickSizePx = options.textSizePx * 0.9;
  const fits = (from: { readonly width: number; readonly height: number }): boolean =>
    widthPx >= from.width && heightPx >= from.height;
  const hasLegend = (model.sizeName !== undefined || model.groups.length > 0) && fits(LEGEND_FROM_PX);
  const hasTitles = options.showTitles && fits(TITLES_FROM_PX);
  const hasNotes = model.notes.length > 0;

  const top = PADDING_PX + (hasLegend ? line : 0);
  const bottom = PADDING_PX / 2 + line + (hasTitles ? line : 0) + (hasNotes ? line : 0);
  const widestTick = Math.max(
    ...extents.y.map((value) => measureText(model.y.text(roundUp(value)), tickSizePx)),
  );
  const left = PADDING_PX + (hasTitles ? line : 0) + Math.min(widestTick, widthPx * 0.2) + 6;
  const plot = {
    x: left,
    y: top,
    width: Math.max(10, widthPx - left - PADDING_PX),
    height: Math.max(10, heightPx - top - bottom),
  };
  const plotBottom = plot.y + plot.height;
  return {
    plot,
    legendY: hasLegend ? PADDING_PX / 2 + line / 2 : undefined,
    noteY: hasNotes ? heightPx - PADDING_PX / 2 - line / 2 : undefined,
    titles: hasTitles ? { xY: plotBottom + line * 1.5, yX: PADDING_PX + line / 2 - 2 } : undefined,
    tickSizePx,
  };
}

/** The next round number: tick labels may be longer than the values themselves. */
function roundUp(value: number): number {
  if (value === 0) return 0;
  const power = 10 ** Math.floor(Math.log10(Math.abs(value)));
  const rounded = Math.ceil(Math.abs(value) / power) * power * Math.sign(value);
  return Number.isFinite(rounded) ? rounded : value;
}
