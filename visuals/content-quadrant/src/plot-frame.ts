import type { Box } from '../../shared/src/geometry/box';
import { panelGrid } from '../../shared/src/panels/panel-grid';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import type { AxisExtent } from './axis-extent';
import { frameNotes } from './frame-notes';
import { movesWidth } from './moves-shapes';
import type { QuadrantModel, QuadrantPanel } from './quadrant-model';
import type { QuadrantOptions } from './quadrant-options';

/** One plot and where its parts go. */
export interface PanelCell {
  readonly panel: QuadrantPanel;
  readonly plot: Box;
  /** Middle of the line of its title; undefined without a small-multiples field. */
  readonly titleY: number | undefined;
  /** Whether tick labels stand below and to the left of it; panels share those of their neighbours. */
  readonly hasTicks: { readonly x: boolean; readonly y: boolean };
}

/** Where the parts of the drawing go. */
export interface PlotFrame {
  readonly cells: readonly PanelCell[];
  /** Around all plots. */
  readonly area: Box;
  /** More than the frame's own height when small multiples scroll. */
  readonly heightPx: number;
  /** Middle of the legend's line; undefined without a legend. */
  readonly legendY: number | undefined;
  /** Room for the table of moves; undefined without it. */
  readonly moves: Box | undefined;
  /** Middle of the line for notes; undefined without notes. */
  readonly noteY: number | undefined;
  readonly notes: readonly string[];
  readonly titles: { readonly xY: number; readonly yX: number } | undefined;
  readonly tickSizePx: number;
}

/** What a frame is divided for. */
export interface FrameRequest {
  readonly model: QuadrantModel;
  readonly options: QuadrantOptions;
  readonly extents: { readonly x: AxisExtent; readonly y: AxisExtent };
}

const PADDING_PX = 8;
const LEGEND_FROM_PX = { width: 260, height: 180 } as const;
const TITLES_FROM_PX = { width: 340, height: 200 } as const;
const MOVES_FROM_PX = { width: 520, height: 240 } as const;
const SIZES_FROM_PX = { width: 420, height: 260 } as const;
/** Height of a legend that shows sizes as circles. */
const SIZE_LEGEND_PX = 32;
const LEAST_PANEL_PX = { width: 150, height: 120 } as const;
const PANEL_GAP_PX = 14;

type Least = Readonly<Record<'width' | 'height', number>>;

const fits = ({ widthPx, heightPx }: LayoutContext, least: Least): boolean =>
  widthPx >= least.width && heightPx >= least.height;

/** Whether there is room for circles in the legend, and sizes that they stand for. */
export function hasSizeLegend(
  { model, options }: Pick<FrameRequest, 'model' | 'options'>,
  context: LayoutContext,
): boolean {
  return options.showSizeLegend && model.largestSize > 0 && fits(context, SIZES_FROM_PX);
}

/** Room for legend, plots, axes, titles, moves and notes; small frames give up the optional ones first. */
export function plotFrame(request: FrameRequest, context: LayoutContext): PlotFrame {
  const { model, options, extents } = request;
  const { widthPx, heightPx, measureText } = context;
  const line = Math.round(options.textSizePx * 1.6);
  const tickSizePx = options.textSizePx * 0.9;
  const hasSizes = hasSizeLegend(request, context);
  const legendPx = hasSizes ? Math.max(line, SIZE_LEGEND_PX) : line;
  const hasLegend =
    (model.size !== undefined || model.groups.length > 0 || model.period !== undefined) &&
    fits(context, LEGEND_FROM_PX);
  const hasTitles = options.showTitles && fits(context, TITLES_FROM_PX);
  const hasMoves = options.showMoves && model.periods.length > 1 && fits(context, MOVES_FROM_PX);
  const notes = frameNotes(request, hasMoves, context);
  const movesPx = hasMoves ? movesWidth(model, options, context) : 0;

  const top = PADDING_PX + (hasLegend ? legendPx : 0);
  const bottom = PADDING_PX / 2 + line + (hasTitles ? line : 0) + (notes.length > 0 ? line : 0);
  const widestTick = Math.max(
    ...extents.y.map((value) => measureText(model.y.text(roundUp(value)), tickSizePx)),
  );
  const left = PADDING_PX + (hasTitles ? line : 0) + Math.min(widestTick, widthPx * 0.2) + 6;
  const room = {
    x: left,
    y: top,
    width: Math.max(10, widthPx - left - PADDING_PX - movesPx),
    height: Math.max(10, heightPx - top - bottom),
  };
  const cells = panelCells(model.panels, room, line);
  const areaBottom = Math.max(room.y + room.height, ...cells.map(({ plot }) => plot.y + plot.height));
  const sceneHeight = Math.max(heightPx, areaBottom + bottom);
  return {
    cells,
    area: { ...room, height: areaBottom - room.y },
    heightPx: sceneHeight,
    legendY: hasLegend ? PADDING_PX / 2 + legendPx / 2 : undefined,
    moves: hasMoves ? { x: room.x + room.width, y: room.y, width: movesPx, height: room.height } : undefined,
    noteY: notes.length > 0 ? sceneHeight - PADDING_PX / 2 - line / 2 : undefined,
    notes,
    titles: hasTitles ? { xY: areaBottom + line * 1.5, yX: PADDING_PX + line / 2 - 2 } : undefined,
    tickSizePx,
  };
}

function panelCells(panels: readonly QuadrantPanel[], room: Box, line: number): readonly PanelCell[] {
  const [only] = panels;
  if (only?.name === undefined) {
    return panels.map((panel) => ({ panel, plot: room, titleY: undefined, hasTicks: { x: true, y: true } }));
  }
  const boxes = panelGrid(panels.length, {
    widthPx: room.width,
    heightPx: room.height,
    leastWidthPx: LEAST_PANEL_PX.width,
    leastHeightPx: LEAST_PANEL_PX.height,
    gapPx: PANEL_GAP_PX,
  });
  const columns = boxes.filter(({ y }) => y === 0).length;
  return panels.flatMap((panel, index) => {
    const box = boxes[index];
    if (box === undefined) return [];
    const plot = {
      x: room.x + box.x,
      y: room.y + box.y + line,
      width: box.width,
      height: Math.max(10, box.height - line),
    };
    const hasTicks = { x: index + columns >= panels.length, y: index % columns === 0 };
    return [{ panel, plot, titleY: plot.y - line / 2, hasTicks }];
  });
}

/** The next round number: tick labels may be longer than the values themselves. */
function roundUp(value: number): number {
  if (value === 0) return 0;
  const power = 10 ** Math.floor(Math.log10(Math.abs(value)));
  const rounded = Math.ceil(Math.abs(value) / power) * power * Math.sign(value);
  return Number.isFinite(rounded) ? rounded : value;
}
