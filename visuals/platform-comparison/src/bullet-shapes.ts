import { colourFor } from '../../shared/src/palette/palette';
import type { RectShape, Shape } from '../../shared/src/scene/shape';
import { bandColours } from './band-colours';
import { bandEdges } from './band-edges';
import type { ComparisonRow } from './comparison-model';
import { comparisonDot, PALE_OPACITY, targetTick } from './plot-shapes';
import type { RowFrame } from './row-frame';

const BAND_SHARE = 0.62;
const TALLEST_BAND_PX = 34;
/** The bar is a third of the bands (Few, Bullet Graph Design Specification, 2013). */
const BAR_SHARE = 1 / 3;

/**
 * A bullet: bands behind, a bar from zero to the value, the comparison as a hollow dot and the target
 * as a tick. `largest` is the largest value of all rows, which bands in percent of it need.
 */
export function bulletShapes(row: ComparisonRow, frame: RowFrame, largest: number): readonly Shape[] {
  const height = Math.min(TALLEST_BAND_PX, frame.height * BAND_SHARE);
  return [
    ...bandShapes(row, frame, { height, largest }),
    ...barShapes(row, frame, height * BAR_SHARE),
    ...comparisonDot(row, frame, Math.max(2.5, Math.min(5, height / 5))),
    ...targetTick(row, frame, height * 0.7),
  ];
}

function bandShapes(
  row: ComparisonRow,
  { options, palette, x, y, height: rowHeight, columns }: RowFrame,
  { height, largest }: { readonly height: number; readonly largest: number },
): readonly Shape[] {
  const base = options.bandBase === 'target' ? row.target : largest;
  const edges = bandEdges(base, options.bandEnds);
  if (row.isOthers || edges === undefined) return [];
  const colours = bandColours(options, palette);
  // Where less is better the low end is the good one.
  const ordered = options.higherIsBetter ? colours : [...colours].reverse();
  const [from, to] = [columns.plot.left, columns.plot.right];
  const ends = [x(0), ...edges.map(x), to];
  return ordered.flatMap((fill, band): readonly Shape[] => {
    const left = Math.max(from, Math.min(to, ends[band] ?? to));
    const right = Math.max(left, Math.min(to, ends[band + 1] ?? to));
    if (right === left) return [];
    const edge = palette.isHighContrast ? { stroke: palette.foreground, strokeWidth: 1 } : {};
    const box = { x: left, y: y + (rowHeight - height) / 2, width: right - left, height };
    return [{ kind: 'rect', ...box, fill, ...edge }];
  });
}

function barShapes(row: ComparisonRow, frame: RowFrame, height: number): readonly Shape[] {
  if (row.value === null) return [];
  const { options, palette, x } = frame;
  const fill = row.isOthers
    ? palette.muted
    : colourFor(palette, row.ruleColours.fill ?? options.currentColour, palette.accent);
  const bar = (figure: number): RectShape => ({
    kind: 'rect',
    x: Math.min(x(0), x(figure)),
    y: frame.y + (frame.height - height) / 2,
    width: Math.max(1, Math.abs(x(figure) - x(0))),
    height,
    fill,
  });
  if (row.highlight === undefined) return [bar(row.value)];
  const pale: Shape = palette.isHighContrast
    ? { ...bar(row.value), fill: palette.background, stroke: palette.foreground, strokeWidth: 1 }
    : { ...bar(row.value), fillOpacity: PALE_OPACITY };
  return row.highlight === null ? [pale] : [pale, bar(row.highlight)];
}
