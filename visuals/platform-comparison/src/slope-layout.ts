import type { Box } from '../../shared/src/geometry/box';
import { spreadLabels } from '../../shared/src/labels/spread-labels';
import { colourFor } from '../../shared/src/palette/palette';
import type { Mark, Scene } from '../../shared/src/scene/scene';
import type { Shape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { fitText } from '../../shared/src/text/fit-text';
import { PADDING_PX } from './comparison-columns';
import type { ComparisonPanel, ComparisonRow } from './comparison-model';
import type { ComparisonOptions } from './comparison-options';
import { lineColour } from './line-colour';
import { namedLines } from './named-lines';
import type { PanelPlace } from './panel-place';
import { hasLogAxis, onLogAxis, plotScale } from './plot-scale';
import { slopeAxes } from './slope-axes';

const DOT_PX = 5;
const GAP_PX = 10;
const WIDEST_LABELS_SHARE = 0.34;

/** What the slopes of a panel are drawn in. */
interface SlopeFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly heightPx: number;
  readonly lineHeight: number;
  readonly y: (value: number) => number;
  readonly hasFocus: boolean;
  readonly nowText: (row: ComparisonRow) => string;
  readonly options: ComparisonOptions;
  readonly context: LayoutContext;
}

/** Two vertical axes, before and now, with a line a platform; labels at the ends never overlap. */
export function slopeLayout(panel: ComparisonPanel, place: PanelPlace, context: LayoutContext): Scene {
  const { options } = place;
  const isLog = hasLogAxis(place.scaledRows, { ...options, mode: 'slope' });
  const rows = (isLog ? panel.rows.map(onLogAxis) : panel.rows).filter(
    ({ value, comparison }) => value !== null || comparison !== null,
  );
  const frame = slopeFrame({ panel, rows, place }, context);
  const isNamed = namedLines(rows, options.labelDensity);
  const before = placesOf(rows, frame, (row) => (isNamed(row) ? row.comparison : null));
  const now = placesOf(rows, frame, (row) => (isNamed(row) ? row.value : null));
  const marks = rows.map((row, index): Mark => {
    const labels = [
      ...label(row, { text: beforeText(row, panel), place: before[index], isBefore: true }, frame),
      ...label(row, { text: frame.nowText(row), place: now[index], isBefore: false }, frame),
    ];
    return { ...row, box: boxOf(row, frame), shapes: [...slopeShapes(row, frame), ...labels] };
  });
  return {
    widthPx: context.widthPx,
    heightPx: Math.max(context.heightPx, frame.top + 2 * frame.lineHeight),
    header: undefined,
    backdrop: slopeAxes(frame, { panel, notes: place.hasLegend ? place.notes : [], options }, context),
    marks,
    overlay: [],
    summary: place.summary,
  };
}

function slopeFrame(
  of: {
    readonly panel: ComparisonPanel;
    readonly rows: readonly ComparisonRow[];
    readonly place: PanelPlace;
  },
  context: LayoutContext,
): SlopeFrame {
  const { options } = of.place;
  const { widthPx, heightPx, measureText } = context;
  const { panel, rows, place } = of;
  const sizePx = options.textSizePx;
  const lineHeight = sizePx * 1.4;
  const noteLines = place.hasLegend ? place.notes.length : 0;
  const top = lineHeight * (1.8 + noteLines);
  const widest = (texts: readonly string[]): number =>
    Math.min(
      widthPx * WIDEST_LABELS_SHARE,
      Math.max(0, ...texts.map((text) => measureText(text, sizePx, 600))),
    );
  const nowText = nowTextsIn(widthPx * WIDEST_LABELS_SHARE, rows, (text) => measureText(text, sizePx, 600));
  const hasNames = options.labelDensity !== 'none';
  const beforeTexts = hasNames ? rows.map((row) => beforeText(row, panel)) : [];
  // The titles may reach over their axis; the names at the lines decide where it stands.
  const left = PADDING_PX + DOT_PX + widest(beforeTexts) + GAP_PX;
  const right = widthPx - PADDING_PX - DOT_PX - widest(hasNames ? rows.map(nowText) : []) - GAP_PX;
  const low = Math.max(top, heightPx - lineHeight);
  // The axis of a slope starts where its figures do: angles are read, not lengths.
  const y = plotScale(
    place.scaledRows.map((row) => ({ ...row, target: null, highlight: undefined })),
    { ...options, mode: 'slope', startAtZero: false },
    [low, top + lineHeight / 2],
  );
  const hasFocus = rows.some(({ isFocus }) => isFocus);
  return {
    left,
    right: Math.max(left, right),
    top,
    heightPx,
    lineHeight,
    y,
    hasFocus,
    nowText,
    options,
    context,
  };
}

