import { colourFor, type Palette } from '../../shared/src/palette/palette';
import type { Shape } from '../../shared/src/scene/shape';
import { fitText } from '../../shared/src/text/fit-text';
import { basisGlyph, GLYPH_RADIUS_PX } from './basis-glyph';
import type { FigureColumn } from './comparison-columns';
import type { ComparisonRow, Verdict } from './comparison-model';
import type { ComparisonOptions } from './comparison-options';
import { figureText, isNotAvailable } from './figure-columns';
import type { RowFrame } from './row-frame';
import { sparklineShapes } from './sparkline-shapes';

/** Shapes of one platform: hit area, focus, rank, name, what is in its plot, figures. */
export function rowShapes(row: ComparisonRow, frame: RowFrame, plot: readonly Shape[]): readonly Shape[] {
  return [
    { kind: 'rect', x: 0, y: frame.y, width: frame.widthPx, height: frame.height, fill: 'transparent' },
    ...focusShapes(row, frame),
    ...rankShapes(row, frame),
    nameShape(row, frame),
    ...plot,
    ...frame.columns.figures.flatMap((column) => figureShapes(row, column, frame)),
  ];
}

/** Colour of a change; in high contrast the sign alone tells, for all colours are one. */
export function verdictColour(
  verdict: Verdict,
  options: Pick<ComparisonOptions, 'betterColour' | 'worseColour'>,
  palette: Palette,
): string {
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

/** The focus item stands on a tint and behind a bar at its edge, which high contrast shows as well. */
function focusShapes(
  row: ComparisonRow,
  { y, height, widthPx, palette, options }: RowFrame,
): readonly Shape[] {
  if (!row.isFocus) return [];
  const fill = colourFor(palette, options.focusColour, palette.accent);
  return [
    ...(palette.isHighContrast
      ? []
      : [{ kind: 'rect', x: 0, y, width: widthPx, height, fill: palette.subtle } as const]),
    { kind: 'rect', x: 0, y: y + 2, width: 3, height: Math.max(0, height - 4), fill },
  ];
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
      // Three digits are wider than the badge at the size of the text.
      sizePx: options.textSizePx * ((row.rank ?? 0) > 99 ? 0.75 : 1),
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
  const weight = row.isFocus ? 600 : 400;
  const sizePx = options.textSizePx;
  return {
    kind: 'text',
    x: columns.name.left,
    y: frame.y + frame.height / 2,
    text: fitText(row.name, { widthPx: columns.name.width, sizePx, weight, measureText }),
    sizePx,
    weight,
    fill: row.isOthers ? palette.muted : palette.foreground,
  };
}

function figureShapes(row: ComparisonRow, column: FigureColumn, frame: RowFrame): readonly Shape[] {
  const { options, palette, localise, measureText } = frame;
  const y = frame.y + frame.height / 2;
  if (column.kind === 'sparkline') return sparklineShapes(row, column, frame);
  if (column.kind === 'basis') {
    const x = column.right - GLYPH_RADIUS_PX - 1;
    return row.basis === undefined ? [] : basisGlyph(row.basis, { x, y }, palette);
  }
  const isChange = column.kind === 'change' || column.kind === 'changePercent';
  const isMissing = (column.kind === 'value' && row.value === null) || (isChange && isNotAvailable(row));
  const fill = isChange ? verdictColour(row.verdict, options, palette) : palette.foreground;
  const sizePx = options.textSizePx;
  const weight = column.kind === 'value' && !isMissing ? 600 : 400;
  const space = { widthPx: column.width, sizePx, weight, measureText } as const;
  const text = fitText(figureText(row, column, localise), space);
  if (text === '') return [];
  return [
    {
      kind: 'text',
      x: column.right,
      y,
      text,
      sizePx,
      weight,
      anchor: 'end',
      fill: isMissing ? palette.muted : fill,
    },
  ];
}
