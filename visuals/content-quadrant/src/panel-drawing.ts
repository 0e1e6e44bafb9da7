import { clamp, type Box } from '../../shared/src/geometry/box';
import type { Shape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { fitText } from '../../shared/src/text/fit-text';
import type { AxisExtent } from './axis-extent';
import { axisShapes, type PlotScales } from './axis-shapes';
import type { Bubble } from './bubble';
import { countText } from './count-text';
import { fieldShapes } from './field-shapes';
import { groupOutlines } from './group-outlines';
import { labelBubbles, type BubbleLabel } from './label-bubbles';
import { placeBubbles } from './place-bubbles';
import type { PanelCell } from './plot-frame';
import { plotScale, SMALLEST } from './plot-scale';
import type { Spot, ThresholdLine } from './quadrant-layout';
import type { QuadrantModel } from './quadrant-model';
import type { QuadrantOptions } from './quadrant-options';
import { correlationText } from './statistics/correlation-text';
import { thresholdLines } from './threshold-lines';

/** What a panel is drawn from. */
export interface PanelInput {
  readonly model: QuadrantModel;
  readonly options: QuadrantOptions;
  readonly cell: PanelCell;
  readonly extents: { readonly x: AxisExtent; readonly y: AxisExtent };
  readonly tickSizePx: number;
  /** True when a canvas draws the bubbles of all panels. */
  readonly isCrowd: boolean;
  readonly selectedRows: ReadonlySet<number>;
}

/** A drawn panel in coordinates of the whole. */
export interface PanelDrawing {
  readonly plot: Box;
  readonly scales: PlotScales;
  readonly bubbles: readonly Bubble[];
  /** By the place of their bubble in `bubbles`. */
  readonly labels: ReadonlyMap<number, BubbleLabel>;
  /** Below the bubbles: tints, grid, outlines, tick labels. */
  readonly ground: readonly Shape[];
  /** Lines between the quadrants and words. */
  readonly words: readonly Shape[];
  readonly spots: readonly Spot[];
  readonly lines: readonly ThresholdLine[];
  readonly largestPx: number;
}

/** Largest bubble as a share of the plot's shorter side: crowded phones need small ones. */
const LARGEST_SHARE = 0.07;

/** Radius in pixels of the largest bubble that a plot has room for. */
export function largestRadiusIn({ width, height }: Box, { largestRadiusPx }: QuadrantOptions): number {
  return Math.max(4, Math.min(largestRadiusPx, LARGEST_SHARE * Math.min(width, height)));
}

/** One plot with its quadrants, axes, bubbles and labels. */
export function drawPanel(input: PanelInput, context: LayoutContext): PanelDrawing {
  const { model, options, cell, extents, tickSizePx, isCrowd, selectedRows } = input;
  const { plot, panel } = cell;
  const { palette } = context;
  const largestPx = largestRadiusIn(plot, options);
  const insetPx = Math.min(largestPx + 4, plot.width / 4, plot.height / 4);
  const bottom = plot.y + plot.height;
  const right = plot.x + plot.width;
  const scales: PlotScales = {
    x: plotScale({ extent: extents.x, range: [plot.x, right], insetPx, kind: model.x.scale }),
    y: plotScale({ extent: extents.y, range: [bottom, plot.y], insetPx, kind: model.y.scale }),
  };
  const bubbles = placeBubbles({ model, items: panel.items, options, plot, scales, largestPx, palette });
  const lineAt = (axis: 'x' | 'y', [from, to]: readonly [number, number]): number => {
    const threshold = panel.thresholds[axis];
    // A threshold outside the axis runs along the plot's edge; on a log axis that is any below zero.
    if (model[axis].scale === 'log' && threshold <= SMALLEST) return from;
    return clamp(scales[axis](threshold), Math.min(from, to), Math.max(from, to));
  };
  const crossing = { x: lineAt('x', [plot.x, right]), y: lineAt('y', [bottom, plot.y]) };
  const fields = fieldShapes(
    { model, panel, options, plot, crossing, bubbles: isCrowd ? [] : bubbles },
    context,
  );
  const labels = labelBubbles(
    { model, bubbles, plot, textBoxes: fields.textBoxes, options, isCrowd, selectedRows },
    context,
  );
  return {
    plot,
    scales,
    bubbles,
    labels,
    ground: [
      ...fields.tints,
      ...axisShapes({ model, options, cell, scales, tickSizePx }, context),
      ...groupOutlines(bubbles, { plot, options }, palette),
    ],
    words: [...fields.lines, ...panelTitle(cell, options, context), ...fields.texts],
    spots: fields.spots,
    lines: thresholdLines({ model, panel, plot, scales, crossing }),
    largestPx,
  };
}

/** What the panel is, how many bubbles it holds, and its rank correlation where there is room. */
function panelTitle(
  { panel, plot, titleY }: PanelCell,
  { textSizePx }: QuadrantOptions,
  context: LayoutContext,
): readonly Shape[] {
  const { palette, measureText, localise, locale } = context;
  if (titleY === undefined || panel.name === undefined) return [];
  const space = { widthPx: plot.width, sizePx: textSizePx, weight: 600, measureText } as const;
  const count = countText(panel.items.length, locale);
  const counted = localise('Quadrant_Count', { name: panel.name, count });
  const { correlation } = panel;
  const long = correlation === undefined ? counted : `${counted} · ${correlationText(correlation, context)}`;
  const isRoom = measureText(long, textSizePx, 600) <= plot.width;
  return [
    {
      kind: 'text',
      x: plot.x,
      y: titleY,
      text: fitText(isRoom ? long : counted, space),
      sizePx: textSizePx,
      weight: 600,
      fill: palette.foreground,
    },
  ];
}