function beforeText({ comparison }: ComparisonRow, { axisText }: ComparisonPanel): string {
  return comparison === null ? '' : axisText(comparison);
}

/** What stands at the end of a line, from all to the least. */
const NOW_TEXTS: readonly ((row: ComparisonRow) => string)[] = [
  ({ valueText, name, changePercentText }) => [valueText, name, changePercentText].join('  ').trim(),
  ({ valueText, name }) => `${valueText}  ${name}`,
  ({ name }) => name,
];

/** The texts at the ends of the lines: as much for all of them as fits. */
function nowTextsIn(
  widthPx: number,
  rows: readonly ComparisonRow[],
  widthOf: (text: string) => number,
): (row: ComparisonRow) => string {
  const named = rows.filter(({ value }) => value !== null);
  const fitting = NOW_TEXTS.find((textOf) => named.every((row) => widthOf(textOf(row)) <= widthPx));
  const textOf = fitting ?? NOW_TEXTS.at(-1);
  return (row) => (row.value === null ? '' : (textOf?.(row) ?? ''));
}

function placesOf(
  rows: readonly ComparisonRow[],
  { y, top, heightPx, lineHeight }: SlopeFrame,
  figureOf: (row: ComparisonRow) => number | null,
): readonly (number | undefined)[] {
  const requests = rows.map((row) => {
    const figure = figureOf(row);
    return figure === null
      ? undefined
      : { at: y(figure), priority: row.isFocus ? Infinity : -(row.rank ?? 1e9) };
  });
  return spreadLabels(requests, {
    low: top + lineHeight / 2,
    high: heightPx - lineHeight / 2,
    heightPx: lineHeight,
  });
}

function label(
  row: ComparisonRow,
  of: { readonly text: string; readonly place: number | undefined; readonly isBefore: boolean },
  { left, right, options, context }: SlopeFrame,
): readonly Shape[] {
  const { text, place, isBefore } = of;
  const { widthPx, measureText, palette } = context;
  const x = isBefore ? left - GAP_PX : right + GAP_PX;
  const sizePx = options.textSizePx;
  const weight = row.isFocus ? 600 : 400;
  const room = isBefore ? x - PADDING_PX : widthPx - PADDING_PX - x;
  const fitted = fitText(text, { widthPx: room, sizePx, weight, measureText });
  if (place === undefined || fitted === '') return [];
  const fill = row.isOthers ? palette.muted : palette.foreground;
  const anchor = isBefore ? 'end' : 'start';
  return [{ kind: 'text', x, y: place, text: fitted, sizePx, weight, anchor, fill }];
}

function boxOf(row: ComparisonRow, { left, right, y }: SlopeFrame): Box {
  const ends = [row.comparison, row.value].flatMap((value) => (value === null ? [] : [y(value)]));
  return {
    x: left - DOT_PX,
    y: Math.min(...ends) - DOT_PX - 3,
    width: Math.max(0, right - left) + 2 * DOT_PX,
    height: Math.max(...ends) - Math.min(...ends) + 2 * (DOT_PX + 3),
  };
}

/** A wide transparent line to point at, the slope, and its ends: hollow before, solid now. */
function slopeShapes(row: ComparisonRow, frame: SlopeFrame): readonly Shape[] {
  const { left, right, y, options, hasFocus } = frame;
  const { palette } = frame.context;
  const { value, comparison } = row;
  const shapes: Shape[] = [];
  if (value !== null && comparison !== null) {
    const line = { kind: 'line', x1: left, y1: y(comparison), x2: right, y2: y(value) } as const;
    const stroke = lineColour(row, { verdict: row.verdict, hasFocus, options }, palette);
    shapes.push({ ...line, stroke: 'transparent', strokeWidth: 12 });
    shapes.push({ ...line, stroke, strokeWidth: row.isFocus ? 4 : 2 });
  }
  if (comparison !== null) {
    shapes.push({
      kind: 'circle',
      x: left,
      y: y(comparison),
      radius: DOT_PX - 1,
      fill: palette.background,
      stroke: colourFor(palette, row.ruleColours.comparison ?? options.comparisonColour, palette.neutral),
      strokeWidth: 2,
    });
  }
  if (value !== null) {
    const fill = colourFor(palette, row.ruleColours.fill ?? options.currentColour, palette.accent);
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
