import type { FunnelOptions } from '../../../visuals/growth-funnel/src/funnel-options.js';

/** What the visual draws with when an author has changed nothing; text of 12 pixels. */
export const OPTIONS: FunnelOptions = {
  bars: {
    orientation: 'rows',
    alignment: 'center',
    scale: 'linear',
    density: 'normal',
    colourBy: 'fill',
    fill: '#118dff',
    gainFill: '#6b7280',
    betterFill: '#0b7a75',
    worseFill: '#c2410c',
  },
  rates: {
    basis: 'previous',
    showStep: true,
    showTotal: true,
    showLost: false,
    showLostShare: false,
    showCumulative: false,
    showTime: false,
    showLeak: true,
    showComparison: true,
    showTarget: true,
    showTargetLabel: false,
    decimals: 'auto',
  },
  labels: { showValues: true, units: 'none', decimals: 'auto' },
  segments: { layout: 'panels', scale: 'common', hasColours: true, showAll: false, benchmark: 'pooled' },
  loop: { isShown: true, toStage: 1 },
  cohortNote: '',
  textSizePx: 12,
};

/** The options with some of the choices of a card changed. */
export function withOptions(changes: {
  readonly [Card in 'bars' | 'rates' | 'labels' | 'segments' | 'loop']?: Partial<FunnelOptions[Card]>;
}): FunnelOptions {
  return {
    ...OPTIONS,
    bars: { ...OPTIONS.bars, ...changes.bars },
    rates: { ...OPTIONS.rates, ...changes.rates },
    labels: { ...OPTIONS.labels, ...changes.labels },
    segments: { ...OPTIONS.segments, ...changes.segments },
    loop: { ...OPTIONS.loop, ...changes.loop },
  };
}
