import type { Box } from '../../shared/src/geometry/box';
import type { LabelRequest, PlacedLabel } from '../../shared/src/labels/label-places';
import { placeLabels } from '../../shared/src/labels/place-labels';
import type { Palette } from '../../shared/src/palette/palette';
import type { Shape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { fitText } from '../../shared/src/text/fit-text';
import type { Bubble } from './bubble';
import { HitGrid } from './hit-grid';
import type { Quadrant } from './quadrant';
import type { QuadrantModel } from './quadrant-model';
import type { QuadrantOptions } from './quadrant-options';

/** A label in its place. */
export interface BubbleLabel {
  readonly placed: PlacedLabel;
  readonly text: string;
}

/** What labels are placed between. */
export interface LabelInput {
  readonly model: QuadrantModel;
  readonly bubbles: readonly Bubble[];
  readonly plot: Box;
  /** Texts that are there already. */
  readonly textBoxes: readonly Box[];
  readonly options: QuadrantOptions;
  /** True when a canvas draws the bubbles. */
  readonly isCrowd: boolean;
  readonly selectedRows: ReadonlySet<number>;
}

const WIDEST_LABEL_SHARE = 0.35;
/** What is selected comes first, then outliers at the edge, then the largest bubble. */
const PRIORITY = { selected: 2000, edge: 1000 } as const;
/** Beyond this many labels nobody reads them. */
const MOST_LABELS = 150;
/** In a crowd only a few names have a chance, and each is tried against its neighbours alone. */
const CROWD = { labels: 25, candidates: 60, reachPx: 40, neighbours: 120 } as const;

/** Labels by the place of their bubble in `bubbles`; one that finds no place is left out. */
export function labelBubbles(input: LabelInput, context: LayoutContext): ReadonlyMap<number, BubbleLabel> {
  const { bubbles, plot, textBoxes, options, isCrowd } = input;
  if (!options.showLabels) return new Map();
  const wanted = wantedBubbles(input);
  const texts = new Map(wanted.map((index) => [index, labelText(bubbles[index], input, context)]));
  const requests = wanted.flatMap((index) => {
    const request = requestFor(index, texts.get(index) ?? '', input, context);
    return request !== undefined && request.widthPx > 0 ? [request] : [];
  });
  const placed = isCrowd
    ? placeInCrowd(requests, input)
    : placeLabels(requests, { frame: plot, marks: bubbles, obstacles: textBoxes });
  return new Map(
    placed.map((label) => [Number(label.key), { placed: label, text: texts.get(Number(label.key)) ?? '' }]),
  );
}

/**
 * The bubbles whose labels are tried, by their place in `bubbles`, which come largest first: with a
 * setting so many in each quadrant, else as many as can be read; the selected among them in any case.
 */
function wantedBubbles({ bubbles, options, isCrowd, selectedRows }: LabelInput): readonly number[] {
  const most = isCrowd ? CROWD.candidates : MOST_LABELS;
  // Of a crowd only the largest have a chance; sorting all would take as long as drawing them.
  const candidates = isCrowd ? bubbles.slice(0, most) : bubbles;
  const byPriority = candidates
    .map((bubble, index) => ({ index, bubble, priority: priorityOf(bubble, selectedRows) }))
    .sort((a, b) => b.priority - a.priority);
  const used = new Map<Quadrant, number>();
  return byPriority
    .filter(({ bubble: { item }, priority }) => {
      if (options.labelsPerQuadrant === 0 || priority >= PRIORITY.selected) return true;
      const before = used.get(item.quadrant) ?? 0;
      used.set(item.quadrant, before + 1);
      return before < options.labelsPerQuadrant;
    })
    .slice(0, most)
    .map(({ index }) => index);
}

function priorityOf({ item, radius, edge }: Bubble, selectedRows: ReadonlySet<number>): number {
  const isSelected = selectedRows.has(item.row);
  return (isSelected ? PRIORITY.selected : 0) + (edge === undefined ? 0 : PRIORITY.edge) + radius;
}

function labelText(
  bubble: Bubble | undefined,
  { model, plot, options }: LabelInput,
  context: LayoutContext,
): string {
  if (bubble === undefined) return '';
  const { item, edge } = bubble;
  const { measureText } = context;
  const values = [
    ...(edge !== undefined && edge.dx !== 0 ? [model.x.text(item.x)] : []),
    ...(edge !== undefined && edge.dy !== 0 ? [model.y.text(item.y)] : []),
  ];
  return fitText([model.texts.nameOf(item), ...values].join(' · '), {
    widthPx: plot.width * WIDEST_LABEL_SHARE,
    sizePx: options.textSizePx,
    measureText,
  });
}

function requestFor(
  index: number,
  text: string,
  { bubbles, options, selectedRows }: LabelInput,
  { measureText }: LayoutContext,
): LabelRequest | undefined {
  const mark = bubbles[index];
  return mark === undefined
    ? undefined
    : {
        key: String(index),
        mark,
        widthPx: measureText(text, options.textSizePx),
        heightPx: options.textSizePx * 1.2,
        priority: priorityOf(mark, selectedRows),
      };
}

/** One label after the other, each against the bubbles around it: the whole crowd would take too long. */
function placeInCrowd(
  requests: readonly LabelRequest[],
  { bubbles, plot, textBoxes }: LabelInput,
): readonly PlacedLabel[] {
  const grid = new HitGrid(bubbles);
  const placed: PlacedLabel[] = [];
  const obstacles: Box[] = [...textBoxes];
  for (const request of [...requests].sort((a, b) => b.priority - a.priority)) {
    const { mark, widthPx, heightPx } = request;
    const reachX = mark.radius + widthPx + CROWD.reachPx;
    const reachY = mark.radius + heightPx + CROWD.reachPx;
    const around = { x: mark.x - reachX, y: mark.y - reachY, width: 2 * reachX, height: 2 * reachY };
    const near = grid.within(around);
    // Amid so many no place is free, and looking for one takes longest there.
    if (near.length > CROWD.neighbours) continue;
    const marks = near.flatMap((index) => bubbles[index] ?? []);
    const [label] = placeLabels([request], { frame: plot, marks, obstacles });
    if (label === undefined) continue;
    placed.push(label);
    obstacles.push(grown(label.box), ...(label.leader === undefined ? [] : [boxOf(label.leader)]));
    if (placed.length >= CROWD.labels) break;
  }
  return placed;
}

/** Words of neighbouring labels must not run together. */
function grown({ x, y, width, height }: Box): Box {
  return { x: x - 6, y, width: width + 12, height };
}

function boxOf({ from, to }: NonNullable<PlacedLabel['leader']>): Box {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x) + 1,
    height: Math.abs(to.y - from.y) + 1,
  };
}

/** The text of a label with its leader line. */
export function labelShapes(
  { placed: { box, leader }, text }: BubbleLabel,
  sizePx: number,
  palette: Palette,
): readonly Shape[] {
  const words: Shape = {
    kind: 'text',
    x: box.x,
    y: box.y + box.height / 2,
    text,
    sizePx,
    fill: palette.foreground,
    halo: palette.background,
  };
  if (leader === undefined) return [words];
  const { from, to } = leader;
  return [
    { kind: 'line', x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke: palette.muted, strokeWidth: 1 },
    words,
  ];
}
