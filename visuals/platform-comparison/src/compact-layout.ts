import type { Mark, Scene } from '../../shared/src/scene/scene';
import type { Shape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { fitText } from '../../shared/src/text/fit-text';
import type { ComparisonModel, ComparisonRow } from './comparison-model';
import type { ComparisonOptions } from './comparison-options';
import { PADDING_PX } from './comparison-columns';
import { verdictColour } from './row-shapes';

const TALLEST_ROW_PX = 48;
const ARROW_PX = 9;
const GAP_PX = 8;

/** For narrow frames (a phone, a tile): rank, name, value and the direction of change. */
export function compactLayout(
  model: ComparisonModel,
  options: ComparisonOptions,
  context: LayoutContext,
): Scene {
  const { widthPx, heightPx, localise } = context;
  const rowHeight = Math.max(
    options.textSizePx * 1.9,
    Math.min(TALLEST_ROW_PX, heightPx / model.rows.length),
  );
  const marks = model.rows.map((row, index): Mark => {
    const box = { x: 0, y: index * rowHeight, width: widthPx, height: rowHeight };
    return { ...row, box, shapes: compactRow(row, box, options, context) };
  });
  return {
    widthPx,
    heightPx: rowHeight * marks.length,
    header: undefined,
    backdrop: [],
    marks,
    overlay: [],
    summary: localise('Summary', { count: String(marks.length), measure: model.valueName }),
  };
}

function compactRow(
  row: ComparisonRow,
  box: Mark['box'],
  options: ComparisonOptions,
  { palette, measureText }: LayoutContext,
): readonly Shape[] {
  const sizePx = options.textSizePx;
  const middle = box.y + box.height / 2;
  const right = box.width - PADDING_PX;
  const shapes: Shape[] = [{ kind: 'rect', ...box, fill: 'transparent' }];
  let left = PADDING_PX;
  if (options.showRank) {
    shapes.push({
      kind: 'text',
      x: left,
      y: middle,
      text: row.rank === undefined ? '–' : String(row.rank),
      sizePx,
      weight: 600,
      fill: palette.muted,
    });
    left += measureText('00', sizePx, 600) + GAP_PX;
  }
  const valueRight = right - ARROW_PX - GAP_PX / 2;
  const valueLeft = valueRight - measureText(row.valueText, sizePx, 600);
  const name = fitText(row.name, { widthPx: valueLeft - GAP_PX - left, sizePx, measureText });
  shapes.push({ kind: 'text', x: left, y: middle, text: name, sizePx, fill: palette.foreground });
  shapes.push({
    kind: 'text',
    x: valueRight,
    y: middle,
    sizePx,
    weight: row.value === null ? 400 : 600,
    anchor: 'end',
    text: row.valueText,
    fill: row.value === null ? palette.muted : palette.foreground,
  });
  if (row.change !== undefined) {
    const fill = verdictColour(row.verdict, options, palette);
    shapes.push(changeArrow(row.change, { x: right - ARROW_PX / 2, y: middle }, fill));
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
