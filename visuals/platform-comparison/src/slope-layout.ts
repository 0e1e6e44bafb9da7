import { scaleLinear } from 'd3-scale';
import type { Box } from '../../shared/src/geometry/box';
import { spreadLabels } from '../../shared/src/labels/spread-labels';
import { colourFor } from '../../shared/src/palette/palette';
import type { Mark, Scene } from '../../shared/src/scene/scene';
import type { Shape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { fitText } from '../../shared/src/text/fit-text';
import { PADDING_PX } from './comparison-columns';
import type { ComparisonModel, ComparisonRow } from './comparison-model';
import type { ComparisonOptions } from './comparison-options';
import { verdictColour } from './row-shapes';

const DOT_PX = 5;
const GAP_PX = 10;
const WIDEST_LABELS_SHARE = 0.34;

/** Two vertical axes, before and now, with a line a platform; labels at the ends never overlap. */
export function slopeLayout(
  model: ComparisonModel,
  options: ComparisonOptions,
  context: LayoutContext,
): Scene {
  const { widthPx, heightPx, palette, measureText, localise } = context;
  const sizePx = options.textSizePx;
  const lineHeight = sizePx * 1.4;
  const top = lineHeight * 1.8;
  const rows = model.rows.filter(({ value, comparison }) => value !== null || comparison !== null);
  const figures = rows.flatMap(({ value, comparison }) => [value, comparison].filter((one) => one !== null));
  const y = scaleLinear<number, number>()
    .domain([Math.min(...figures), Math.max(...figures)])
    .range([Math.max(top, heightPx - lineHeight), top + lineHeight / 2]);
  const beforeText = ({ comparison }: ComparisonRow): string =>
    comparison === null ? '' : model.axisText(comparison);
  const nowText = (row: ComparisonRow): string =>
    row.value === null
      ? ''
      : `${row.valueText}  ${row.name}${row.changePercentText === '' ? '' : `  ${row.changePercentText}`}`;
  const widest = (texts: readonly string[]): number =>
    Math.min(
      widthPx * WIDEST_LABELS_SHARE,
      Math.max(0, ...texts.map((text) => measureText(text, sizePx, 600))),
    );
  const left = PADDING_PX + widest([...rows.map(beforeText), model.comparisonName ?? '']) + GAP_PX;
  const right = widthPx - PADDING_PX - widest([...rows.map(nowText), model.valueName]) - GAP_PX;
  const band = { low: top + lineHeight / 2, high: heightPx - lineHeight / 2, heightPx: lineHeight };
  const placesOf = (figure: (row: ComparisonRow) => number | null): readonly (number | undefined)[] =>
    spreadLabels(
      rows.map((row) => {
        const value = figure(row);
        return value === null
          ? undefined
          : { at: y(value), priority: row.isFocus ? Infinity : -(row.rank ?? 1e9) };
      }),
      band,
    );
  const beforePlaces = placesOf(({ comparison }) => comparison);
  const nowPlaces = placesOf(({ value }) => value);
  const marks = rows.map((row, index): Mark => {
    const labels = [
      { text: beforeText(row), place: beforePlaces[index], x: left - GAP_PX, anchor: 'end' as const },
      { text: nowText(row), place: nowPlaces[index], x: right + GAP_PX, anchor: 'start' as const },
    ].flatMap(({ text, place, x, anchor }): readonly Shape[] => {
      if (place === undefined || text === '') return [];
      const room = anchor === 'end' ? x - PADDING_PX : widthPx - PADDING_PX - x;
      const weight = row.isFocus ? 600 : 400;
      const fitted = fitText(text, { widthPx: room, sizePx, weight, measureText });
      const fill = row.isOthers ? palette.muted : palette.foreground;
      return [{ kind: 'text', x, y: place, text: fitted, sizePx, weight, anchor, fill }];
    });
    const ends = [row.comparison, row.value].flatMap((value) => (value === null ? [] : [y(value)]));
    const box: Box = {
      x: left - DOT_PX,
      y: Math.min(...ends) - DOT_PX - 3,
      width: Math.max(0, right - left) + 2 * DOT_PX,
      height: Math.max(...ends) - Math.min(...ends) + 2 * (DOT_PX + 3),
    };
    return { ...row, box, shapes: [...slopeShapes(row, { left, right, y, options, context }), ...labels] };
  });
  return {
    widthPx,
    heightPx: Math.max(heightPx, top + 2 * lineHeight),
    header: undefined,
    backdrop: axes({ left, right, top }, model, options, context),
    marks,
    overlay: [],
    summary: localise('Summary', { count: String(marks.length), measure: model.valueName }),
  };
}

interface SlopeFrame {
  readonly left: number;
  readonly right: number;
  readonly y: (value: number) => number;
  readonly options: ComparisonOptions;
  readonly context: LayoutContext;
}

/** A wide transparent line to point at, the slope, and its ends: hollow before, solid now. */
function slopeShapes(row: ComparisonRow, frame: SlopeFrame): readonly Shape[] {
  const { left, right, y, options, context } = frame;
  const { palette } = context;
  const { value, comparison } = row;
  const colour = row.isOthers ? palette.muted : verdictColour(row.verdict, options, palette);
  const shapes: Shape[] = [];
  if (value !== null && comparison !== null) {
    const line = { kind: 'line', x1: left, y1: y(comparison), x2: right, y2: y(value) } as const;
    shapes.push({ ...line, stroke: 'transparent', strokeWidth: 12 });
    shapes.push({ ...line, stroke: colour, strokeWidth: row.isFocus ? 4 : 2 });
  }
  if (comparison !== null) {
    shapes.push({
      kind: 'circle',
      x: left,
      y: y(comparison),
      radius: DOT_PX - 1,
      fill: palette.background,
      stroke: palette.neutral,
      strokeWidth: 2,
    });
  }
  if (value !== null) {
    const fill = colourFor(palette, row.ruleColour ?? options.currentColour, palette.accent);
    shapes.push({
      kind: 'circle',
      x: right,
      y: y(value),
      radius: DOT_PX,
      fill: row.isOthers ? palette.muted : fill,
    });
  }
  return shapes;
}

function axes(
  { left, right, top }: { readonly left: number; readonly right: number; readonly top: number },
  model: ComparisonModel,
  { textSizePx }: ComparisonOptions,
  { heightPx, widthPx, palette, measureText }: LayoutContext,
): readonly Shape[] {
  const title = (text: string, x: number, anchor: 'start' | 'end'): Shape => ({
    kind: 'text',
    x,
    y: textSizePx,
    text: fitText(text, {
      widthPx: widthPx / 2 - 2 * PADDING_PX,
      sizePx: textSizePx,
      weight: 600,
      measureText,
    }),
    sizePx: textSizePx,
    weight: 600,
    anchor,
    fill: palette.muted,
  });
  const axis = (x: number): Shape => ({
    kind: 'line',
    x1: x,
    x2: x,
    y1: top,
    y2: heightPx - 4,
    stroke: palette.faint,
    strokeWidth: 1,
  });
  return [
    title(model.comparisonName ?? '', PADDING_PX, 'start'),
    title(model.valueName, widthPx - PADDING_PX, 'end'),
    axis(left),
    axis(right),
  ];
}
