import type { Disc } from '../../shared/src/geometry/box';
import { placeLabels, type PlacedLabel } from '../../shared/src/labels/place-labels';
import { colourFor } from '../../shared/src/palette/palette';
import type { Mark, Scene } from '../../shared/src/scene/scene';
import type { Shape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { fitText } from '../../shared/src/text/fit-text';
import { axisShapes } from './axis-shapes';
import { bubbleRadius } from './bubble-radius';
import { fieldShapes, type Fields } from './field-shapes';
import { legendShapes } from './legend-shapes';
import { plotFrame, type PlotFrame } from './plot-frame';
import { plotScale } from './plot-scale';
import type { QuadrantItem, QuadrantModel } from './quadrant-model';
import type { QuadrantOptions } from './quadrant-options';
import { spreadCoincident } from './spread-coincident';

/** A bubble in its place. */
export interface Bubble extends Disc {
  readonly item: QuadrantItem;
}

const FILL_OPACITY = 0.78;
/** Largest bubble as a share of the plot's shorter side: crowded phones need small ones. */
const LARGEST_SHARE = 0.07;
const WIDEST_LABEL_SHARE = 0.35;
const RING_GAP_PX = 3;

/** The scatter plot with its quadrants; large bubbles are drawn first, labels never overlap. */
export function computeLayout(model: QuadrantModel, options: QuadrantOptions, context: LayoutContext): Scene {
  const frame = plotFrame(model, options, context);
  const { plot } = frame;
  const largestPx = Math.max(
    4,
    Math.min(options.largestRadiusPx, LARGEST_SHARE * Math.min(plot.width, plot.height)),
  );
  const insetPx = Math.min(largestPx + 4, plot.width / 4, plot.height / 4);
  const xs = model.items.map(({ x }) => x);
  const ys = model.items.map(({ y }) => y);
  const scales = {
    x: plotScale({ values: xs, range: [plot.x, plot.x + plot.width], insetPx, isLog: model.isLogX }),
    y: plotScale({ values: ys, range: [plot.y + plot.height, plot.y], insetPx, isLog: false }),
  };
  const largestSize = Math.max(0, ...model.items.map(({ size }) => Math.abs(size ?? 0)));
  const bubbles = spreadCoincident(
    model.items.map((item): Bubble => ({
      item,
      x: scales.x(item.x),
      y: scales.y(item.y),
      radius: bubbleRadius(item.size, largestSize, largestPx),
    })),
  );
  const crossing = { x: scales.x(model.thresholds.x), y: scales.y(model.thresholds.y) };
  const fields = fieldShapes({ model, options, plot, crossing, bubbles }, context);
  const labels = options.showLabels
    ? labelsOf(bubbles, fields, frame, { options, context })
    : new Map<string, Label>();
  const drawn = [...bubbles].sort((a, b) => b.radius - a.radius);
  return {
    widthPx: context.widthPx,
    heightPx: context.heightPx,
    header: undefined,
    backdrop: [
      ...fields.tints,
      ...axisShapes({ model, frame, scales, options }, context),
      ...fields.lines,
      ...(frame.legendY === undefined ? [] : legendShapes(model, frame.legendY, options, context)),
      ...noteShapes(model, frame, context),
      ...fields.texts,
    ],
    marks: drawn.map((bubble) => bubbleMark(bubble, labels.get(bubble.item.key), options, context)),
    overlay: [],
    summary: summaryOf(model, context),
  };
}

interface Label {
  readonly placed: PlacedLabel;
  readonly text: string;
}

function labelsOf(
  bubbles: readonly Bubble[],
  fields: Fields,
  { plot }: PlotFrame,
  { options, context }: { readonly options: QuadrantOptions; readonly context: LayoutContext },
): ReadonlyMap<string, Label> {
  const { measureText } = context;
  const sizePx = options.textSizePx;
  const texts = new Map(
    bubbles.map(({ item }) => [
      item.key,
      fitText(item.name, { widthPx: plot.width * WIDEST_LABEL_SHARE, sizePx, measureText }),
    ]),
  );
  const requests = bubbles.map((bubble) => ({
    key: bubble.item.key,
    mark: bubble,
    widthPx: measureText(texts.get(bubble.item.key) ?? '', sizePx),
    heightPx: sizePx * 1.2,
    priority: bubble.radius,
  }));
  const placed = placeLabels(requests, { frame: plot, marks: bubbles, obstacles: fields.textBoxes });
  return new Map(placed.map((label) => [label.key, { placed: label, text: texts.get(label.key) ?? '' }]));
}

function bubbleMark(
  { item, x, y, radius }: Bubble,
  label: Label | undefined,
  options: QuadrantOptions,
  { palette }: LayoutContext,
): Mark {
  const fallback = item.group === undefined ? palette.accent : palette.seriesColour(item.group);
  const chosen = item.ruleColour ?? (item.group === undefined ? options.fill : undefined);
  const colour = colourFor(palette, chosen, fallback);
  const isHollow = item.size === null || (item.size ?? 0) < 0;
  const disc: Shape = {
    kind: 'circle',
    x,
    y,
    radius,
    fill: isHollow ? palette.background : colour,
    fillOpacity: isHollow ? 0.01 : palette.isHighContrast ? 1 : FILL_OPACITY,
    stroke: isHollow ? colour : palette.background,
    strokeWidth: isHollow ? 2 : 1,
  };
  const reach = radius + RING_GAP_PX;
  return {
    ...item,
    box: { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach },
    shapes: [disc, ...labelShapes(label, options, palette)],
  };
}

function labelShapes(
  label: Label | undefined,
  { textSizePx }: QuadrantOptions,
  palette: LayoutContext['palette'],
): readonly Shape[] {
  if (label === undefined) return [];
  const { box, leader } = label.placed;
  const text: Shape = {
    kind: 'text',
    x: box.x,
    y: box.y + box.height / 2,
    text: label.text,
    sizePx: textSizePx,
    fill: palette.foreground,
    halo: palette.background,
  };
  if (leader === undefined) return [text];
  const { from, to } = leader;
  return [
    { kind: 'line', x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke: palette.muted, strokeWidth: 1 },
    text,
  ];
}

function noteShapes(
  { notes }: QuadrantModel,
  { noteY, plot, tickSizePx }: PlotFrame,
  { palette, measureText }: LayoutContext,
): readonly Shape[] {
  if (noteY === undefined) return [];
  const text = fitText(notes.join('; '), { widthPx: plot.width, sizePx: tickSizePx, measureText });
  return [{ kind: 'text', x: plot.x, y: noteY, text, sizePx: tickSizePx, fill: palette.muted }];
}

function summaryOf(model: QuadrantModel, { localise }: LayoutContext): string {
  return localise('Summary', {
    count: String(model.items.length),
    x: model.x.name,
    y: model.y.name,
    quadrants: model.quadrants
      .map(({ name, count }) => localise('Summary_Quadrant', { name, count: String(count) }))
      .join(', '),
  });
}
