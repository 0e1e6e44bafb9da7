import type { Mark, Scene } from '../../shared/src/scene/scene';
import type { Shape, TextShape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { fitText } from '../../shared/src/text/fit-text';
import type { ComparisonPanel, ComparisonRow } from './comparison-model';
import type { ComparisonOptions } from './comparison-options';
import { PADDING_PX } from './comparison-columns';
import { verdictColour } from './row-shapes';

const TALLEST_ROW_PX = 48;
/** Rows of the list are never lower than so many times the size of the text. */
export const LEAST_ROW_IN_LIST = 1.9;
const ARROW_PX = 9;
const GAP_PX = 8;

/** For narrow frames (a phone, a tile): rank, name, value and the direction of change. */
export function compactLayout(
  panel: ComparisonPanel,
  options: ComparisonOptions,
  context: LayoutContext,
): Scene {
  const { widthPx, heightPx, localise, measureText } = context;
  const rowHeight = Math.max(
    options.textSizePx * LEAST_ROW_IN_LIST,
    Math.min(TALLEST_ROW_PX, heightPx / panel.rows.length),
  );
  const rankPx = options.showRank
    ? Math.max(
        ...panel.rows.map(({ rank }) =>
          measureText(rank === undefined ? '–' : String(rank), options.textSizePx, 600),
        ),
      )
    : 0;
  const marks = panel.rows.map((row, index): Mark => {
    const box = { x: 0, y: index * rowHeight, width: widthPx, height: rowHeight };
    return { ...row, box, shapes: compactRow(row, box, options, { ...context, rankPx }) };
  });
  return {
    widthPx,
    heightPx: rowHeight * marks.length,
    header: undefined,
    backdrop: [],
    marks,
    overlay: [],
    summary: localise('Summary', { count: String(marks.length), measure: panel.valueName }),
  };
}

function compactRow(
  row: ComparisonRow,
  box: Mark['box'],
  options: ComparisonOptions,
  context: LayoutContext & { readonly rankPx: number },
): readonly Shape[] {
  const { palette, measureText, rankPx } = context;
  const sizePx = options.textSizePx;
  const middle = box.y + box.height / 2;
  const right = box.width - PADDING_PX;
  const shapes: Shape[] = [{ kind: 'rect', ...box, fill: 'transparent' }];
  const add = (text: string, at: Pick<TextShape, 'x' | 'anchor' | 'weight' | 'fill'>): void => {
    if (text !== '') shapes.push({ kind: 'text', y: middle, text, sizePx, ...at });
  };
  const left = PADDING_PX + (rankPx > 0 ? rankPx + GAP_PX : 0);
  if (rankPx > 0) {
    const rank = row.rank === undefined ? '–' : String(row.rank);
    add(rank, { x: PADDING_PX, weight: 600, fill: palette.muted });
  }
  const weight = row.value === null ? 400 : 600;
  const valueRight = right - ARROW_PX - GAP_PX / 2;
  const value = fitText(row.valueText, { widthPx: valueRight - left, sizePx, weight, measureText });
  const valueLeft = valueRight - measureText(value, sizePx, weight);
  const nameWeight = row.isFocus ? 600 : 400;
  const space = { widthPx: valueLeft - GAP_PX - left, sizePx, weight: nameWeight, measureText } as const;
  add(fitText(row.name, space), {
    x: left,
    weight: nameWeight,
    fill: row.isOthers ? palette.muted : palette.foreground,
  });
  const fill = row.value === null ? palette.muted : palette.foreground;
  add(value, { x: valueRight, weight, anchor: 'end', fill });
  if (row.change !== undefined) {
    const arrowFill = verdictColour(row.verdict, options, palette);
    shapes.push(changeArrow(row.change, { x: right - ARROW_PX / 2, y: middle }, arrowFill));
  }
  return shapes;
}

/** A triangle up or down, or a dash for no change: direction by shape, verdict by colour. */
function changeArrow(change: number, at: { readonly x: number; readonly y: number }, fill: string): Shape {
  const half = ARROW_PX / 2;
  if (change === 0) return { kind: 'rect', x: at.x - half, y: at.y - 1, width: ARROW_PX, height: 2, fill };
  const tip = change > 0 ? -half : half;
  return {
    kind: 'polygon',
    points: [
      [at.x, at.y + tip],
      [at.x + half, at.y - tip],
      [at.x - half, at.y - tip],
    ],
    fill,
  };
}
