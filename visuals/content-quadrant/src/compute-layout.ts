import type { Mark } from '../../shared/src/scene/scene';
import type { Shape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { fitText } from '../../shared/src/text/fit-text';
import { axisExtents } from './axis-extent';
import { titleShapes } from './axis-shapes';
import type { Bubble } from './bubble';
import { bubbleShapes } from './bubble-shapes';
import { compactLayout, isCompact } from './compact-layout';
import { labelShapes, type BubbleLabel } from './label-bubbles';
import { legendShapes } from './legend-shapes';
import { movesShapes } from './moves-shapes';
import { drawPanel, type PanelDrawing } from './panel-drawing';
import { largestRadius } from './place-bubbles';
import { hasSizeLegend, plotFrame, type PlotFrame } from './plot-frame';
import type { QuadrantLayout } from './quadrant-layout';
import { itemKey, type QuadrantModel } from './quadrant-model';
import type { QuadrantOptions } from './quadrant-options';
import { leadOf } from './quadrant-summaries';
import { summaryOf } from './summary-of';
import { trailShapes } from './trail-shapes';

/** Room, colours and a ruler, and which rows are selected: their labels come first. */
export interface QuadrantLayoutContext extends LayoutContext {
  readonly selectedRows?: ReadonlySet<number>;
}

/** Above this many bubbles a canvas draws them: elements would take seconds. */
export const CANVAS_FROM = 1500;
const RING_GAP_PX = 3;
const NOTHING: ReadonlySet<number> = new Set();

/**
 * The scatter plot with its quadrants, or several side by side on the same axes: large bubbles are
 * drawn first, labels never overlap. Frames too small for a plot get a list of the largest in each
 * quadrant.
 */
export function computeLayout(
  model: QuadrantModel,
  options: QuadrantOptions,
  context: QuadrantLayoutContext,
): QuadrantLayout {
  if (isCompact(context)) return compactLayout(model, options, context);
  const { palette, widthPx, selectedRows = NOTHING } = context;
  const extents = axisExtents(model, options);
  const frame = plotFrame({ model, options, extents }, context);
  const { tickSizePx } = frame;
  const isCrowd = model.items.length > CANVAS_FROM;
  const panels = frame.cells.map((cell) =>
    drawPanel({ model, options, cell, extents, tickSizePx, isCrowd, selectedRows }, context),
  );
  const bubbles = joined(panels.map((panel) => panel.bubbles));
  const labels = labelsByIndex(panels);
  const moves =
    frame.moves === undefined ? undefined : movesShapes(model, { box: frame.moves, ...options }, context);
  const ground = [
    ...panels.flatMap((panel) => panel.ground),
    ...titleShapes(model, frame, { ...context, textSizePx: options.textSizePx }),
  ];
  const words = [
    ...legendOf({ model, options, frame, panels }, context),
    ...noteShapes(frame, context),
    ...panels.flatMap((panel) => panel.words),
    ...(moves?.shapes ?? []),
  ];
  const markAt = (index: number): Mark => {
    const bubble = bubbles[index];
    if (bubble === undefined) throw new RangeError('There is no bubble of this number.');
    const label = isCrowd ? undefined : labels.get(index);
    return bubbleMark(bubble, label, { model, options, context });
  };
  const trailOf = (index: number): readonly Shape[] => {
    const bubble = bubbles[index];
    const panel = bubble === undefined ? undefined : panels[bubble.item.panel];
    if (bubble === undefined || panel === undefined || !options.showTrails) return [];
    return trailShapes(bubble, panel, palette);
  };
  return {
    scene: {
      widthPx,
      heightPx: frame.heightPx,
      header: undefined,
      backdrop: isCrowd ? [...ground.filter(({ kind }) => kind === 'text'), ...words] : [...ground, ...words],
      marks: isCrowd ? [] : bubbles.map((_, index) => markAt(index)),
      overlay: isCrowd
        ? [...labels.values()].flatMap((label) => labelShapes(label, options.textSizePx, palette))
        : [],
      summary: summaryOf(model, context),
    },
    crowd: isCrowd ? { backdrop: ground.filter(({ kind }) => kind !== 'text') } : undefined,
    items: bubbles.map(({ item }) => item),
    bubbles,
    texts: model.texts,
    keyOf: (item) => itemKey(item, model.texts),
    markAt,
    spots: [...panels.flatMap((panel) => panel.spots), ...(moves?.spots ?? [])],
    lines: panels.flatMap((panel) => panel.lines),
    trailOf,
    lastingTrails: options.showTrails ? largestOf(bubbles, options.topTrails) : [],
    moves: model.moves,
    play: undefined,
  };
}

function joined<Each>(lists: readonly (readonly Each[])[]): readonly Each[] {
  const [only] = lists;
  return lists.length === 1 && only !== undefined ? only : lists.flat();
}

function labelsByIndex(panels: readonly PanelDrawing[]): ReadonlyMap<number, BubbleLabel> {
  const labels = new Map<number, BubbleLabel>();
  let offset = 0;
  for (const panel of panels) {
    for (const [index, label] of panel.labels) labels.set(offset + index, label);
    offset += panel.bubbles.length;
  }
  return labels;
}

function largestOf(bubbles: readonly Bubble[], count: number): readonly number[] {
  if (count <= 0) return [];
  return bubbles
    .map(({ item }, index) => ({ index, weight: leadOf(item), isMoving: item.trail.length > 0 }))
    .filter(({ isMoving }) => isMoving)
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
    .slice(0, count)
    .map(({ index }) => index);
}

function bubbleMark(
  bubble: Bubble,
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
  const { item, x, y } = bubble;
  const reach = bubble.radius + RING_GAP_PX;
  return {
    key: itemKey(item, model.texts),
    rows: item.rows,
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

function legendOf(
  {
    model,
    options,
    frame: { legendY },
    panels,
  }: {
    readonly model: QuadrantModel;
    readonly options: QuadrantOptions;
    readonly frame: PlotFrame;
    readonly panels: readonly PanelDrawing[];
  },
  context: LayoutContext,
): readonly Shape[] {
  if (legendY === undefined) return [];
  const largestPx = largestRadius(model, panels[0]?.largestPx ?? options.largestRadiusPx);
  const hasSizes = hasSizeLegend({ model, options }, context);
  return legendShapes({ model, options, y: legendY, largestPx, hasSizes }, context);
}

function noteShapes(
  { noteY, notes, area, tickSizePx }: PlotFrame,
  { palette, measureText }: LayoutContext,
): readonly Shape[] {
  if (noteY === undefined) return [];
  const text = fitText(notes.join('; '), { widthPx: area.width, sizePx: tickSizePx, measureText });
  return [{ kind: 'text', x: area.x, y: noteY, text, sizePx: tickSizePx, fill: palette.muted }];
}
