import { colourFor } from '../../shared/src/palette/palette';
import type { Shape } from '../../shared/src/scene/shape';
import type { ComparisonRow } from './comparison-model';
import type { RowFrame } from './row-frame';
import { verdictColour } from './row-shapes';

/** While another visual highlights, the whole is pale and its highlighted part solid. */
export const PALE_OPACITY = 0.3;
const BAR_SHARE = 0.5;

/** The dumbbell of a row: hollow before, solid now, the line coloured by whether the change is welcome. */
export function dumbbellShapes(row: ComparisonRow, frame: RowFrame): readonly Shape[] {
  const { options, palette, x } = frame;
  const middle = frame.y + frame.height / 2;
  const radius = dotRadius(frame.height);
  const hasHighlight = row.highlight !== undefined;
  const shapes: Shape[] = [];
  if (row.value !== null && row.comparison !== null) {
    shapes.push({
      kind: 'line',
      x1: x(row.comparison),
      x2: x(row.value),
      y1: middle,
      y2: middle,
      stroke:
        hasHighlight && !palette.isHighContrast
          ? palette.faint
          : verdictColour(row.verdict, options, palette),
      strokeWidth: Math.max(2, radius * 0.6),
    });
  }
  return [
    ...shapes,
    ...comparisonDot(row, frame, radius - 1),
    ...targetTick(row, frame, radius * 3.2),
    ...currentDots(row, frame, middle, radius),
  ];
}

/** The hollow dot of the comparison. */
export function comparisonDot(row: ComparisonRow, frame: RowFrame, radius: number): readonly Shape[] {
  if (row.comparison === null) return [];
  const { options, palette, x } = frame;
  const chosen = row.ruleColours.comparison ?? options.comparisonColour;
  return [
    {
      kind: 'circle',
      x: x(row.comparison),
      y: frame.y + frame.height / 2,
      radius,
      fill: palette.background,
      stroke: colourFor(palette, chosen, palette.neutral),
      strokeWidth: 2,
    },
  ];
}

/** The upright tick of the target. */
export function targetTick(row: ComparisonRow, frame: RowFrame, height: number): readonly Shape[] {
  if (row.target === null) return [];
  const { options, palette, x } = frame;
  return [
    {
      kind: 'rect',
      x: x(row.target) - 1,
      y: frame.y + (frame.height - height) / 2,
      width: 2,
      height,
      fill: colourFor(palette, row.ruleColours.target ?? options.targetColour, palette.foreground),
    },
  ];
}

/** A bar from index 100 to the index of the row, to the right above and to the left below. */
export function indexBarShapes(row: ComparisonRow, frame: RowFrame): readonly Shape[] {
  if (row.index === undefined) return [];
  const { options, palette, x } = frame;
  const from = x(100);
  const to = x(row.index);
  const height = Math.min(28, frame.height * BAR_SHARE);
  const isBetter = row.index >= 100 === options.higherIsBetter;
  const fill = verdictColour(row.index === 100 ? 'same' : isBetter ? 'better' : 'worse', options, palette);
  return [
    {
      kind: 'rect',
      x: Math.min(from, to),
      y: frame.y + (frame.height - height) / 2,
      width: Math.max(1, Math.abs(to - from)),
      height,
      cornerPx: 2,
      fill: colourFor(palette, row.ruleColours.fill, fill),
      ...(row.highlight === undefined ? {} : { fillOpacity: PALE_OPACITY }),
    },
  ];
}

function currentDots(row: ComparisonRow, frame: RowFrame, y: number, radius: number): readonly Shape[] {
  if (row.value === null) return [];
  const { options, palette, x } = frame;
  const fill = colourFor(palette, row.ruleColours.fill ?? options.currentColour, palette.accent);
  const whole = { kind: 'circle', x: x(row.value), y, radius } as const;
  if (row.highlight === undefined) {
    return [row.isOthers ? { ...whole, fill: palette.muted } : { ...whole, fill }];
  }
  const pale: Shape = palette.isHighContrast
    ? { ...whole, fill: palette.background, stroke: palette.foreground, strokeWidth: 1 }
    : { ...whole, fill, fillOpacity: PALE_OPACITY };
  if (row.highlight === null) return [pale];
  const part = x(row.highlight);
  return [
    pale,
    { kind: 'line', x1: part, x2: x(row.value), y1: y, y2: y, stroke: fill, strokeWidth: 1, dash: '2 2' },
    { kind: 'circle', x: part, y, radius: Math.max(3, radius - 1), fill },
  ];
}

/** Dots grow with the rows, within what still reads as a dot. */
function dotRadius(rowHeight: number): number {
  return Math.max(4, Math.min(9, rowHeight * 0.15));
}
