import { colourFor, type Palette } from '../../shared/src/palette/palette';
import type { Shape } from '../../shared/src/scene/shape';
import { fitText } from '../../shared/src/text/fit-text';
import type { MeasureText } from '../../shared/src/text/measure-text';
import { figureText, type ComparisonColumns, type FigureColumn } from './comparison-columns';
import type { ComparisonRow, Verdict } from './comparison-model';
import type { ComparisonOptions } from './comparison-options';

/** Where and how a row is drawn. */
export interface RowFrame {
  readonly y: number;
  readonly height: number;
  readonly widthPx: number;
  readonly columns: ComparisonColumns;
  readonly x: (value: number) => number;
  readonly options: ComparisonOptions;
  readonly palette: Palette;
  readonly measureText: MeasureText;
}

/** Shapes of one platform: hit area, rank, name, dumbbell, figures. */
export function rowShapes(row: ComparisonRow, frame: RowFrame): readonly Shape[] {
  return [
    { kind: 'rect', x: 0, y: frame.y, width: frame.widthPx, height: frame.height, fill: 'transparent' },
    ...rankShapes(row, frame),
    nameShape(row, frame),
    ...dumbbellShapes(row, frame),
    ...frame.columns.figures.map((column) => figureShape(row, column, frame)),
  ];
}

/** Colour of a change; in high contrast the sign alone tells, for all colours are one. */
export function verdictColour(verdict: Verdict, options: ComparisonOptions, palette: Palette): string {
  switch (verdict) {
    case 'better':
      return colourFor(palette, options.betterColour, palette.better);
    case 'worse':
      return colourFor(palette, options.worseColour, palette.worse);
    case 'same':
    case 'unknown':
      return palette.muted;
  }
}

function rankShapes(row: ComparisonRow, frame: RowFrame): readonly Shape[] {
  const { columns, palette, options } = frame;
  const { badge, rankChange } = columns;
  if (badge === undefined) return [];
  const middle = frame.y + frame.height / 2;
  const shapes: Shape[] = [
    {
      kind: 'rect',
      x: badge.left,
      y: middle - badge.size / 2,
      width: badge.size,
      height: badge.size,
      cornerPx: 4,
      fill: palette.subtle,
      ...(palette.isHighContrast ? { stroke: palette.foreground, strokeWidth: 1 } : {}),
    },
    {
      kind: 'text',
      x: badge.left + badge.size / 2,
      y: middle,
      text: row.rank === undefined ? '–' : String(row.rank),
      sizePx: options.textSizePx,
      weight: 600,
      anchor: 'middle',
      fill: row.rank === undefined ? palette.muted : palette.foreground,
    },
  ];
  if (rankChange !== undefined && row.rankChangeText !== '') {
    const hasMoved = row.rankChange.kind === 'up' || row.rankChange.kind === 'down';
    const verdict = row.rankChange.kind === 'up' ? 'better' : 'worse';
    shapes.push({
      kind: 'text',
      x: rankChange.left,
      y: middle,
      text: row.rankChangeText,
      sizePx: options.textSizePx * 0.9,
      fill: hasMoved ? verdictColour(verdict, options, palette) : palette.muted,
    });
  }
  return shapes;
}

function nameShape(row: ComparisonRow, frame: RowFrame): Shape {
  const { columns, options, palette, measureText } = frame;
  return {
    kind: 'text',
    x: columns.name.left,
    y: frame.y + frame.height / 2,
    text: fitText(row.name, { widthPx: columns.name.width, sizePx: options.textSizePx, measureText }),
    sizePx: options.textSizePx,
    fill: palette.foreground,
  };
}

function dumbbellShapes(row: ComparisonRow, frame: RowFrame): readonly Shape[] {
  const { options, palette, x } = frame;
  const middle = frame.y + frame.height / 2;
  const radius = dotRadius(frame.height);
  const shapes: Shape[] = [];
  if (row.value !== null && row.comparison !== null) {
    const from = x(row.comparison);
    const to = x(row.value);
    shapes.push({
      kind: 'line',
      x1: from,
      x2: to,
      y1: middle,
      y2: middle,
      stroke: verdictColour(row.verdict, options, palette),
      strokeWidth: Math.max(2, radius * 0.6),
    });
  }
  if (row.comparison !== null) {
    shapes.push({
      kind: 'circle',
      x: x(row.comparison),
      y: middle,
      radius: radius - 1,
      fill: palette.background,
      stroke: palette.neutral,
      strokeWidth: 2,
    });
  }
  if (row.target !== null) {
    shapes.push({
      kind: 'rect',
      x: x(row.target) - 1,
      y: middle - radius * 1.6,
      width: 2,
      height: radius * 3.2,
      fill: palette.foreground,
    });
  }
  if (row.value !== null) {
    const fill = colourFor(palette, row.ruleColour ?? options.currentColour, palette.accent);
    shapes.push({ kind: 'circle', x: x(row.value), y: middle, radius, fill });
  }
  return shapes;
}

/** Dots grow with the rows, within what still reads as a dot. */
function dotRadius(rowHeight: number): number {
  return Math.max(4, Math.min(9, rowHeight * 0.15));
}

function figureShape(row: ComparisonRow, column: FigureColumn, frame: RowFrame): Shape {
  const { options, palette } = frame;
  const isChange = column.kind === 'change' || column.kind === 'changePercent';
  const isMissing = column.kind === 'value' && row.value === null;
  return {
    kind: 'text',
    x: column.right,
    y: frame.y + frame.height / 2,
    text: figureText(row, column.kind),
    sizePx: options.textSizePx,
    weight: column.kind === 'value' && !isMissing ? 600 : 400,
    anchor: 'end',
    fill: isChange
      ? verdictColour(row.verdict, options, palette)
      : isMissing
        ? palette.muted
        : palette.foreground,
  };
}
