import { spreadLabels } from '../../shared/src/labels/spread-labels';
import type { Mark, Scene } from '../../shared/src/scene/scene';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { bumpFrame, LABEL_GAP_PX, type BumpFrame } from './bump-frame';
import { bumpHeader } from './bump-header';
import { bumpLabel, bumpShapes } from './bump-shapes';
import type { ComparisonPanel, ComparisonRow } from './comparison-model';
import { namedLines } from './named-lines';
import type { PanelPlace } from './panel-place';

/**
 * Ranks over the periods: a line a platform, the best on top, names at both ends that never overlap.
 * Long rankings scroll under the names of the periods.
 */
export function bumpLayout(panel: ComparisonPanel, place: PanelPlace, context: LayoutContext): Scene {
  const { options } = place;
  const rows = panel.rows.filter(({ history }) => history.some(({ rank }) => rank !== undefined));
  const frame = bumpFrame({ panel, rows, options }, context);
  const header = bumpHeader(panel, frame, { ...context, textSizePx: options.textSizePx });
  const isNamed = namedLines(rows, options.labelDensity);
  const last = panel.periods.length - 1;
  const starts = placesOf(rows, frame, (row) => (isNamed(row) ? row.history[0]?.rank : undefined));
  const ends = placesOf(rows, frame, (row) => (isNamed(row) ? row.history[last]?.rank : undefined));
  const placed = rows
    .map((row, index) => ({
      row,
      start: starts[index],
      end: ends[index],
      box: boxOf(row, ends[index], frame),
    }))
    // From the best to the worst, as the arrow keys go.
    .sort((a, b) => a.box.y - b.box.y);
  const isOnTop = topDots(placed.map(({ row }) => row));
  const marks = placed.map(({ row, start, end, box }): Mark => {
    const how = { options, context, frame, isOnTop: (period: number) => isOnTop(row, period) };
    return {
      ...row,
      box,
      shapes: [
        ...bumpShapes(row, how),
        ...bumpLabel(row, { side: 'start', place: start }, how),
        ...bumpLabel(row, { side: 'end', place: end }, how),
      ],
    };
  });
  return {
    widthPx: context.widthPx,
    heightPx: frame.heightPx,
    header,
    backdrop: [],
    marks,
    overlay: [],
    summary: place.summary,
  };
}

/** Tied platforms share a dot; the one that is drawn last shows its number. */
function topDots(drawn: readonly ComparisonRow[]): (row: ComparisonRow, period: number) => boolean {
  const last = new Map<string, ComparisonRow>();
  for (const row of drawn)
    row.history.forEach(({ rank }, period) => last.set(`${period}:${rank ?? ''}`, row));
  return (row, period) => last.get(`${period}:${row.history[period]?.rank ?? ''}`) === row;
}

function placesOf(
  rows: readonly ComparisonRow[],
  { y, lineHeight, heightPx }: BumpFrame,
  rankOf: (row: ComparisonRow) => number | undefined,
): readonly (number | undefined)[] {
  const requests = rows.map((row) => {
    const rank = rankOf(row);
    return rank === undefined ? undefined : { at: y(rank), priority: row.isFocus ? Infinity : -rank };
  });
  return spreadLabels(requests, {
    low: lineHeight / 2,
    high: heightPx - lineHeight / 2,
    heightPx: lineHeight,
  });
}

/**
 * The ring goes around the end of the line and its name: there no two platforms share a place, so
 * that the arrow keys reach every one, whichever lines cross.
 */
function boxOf(
  row: ComparisonRow,
  place: number | undefined,
  { x, y, lineHeight, nodePx, widthPx }: BumpFrame,
): Mark['box'] {
  const last = row.history.reduce((latest, { rank }, at) => (rank === undefined ? latest : at), 0);
  const at = place ?? y(row.history[last]?.rank ?? 1);
  const left = x(last) - nodePx - LABEL_GAP_PX / 2;
  return { x: left, y: at - lineHeight / 2, width: Math.max(0, widthPx - 2 - left), height: lineHeight };
}
