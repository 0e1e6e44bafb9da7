import type { FontWeight } from '../../../shared/src/text/measure-text';
import { PADDING_PX, type DrawnFunnel, type FunnelFrame } from './funnel-frame';
import { FIRST_TO_GO, rateKinds, rateText, rateTitle, type RateKind } from './rate-cells';

/** A column of figures, right-aligned at `right`. */
export interface RateColumn {
  readonly kind: RateKind;
  readonly title: string;
  readonly right: number;
}

/** A column of words. */
export interface TextColumn {
  readonly left: number;
  readonly width: number;
}

/** Where everything in a row goes, from left to right, in pixels. */
export interface RowColumns {
  readonly name: TextColumn;
  /** Names of segments, where a stage has several bars. */
  readonly segment: TextColumn | undefined;
  readonly bars: { readonly left: number; readonly right: number };
  /** Room for the arrow back, between bars and figures; undefined without one. */
  readonly lane: { readonly left: number; readonly right: number } | undefined;
  readonly rates: readonly RateColumn[];
}

const GAP_PX = 16;
const WIDEST_NAME_SHARE = 0.3;
const WIDEST_SEGMENT_SHARE = 0.18;
/** Bars shorter than this compare nothing. */
const LEAST_BARS = { px: 72, share: 0.24 } as const;

/** Distributes the width: names and figures get what they need, the bars get the rest. */
export function rowColumns(
  drawn: readonly DrawnFunnel[],
  frame: FunnelFrame,
  laneWidthPx: number,
): RowColumns {
  const { options, context } = frame;
  const { widthPx, measureText } = context;
  const funnels = drawn.map(({ funnel }) => funnel);
  const stages = funnels.flatMap((funnel) => funnel.stages);
  const widest = (texts: readonly string[], weight: FontWeight): number =>
    Math.ceil(Math.max(0, ...texts.map((text) => measureText(text, options.textSizePx, weight))));
  const columnOf = (texts: readonly string[], left: number, share: number): TextColumn => ({
    left,
    width: Math.ceil(Math.min(widest(texts, drawn.length > 1 ? 600 : 400) + 1, widthPx * share)),
  });
  const names = stages.map(({ name }) => name);
  const name = columnOf(names, PADDING_PX, WIDEST_NAME_SHARE);
  const segments = funnels.map((funnel) => funnel.name ?? '');
  const afterName = name.left + name.width + GAP_PX;
  const segment = drawn.length > 1 ? columnOf(segments, afterName, WIDEST_SEGMENT_SHARE) : undefined;
  const left = segment === undefined ? afterName : segment.left + segment.width + GAP_PX;
  const values = options.labels.showValues
    ? widest(
        stages.map(({ cells }) => cells.value),
        600,
      )
    : 0;
  const leastBars = Math.max(LEAST_BARS.px, widthPx * LEAST_BARS.share, values + GAP_PX);
  const least = left + leastBars + laneWidthPx;
  const widthOf = (kind: RateKind): number =>
    widest([rateTitle(kind, frame), ...stages.map((stage) => rateText(stage, kind, options))], 600) + GAP_PX;
  const kept = keptKinds(rateKinds(frame), widthOf, widthPx - PADDING_PX - least);
  let right = widthPx - PADDING_PX;
  const rates: RateColumn[] = [];
  for (const kind of [...kept].reverse()) {
    rates.unshift({ kind, title: rateTitle(kind, frame), right });
    right -= widthOf(kind);
  }
  const barsRight = Math.max(left, right - laneWidthPx);
  const lane = laneWidthPx === 0 ? undefined : { left: barsRight, right };
  return { name, segment, bars: { left, right: barsRight }, lane, rates };
}

/** What fits; the least important go first. */
function keptKinds(
  kinds: readonly RateKind[],
  widthOf: (kind: RateKind) => number,
  roomPx: number,
): readonly RateKind[] {
  let kept = kinds;
  for (const kind of FIRST_TO_GO) {
    if (kept.reduce((total, one) => total + widthOf(one), 0) <= roomPx) return kept;
    kept = kept.filter((one) => one !== kind);
  }
  return kept;
}
