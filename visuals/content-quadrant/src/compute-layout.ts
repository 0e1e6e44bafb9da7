import { clamp } from '../../shared/src/geometry/box';
import type { Mark } from '../../shared/src/scene/scene';
import type { Shape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { fitText } from '../../shared/src/text/fit-text';
import { axisExtent } from './axis-extent';
import { axisShapes, type PlotScales } from './axis-shapes';
import type { Bubble } from './bubble';
import { bubbleShapes } from './bubble-shapes';
import { compactLayout, isCompact } from './compact-layout';
import { fieldShapes } from './field-shapes';
import { labelBubbles, labelShapes, type BubbleLabel } from './label-bubbles';
import { legendShapes } from './legend-shapes';
import { placeBubbles } from './place-bubbles';
import { plotFrame, type PlotFrame } from './plot-frame';
import { plotScale, SMALLEST } from './plot-scale';
import type { QuadrantLayout } from './quadrant-layout';
import { itemKey, type QuadrantModel } from './quadrant-model';
import type { QuadrantOptions } from './quadrant-options';
import { summaryOf } from './summary-of';
import { trailShapes } from './trail-shapes';

/** Above this many bubbles a canvas draws them: elements would take seconds. */
export const CANVAS_FROM = 1500;
/** Largest bubble as a share of the plot's shorter side: crowded phones need small ones. */
const LARGEST_SHARE = 0.07;
const RING_GAP_PX = 3;

/**
 * The scatter plot with its quadrants: large bubbles are drawn first, labels never overlap. Frames
 * too small for a plot get a list of the largest in each quadrant.
 */
export function computeLayout(
  model: QuadrantModel,
  options: QuadrantOptions,
  context: LayoutContext,
): QuadrantLayout {
  if (isCompact(context)) return compactLayout(model, options, context);
  const extents = {
    x: axisExtent(model, 'x', options.clipOutliers),
    y: axisExtent(model, 'y', options.clipOutliers),
  };
  const frame = plotFrame(model, extents, options, context);
  const { plot } = frame;
  const shorter = Math.min(plot.width, plot.height);
  const largestPx = Math.max(4, Math.min(options.largestRadiusPx, LARGEST_SHARE * shorter));
  const insetPx = Math.min(largestPx + 4, plot.width / 4, plot.height / 4);
  const bottom = plot.y + plot.height;
  const right = plot.x + plot.width;
  const scales: PlotScales = {
    x: plotScale({ extent: extents.x, range: [plot.x, right], insetPx, kind: model.x.scale }),
    y: plotScale({ extent: extents.y, range: [bottom, plot.y], insetPx, kind: model.y.scale }),
  };
  const { palette } = context;
  const bubbles = placeBubbles({ model, options, plot, scales, largestPx, palette });
  const isCrowd = bubbles.length > CANVAS_FROM;
  const crossing = {
    x: lineAt(model, 'x', scales, [plot.x, right]),
    y: lineAt(model, 'y', scales, [bottom, plot.y]),
  };
  const fields = fieldShapes({ model, options, plot, crossing, bubbles: isCrowd ? [] : bubbles }, context);
  const labels = labelBubbles({ model, bubbles, plot, textBoxes: fields.textBoxes, options }, context);
  const ground = [...fields.tints, ...axisShapes({ model, frame, scales, options }, context)];
  const words = [
    ...fields.lines,
    ...(frame.legendY === undefined ? [] : legendShapes(model, frame.legendY, options, context)),
    ...noteShapes(model, frame, context),
    ...fields.texts,
  ];
  const markAt = (index: number): Mark =>
    bubbleMark(bubbles[index], isCrowd ? undefined : labels.get(index), { model, options, context });
  return {
    scene: {
      widthPx: context.widthPx,
      heightPx: context.heightPx,
      header: undefined,
      backdrop: isCrowd ? [...ground.filter(({ kind }) => kind === 'text'), ...words] : [...ground, ...words],
      marks: isCrowd ? [] : bubbles.map((_, index) => markAt(index)),
      overlay: isCrowd
        ? [...labels.values()].flatMap((label) => labelShapes(label, options.textSizePx, palette))
        : [],
      summary: summaryOf(model, context),
    },
    crowd: isCrowd ? { backdrop: ground.filter(({ kind }) => kind !== 'text'), plot } : undefined,
    items: bubbles.map(({ item }) => item),
    bubbles,
    texts: model.texts,
    keyOf: (item) => itemKey(item, model.texts),
    markAt,
    names: fields.names,
    trailOf: (index) => {
      const bubble = bubbles[index];
      return bubble === undefined || !options.showTrails ? [] : trailShapes(bubble, scales, palette);
    },
  };
}

/** A threshold outside the axis runs along the plot's edge; on a log axis that is any below zero. */
function lineAt(
  model: QuadrantModel,
  axis: 'x' | 'y',
  scales: PlotScales,
  [from, to]: readonly [number, number],
): number {
  const threshold = model.thresholds[axis];
  if (model[axis].scale === 'log' && threshold <= SMALLEST) return from;
  return clamp(scales[axis](threshold), Math.min(from, to), Math.max(from, to));
}

function bubbleMark(
  bubble: Bubble | undefined,
  label: BubbleLabel | undefined,
  {
    model,
    options,
    context,
  }: {
    readonly model: QuadrantModel;
    readonly options: QuadrantOptions;
    readonly context: LayoutContext;
  },
): Mark {
  if (bubble === undefined) throw new RangeError('There is no bubble of this number.');
  const { item, x, y } = bubble;
  const reach = bubble.radius + RING_GAP_PX;
  return {
    key: itemKey(item, model.texts),
    rows: [item.row],
    sentence: model.texts.sentenceOf(item),
    tooltip: [],
    isDimmed: item.litShare <= 0,
    box: { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach },
    shapes: [
      ...bubbleShapes(bubble, context.palette),
      ...(label === undefined ? [] : labelShapes(label, options.textSizePx, context.palette)),
    ],
  };
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
