import type { Mark } from '../../shared/src/scene/scene';
import type { Shape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { fitText } from '../../shared/src/text/fit-text';
import { colourFor } from '../../shared/src/palette/palette';
import { countText } from './count-text';
import { bubbleColour } from './place-bubbles';
import type { QuadrantLayout } from './quadrant-layout';
import { itemKey, type QuadrantItem, type QuadrantModel, type QuadrantSummary } from './quadrant-model';
import type { QuadrantOptions } from './quadrant-options';
import { leadOf } from './quadrant-summaries';
import { summaryOf } from './summary-of';

const COMPACT_BELOW_PX = { width: 240, height: 150 } as const;
const TWO_COLUMNS_FROM_PX = 200;
const MOST_PER_QUADRANT = 3;
const PADDING_PX = 6;
const GAP_PX = 8;
const DOT_PX = 3;

/** Whether the frame is too small for a plot. */
export function isCompact({ widthPx, heightPx }: LayoutContext): boolean {
  return widthPx < COMPACT_BELOW_PX.width || heightPx < COMPACT_BELOW_PX.height;
}

/**
 * Each quadrant with its count and its top three: the largest by size, without a size the highest.
 * One column in a narrow frame, two in a wider one; what does not fit scrolls.
 */
export function compactLayout(
  model: QuadrantModel,
  options: QuadrantOptions,
  context: LayoutContext,
): QuadrantLayout {
  const { widthPx, heightPx } = context;
  const columns = widthPx >= TWO_COLUMNS_FROM_PX ? 2 : 1;
  const linePx = Math.round(options.textSizePx * 1.6);
  const cellWidth = (widthPx - 2 * PADDING_PX - (columns - 1) * GAP_PX) / columns;
  const backdrop: Shape[] = [];
  const marks: Mark[] = [];
  const items: QuadrantItem[] = [];
  let top = PADDING_PX;
  for (let first = 0; first < model.quadrants.length; first += columns) {
    let most = 0;
    model.quadrants.slice(first, first + columns).forEach((summary, column) => {
      const x = PADDING_PX + column * (cellWidth + GAP_PX);
      const cell: Cell = { x, y: top, width: cellWidth, linePx };
      backdrop.push(heading(summary, cell, options, context));
      const members = topMembers(model, summary);
      members.forEach((item, index) => {
        items.push(item);
        marks.push(rowMark(item, { ...cell, y: top + (index + 1) * linePx }, { model, options, context }));
      });
      most = Math.max(most, members.length);
    });
    top += (most + 1) * linePx + GAP_PX / 2;
  }
  return {
    scene: {
      widthPx,
      heightPx: Math.max(heightPx, top),
      header: undefined,
      backdrop,
      marks,
      overlay: [],
      summary: summaryOf(model, context),
    },
    crowd: undefined,
    items,
    bubbles: [],
    texts: model.texts,
    keyOf: (item) => itemKey(item, model.texts),
    markAt: (index) => {
      const mark = marks[index];
      if (mark === undefined) throw new RangeError('There is no row of this number.');
      return mark;
    },
    spots: [],
    lines: [],
    trailOf: () => [],
    lastingTrails: [],
    moves: model.moves,
    play: undefined,
  };
}

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly linePx: number;
}

function topMembers({ items }: QuadrantModel, { quadrant }: QuadrantSummary): readonly QuadrantItem[] {
  return items
    .filter((item) => item.quadrant === quadrant)
    .sort((a, b) => leadOf(b) - leadOf(a))
    .slice(0, MOST_PER_QUADRANT);
}

function heading(
  { name, count }: QuadrantSummary,
  { x, y, width, linePx }: Cell,
  { textSizePx }: QuadrantOptions,
  { palette, measureText, localise, locale }: LayoutContext,
): Shape {
  const text = (shown: string): string =>
    localise('Quadrant_Count', { name: shown, count: countText(count, locale) });
  const space = { sizePx: textSizePx, weight: 600, measureText } as const;
  const widthPx = width - measureText(text(''), textSizePx, 600);
  return {
    kind: 'text',
    x,
    y: y + linePx / 2,
    text: fitText(text(fitText(name, { ...space, widthPx })), { ...space, widthPx: width }),
    sizePx: textSizePx,
    weight: 600,
    fill: palette.muted,
  };
}

function rowMark(
  item: QuadrantItem,
  { x, y, width, linePx }: Cell,
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
  const { palette, measureText } = context;
  const sizePx = options.textSizePx;
  const fallback = bubbleColour(item, options, palette);
  const textX = x + 4 * DOT_PX;
  const text = fitText(model.texts.nameOf(item), { widthPx: width - 4 * DOT_PX, sizePx, measureText });
  const middle = y + linePx / 2;
  return {
    key: itemKey(item, model.texts),
    rows: item.rows,
    sentence: model.texts.sentenceOf(item),
    tooltip: [],
    isDimmed: item.litShare <= 0,
    box: { x, y, width, height: linePx },
    shapes: [
      { kind: 'rect', x, y, width, height: linePx, cornerPx: 3, fill: palette.background, fillOpacity: 0.01 },
      {
        kind: 'circle',
        x: x + DOT_PX + 2,
        y: middle,
        radius: DOT_PX,
        fill: colourFor(palette, item.ruleColour, fallback),
      },
      { kind: 'text', x: textX, y: middle, text, sizePx, fill: palette.foreground },
    ],
  };
}
