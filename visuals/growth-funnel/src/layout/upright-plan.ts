import type { FontWeight } from '../../../shared/src/text/measure-text';
import { wrapText } from '../../../shared/src/text/wrap-text';
import { ROW_MEASURES } from './density';
import { PADDING_PX, type DrawnFunnel, type FunnelFrame } from './funnel-frame';
import { FIRST_TO_GO, rateKinds, rateText, rateTitle, type RateKind } from './rate-cells';

/** A line of figures under the columns: one kind of figure, or the step rates of one segment. */
export interface FigureLine {
  readonly kind: RateKind;
  readonly title: string;
  /** Which funnel's figures; with several funnels each has a line. */
  readonly funnel: number;
}

/** Where columns, names and figures go; all in pixels. */
export interface UprightPlan {
  /** Left edge of the first slot; titles of lines stand before it. */
  readonly left: number;
  readonly slotWidth: number;
  readonly columnWidth: number;
  readonly top: number;
  readonly bottom: number;
  readonly lineHeight: number;
  readonly names: readonly (readonly string[])[];
  readonly namesTop: number;
  readonly lines: readonly FigureLine[];
  readonly linesTop: number;
}

const GAP_PX = 6;
const LEAST_SLOT_PX = 40;
const LEAST_BARS_PX = 48;
const WIDEST_COLUMN_PX = 120;
/** Several columns in a slot need more of it. */
const CLUSTER_SHARE = 0.84;
const MOST_NAME_LINES = 2;
const WIDEST_TITLE_SHARE = 0.2;

/** The plan of upright columns, or undefined where the frame is too narrow or too low for them. */
export function uprightPlan(drawn: readonly DrawnFunnel[], frame: FunnelFrame): UprightPlan | undefined {
  const { options, context } = frame;
  const { widthPx, heightPx, measureText } = context;
  const sizePx = options.textSizePx;
  const stages = drawn[0]?.funnel.stages ?? [];
  const widest = (texts: readonly string[], weight: FontWeight = 600): number =>
    Math.max(0, ...texts.map((text) => measureText(text, sizePx, weight)));
  const textsOf = ({ kind, funnel }: FigureLine): readonly string[] =>
    (drawn[funnel]?.funnel.stages ?? []).map((stage) => rateText(stage, kind, options));
  const wanted = figureLines(drawn, frame);
  const titleRoom = Math.min(widest(wanted.map(({ title }) => title)), widthPx * WIDEST_TITLE_SHARE);
  // Segments have a swatch, as wide as a letter is high, before their names.
  const swatch = drawn.length === 1 ? 0 : sizePx;
  const left = PADDING_PX + (wanted.length === 0 ? 0 : Math.ceil(titleRoom) + swatch + 2 * GAP_PX);
  const slotWidth = (widthPx - PADDING_PX - left) / stages.length;
  const fits = (line: FigureLine): boolean => widest(textsOf(line)) + GAP_PX <= slotWidth;
  if (slotWidth < LEAST_SLOT_PX || !wanted.filter(({ kind }) => kind === 'step').every(fits))
    return undefined;
  const lineHeight = sizePx * 1.45;
  const space = { widthPx: slotWidth - GAP_PX, sizePx, measureText };
  const names = stages.map(({ name }) => wrapText(name, space, MOST_NAME_LINES));
  const nameLines = Math.max(1, ...names.map((lines) => lines.length));
  const hasLoop = drawn.some(({ funnel }) => funnel.loop !== undefined);
  const top =
    (hasLoop ? drawn.length : 0) * lineHeight + (options.labels.showValues ? lineHeight : 0) + PADDING_PX;
  const roomFor = (count: number): number =>
    heightPx - top - (nameLines + count) * lineHeight - 2 * PADDING_PX;
  const lines = keptLines(wanted.filter(fits), (count) => roomFor(count) >= LEAST_BARS_PX);
  if (lines === undefined) return undefined;
  const bottom = top + roomFor(lines.length);
  const { barShare } = ROW_MEASURES[options.bars.density];
  const share = drawn.length === 1 ? barShare : Math.max(barShare, CLUSTER_SHARE);
  const columnWidth = Math.min(WIDEST_COLUMN_PX * drawn.length, slotWidth * share);
  const namesTop = bottom + PADDING_PX;
  const linesTop = namesTop + nameLines * lineHeight;
  return { left, slotWidth, columnWidth, top, bottom, lineHeight, names, namesTop, lines, linesTop };
}

/** One funnel has a line for each figure; several have a line each for their step rates. */
function figureLines(drawn: readonly DrawnFunnel[], frame: FunnelFrame): readonly FigureLine[] {
  const kinds = rateKinds(frame);
  if (drawn.length === 1) {
    return kinds.map((kind) => ({ kind, title: rateTitle(kind, frame), funnel: 0 }));
  }
  const [kind] = kinds;
  if (kind === undefined) return [];
  return drawn.map(({ funnel }, index) => ({ kind, title: funnel.name ?? '', funnel: index }));
}

/** As many lines as leave room for the columns; undefined when not even the names do. */
function keptLines(
  lines: readonly FigureLine[],
  isRoom: (count: number) => boolean,
): readonly FigureLine[] | undefined {
  let kept = lines;
  for (const kind of FIRST_TO_GO) {
    if (isRoom(kept.length)) return kept;
    kept = kept.filter((line) => line.kind !== kind);
  }
  return isRoom(kept.length) ? kept : undefined;
}
