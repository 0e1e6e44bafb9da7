import type { Disc } from '../../../shared/src/geometry/box';
import type { Palette } from '../../../shared/src/palette/palette';
import type { Shape } from '../../../shared/src/scene/shape';
import type { Bubble } from '../bubble';
import { bubbleShapes } from '../bubble-shapes';
import { drawShape } from './draw-shape';

/** What a canvas shows. */
export interface CrowdDrawing {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Device pixels for one pixel of the page. */
  readonly ratio: number;
  readonly backdrop: readonly Shape[];
  readonly bubbles: readonly Bubble[];
  readonly palette: Palette;
  /** Rows of the selected items; empty when nothing is selected. */
  readonly selectedRows: ReadonlySet<number>;
}

/** So many bubbles are drawn at full strength; more become fainter, so that density still shows. */
const FULL = { alpha: 0.6, count: 3000, leastAlpha: 0.18 } as const;
const SELECTED_ALPHA = 0.85;
/** Part of the full strength that is left to what is not selected or highlighted. */
const FADED = { part: 0.2, leastAlpha: 0.03 } as const;

/**
 * Draws thousands of bubbles, each a path of its own, so that they show through one another. Copies
 * of an image of a disc take ten times as long where no graphics card helps.
 */
export function drawCrowd(canvas: HTMLCanvasElement, drawing: CrowdDrawing): void {
  const { widthPx, heightPx, ratio, backdrop, bubbles, palette, selectedRows } = drawing;
  const width = Math.round(widthPx * ratio);
  const height = Math.round(heightPx * ratio);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
    canvas.style.width = `${widthPx}px`;
    canvas.style.height = `${heightPx}px`;
  }
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.globalAlpha = 1;
  context.clearRect(0, 0, widthPx, heightPx);
  for (const shape of backdrop) drawShape(context, shape);
  const full = palette.isHighContrast
    ? 1
    : Math.max(FULL.leastAlpha, FULL.alpha * Math.min(1, Math.sqrt(FULL.count / bubbles.length)));
  const faded = Math.max(FADED.leastAlpha, full * FADED.part);
  const draw = (bubble: Bubble, isSelected: boolean): void => {
    const { item, x, y, radius, colour, isHollow, edge } = bubble;
    const isPale = item.litShare <= 0 || (selectedRows.size > 0 && !isSelected);
    if (edge !== undefined) {
      context.globalAlpha = isPale ? faded : 1;
      for (const shape of bubbleShapes(bubble, palette)) drawShape(context, shape);
      return;
    }
    const isPartial = item.litShare > 0 && item.litShare < 1;
    context.globalAlpha = isPale || isPartial ? faded : isSelected ? SELECTED_ALPHA : full;
    drawDisc(context, { x, y, radius, colour, isHollow });
    // Of one colour and opaque, overlapping bubbles would be one blot.
    if (palette.isHighContrast) drawRim(context, bubble, palette.background);
    if (!isPartial || isPale) return;
    context.globalAlpha = full;
    drawDisc(context, { x, y, radius: radius * Math.sqrt(item.litShare), colour, isHollow });
  };
  if (selectedRows.size === 0) {
    for (const bubble of bubbles) draw(bubble, false);
    return;
  }
  // The selected lie on top, whatever their size.
  for (const bubble of bubbles) if (!selectedRows.has(bubble.item.row)) draw(bubble, false);
  for (const bubble of bubbles) {
    if (!selectedRows.has(bubble.item.row)) continue;
    draw(bubble, true);
    context.globalAlpha = 1;
    drawDisc(context, { ...bubble, colour: palette.focus, isHollow: true });
  }
}

const OUTLINE_PX = 1.5;

function drawRim(context: CanvasRenderingContext2D, { x, y, radius }: Disc, colour: string): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.lineWidth = 1;
  context.strokeStyle = colour;
  context.stroke();
}

function drawDisc(
  context: CanvasRenderingContext2D,
  { x, y, radius, colour, isHollow }: Pick<Bubble, 'x' | 'y' | 'radius' | 'colour' | 'isHollow'>,
): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  if (isHollow) {
    context.lineWidth = OUTLINE_PX;
    context.strokeStyle = colour;
    context.stroke();
  } else {
    context.fillStyle = colour;
    context.fill();
  }
}
