import type { Palette } from '../../../shared/src/palette/palette';
import type { FunnelStage } from '../funnel-model';
import type { FunnelOptions } from '../funnel-options';
import { judgementOf } from './bar-colour';
import type { FunnelFrame } from './funnel-frame';

/** A figure beside a bar. */
export type RateKind =
  'step' | 'against' | 'change' | 'target' | 'total' | 'lost' | 'lostShare' | 'cumulative' | 'time';

/** Where there is not enough room, the figures go in this order. */
export const FIRST_TO_GO: readonly RateKind[] = [
  'time',
  'cumulative',
  'lostShare',
  'lost',
  'against',
  'target',
  'total',
  'change',
  'step',
];

const AGAINST_KEYS = { pooled: 'Column_AgainstAll', median: 'Column_AgainstMedian' } as const;
const TITLE_KEYS = {
  step: 'Column_Step',
  change: 'Column_StepChange',
  target: 'Column_Target',
  total: 'Column_Total',
  lost: 'Column_Lost',
  lostShare: 'Column_LostShare',
  cumulative: 'Column_Cumulative',
} as const;

/** The wanted figures that have something to say, from left to right. */
export function rateKinds({ model, options }: Pick<FunnelFrame, 'model' | 'options'>): readonly RateKind[] {
  const { rates } = options;
  const stages = model.funnels.flatMap((funnel) => funnel.stages);
  const isBasisShown = rates.basis === 'first' ? rates.showTotal : rates.showStep;
  const hasChange = stages.some(({ change }) => change !== undefined);
  const hasBenchmark = stages.some(({ cells }) => cells.against !== '');
  const wanted: Readonly<Record<RateKind, boolean>> = {
    step: rates.showStep,
    against: rates.showStep && hasBenchmark,
    change: rates.showComparison && isBasisShown && hasChange,
    target: rates.showTargetLabel && model.names.target !== undefined,
    total: rates.showTotal,
    lost: rates.showLost,
    lostShare: rates.showLostShare,
    cumulative: rates.showCumulative,
    time: rates.showTime && model.names.time !== undefined,
  };
  const order: readonly RateKind[] =
    rates.basis === 'first'
      ? ['step', 'against', 'total', 'change', 'target', 'lost', 'lostShare', 'cumulative', 'time']
      : ['step', 'against', 'change', 'target', 'total', 'lost', 'lostShare', 'cumulative', 'time'];
  return order.filter((kind) => wanted[kind]);
}

/** The heading of a figure: for the time the name of its measure. */
export function rateTitle(kind: RateKind, { model, context }: FunnelFrame): string {
  if (kind === 'time') return model.names.time ?? '';
  if (kind === 'against') return context.localise(AGAINST_KEYS[model.benchmark ?? 'pooled']);
  return context.localise(TITLE_KEYS[kind]);
}

/** The text of a figure; an arrow marks a gain and the largest loss. */
export function rateText(stage: FunnelStage, kind: RateKind, { rates }: FunnelOptions): string {
  if (kind !== 'step') return stage.cells[kind];
  if (stage.isGain) return `▲ ${stage.cells.step}`;
  return stage.isLeak && rates.showLeak ? `▼ ${stage.cells.step}` : stage.cells.step;
}

/** Colour and weight of a figure: the largest loss stands out, a change is judged unless it is a gain's. */
export function rateStyle(
  stage: FunnelStage,
  kind: RateKind,
  { rates, palette }: { readonly rates: FunnelOptions['rates']; readonly palette: Palette },
): { readonly fill: string; readonly weight: 400 | 600 } {
  if (kind === 'step') {
    const isLeak = stage.isLeak && rates.showLeak;
    return isLeak ? { fill: palette.worse, weight: 600 } : { fill: palette.foreground, weight: 400 };
  }
  const judgement = judgementIn(stage, kind);
  return { fill: judgement === undefined ? palette.muted : palette[judgement], weight: 400 };
}

function judgementIn(stage: FunnelStage, kind: RateKind): 'better' | 'worse' | undefined {
  if (kind === 'target') return judgementOf(stage, 'target');
  if (stage.isGain) return undefined;
  if (kind === 'change') return judgementOf(stage, 'comparison');
  return kind === 'against' ? judgementOf({ ...stage, change: stage.against }, 'comparison') : undefined;
}
