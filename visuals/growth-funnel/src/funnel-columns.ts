import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import type { FunnelModel, FunnelStage } from './funnel-model';
import type { FunnelOptions } from './funnel-options';

/** A column of rates, right-aligned at `right`. */
export interface RateColumn {
  readonly kind: 'step' | 'stepChange' | 'total';
  readonly title: string;
  readonly right: number;
}

/** Where everything in a row goes, from left to right, in pixels. */
export interface FunnelColumns {
  readonly name: { readonly left: number; readonly width: number };
  readonly bars: { readonly left: number; readonly right: number };
  readonly rates: readonly RateColumn[];
}

/** Room around the drawing. */
export const PADDING_PX = 8;
const GAP_PX = 16;
const RATE_TITLES = { step: 'Column_Step', stepChange: 'Column_StepChange', total: 'Column_Total' } as const;
const WIDEST_NAME_SHARE = 0.3;

/** Distributes the width: names and rates get what they need, the bars get the rest. */
export function funnelColumns(
  model: FunnelModel,
  options: FunnelOptions,
  context: LayoutContext,
): FunnelColumns {
  const { measureText, widthPx, localise } = context;
  const sizePx = options.textSizePx;
  const widest = (texts: readonly string[], weight: 400 | 600): number =>
    Math.max(0, ...texts.map((text) => measureText(text, sizePx, weight)));
  const names = widest(
    model.stages.map(({ name }) => name),
    400,
  );
  const name = { left: PADDING_PX, width: Math.ceil(Math.min(names + 1, widthPx * WIDEST_NAME_SHARE)) };
  const kinds = [
    ...(options.showStep ? (['step'] as const) : []),
    ...(options.showStep && options.showComparison && model.hasComparison ? (['stepChange'] as const) : []),
    ...(options.showTotal ? (['total'] as const) : []),
  ];
  let right = widthPx - PADDING_PX;
  const rates: RateColumn[] = [];
  for (const kind of [...kinds].reverse()) {
    const title = localise(RATE_TITLES[kind]);
    rates.unshift({ kind, title, right });
    const texts = [title, ...model.stages.map((stage) => rateText(stage, kind, options))];
    right -= Math.ceil(widest(texts, 600)) + GAP_PX;
  }
  return { name, bars: { left: PADDING_PX + name.width + GAP_PX, right }, rates };
}

/** The text of a stage in a column of rates; an arrow marks a gain and the largest loss. */
export function rateText(stage: FunnelStage, kind: RateColumn['kind'], options: FunnelOptions): string {
  if (kind === 'total') return stage.totalText;
  if (kind === 'stepChange') return stage.stepChangeText;
  if (stage.isGain) return `▲ ${stage.stepText}`;
  return stage.isLeak && options.showLeak ? `▼ ${stage.stepText}` : stage.stepText;
}
