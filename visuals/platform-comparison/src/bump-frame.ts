import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { PADDING_PX } from './comparison-columns';
import type { ComparisonPanel, ComparisonRow } from './comparison-model';
import type { ComparisonOptions } from './comparison-options';

/** Where the lines of a bump chart run, in pixels of its body. */
export interface BumpFrame {
  readonly x: (period: number) => number;
  readonly y: (rank: number) => number;
  /** Radius of the dot of a period. */
  readonly nodePx: number;
  /** True when the dots hold the rank as a number. */
  readonly hasNumbers: boolean;
  readonly lineHeight: number;
  readonly heightPx: number;
  readonly headerPx: number;
  readonly widthPx: number;
  readonly hasFocus: boolean;
}

/** Between a line's end and its name. */
export const LABEL_GAP_PX = 8;
const WIDEST_LABELS_SHARE = 0.28;
/** Narrower frames name the lines at their end only. */
const BOTH_ENDS_FROM_PX = 440;
const TALLEST_STEP_PX = 56;
const LARGEST_NODE_PX = 10;
const NUMBERS_FROM_PX = 8;

/** The text at the end of a line: the name and how the rank moved since the period before. */
export function endText(row: ComparisonRow): string {
  const hasMoved = row.rankChange.kind !== 'none' && row.rankChange.kind !== 'same';
  return hasMoved ? `${row.name}  ${row.rankChangeText}` : row.name;
}

/** Distributes the frame: names at the ends, one step a rank, one step a period. */
export function bumpFrame(
  of: {
    readonly panel: ComparisonPanel;
    readonly rows: readonly ComparisonRow[];
    readonly options: ComparisonOptions;
  },
  { widthPx, heightPx, measureText }: LayoutContext,
): BumpFrame {
  const { panel, rows, options } = of;
  const sizePx = options.textSizePx;
  const lineHeight = sizePx * 1.5;
  const headerPx = Math.round(sizePx * 2);
  const ranks = rows.flatMap(({ history }) => history.map(({ rank }) => rank ?? 0));
  // Ties share a rank, but their names need a line each.
  const steps = Math.max(1, rows.length, ...ranks);
  const step = Math.max(lineHeight, Math.min(TALLEST_STEP_PX, (heightPx - headerPx) / steps));
  const hasNames = options.labelDensity !== 'none';
  const widest = (texts: readonly string[]): number =>
    hasNames
      ? Math.min(
          widthPx * WIDEST_LABELS_SHARE,
          Math.max(0, ...texts.map((text) => measureText(text, sizePx, 600))),
        ) + LABEL_GAP_PX
      : 0;
  const last = Math.max(1, panel.periods.length - 1);
  const atStart = widthPx < BOTH_ENDS_FROM_PX ? 0 : widest(rows.map(({ name }) => name));
  const atEnd = widest(rows.map(endText));
  const spanPx = widthPx - 2 * PADDING_PX - atStart - atEnd;
  const nodePx = Math.max(3, Math.min(LARGEST_NODE_PX, step * 0.36, spanPx / (last + 1) / 3));
  const left = PADDING_PX + atStart + nodePx;
  const right = Math.max(left, widthPx - PADDING_PX - atEnd - nodePx);
  return {
    x: (period) => left + ((right - left) * period) / last,
    y: (rank) => step * (rank - 0.5),
    nodePx,
    hasNumbers: nodePx >= NUMBERS_FROM_PX && steps < 100,
    lineHeight,
    heightPx: step * steps,
    headerPx,
    widthPx,
    hasFocus: rows.some(({ isFocus }) => isFocus),
  };
}
