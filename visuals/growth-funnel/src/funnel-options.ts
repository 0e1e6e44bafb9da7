/** How the bars stand to each other. */
export type BarAlignment = 'center' | 'left';

/** How widths follow values; `sqrt` keeps small stages visible and says so. */
export type BarScale = 'linear' | 'sqrt';

/** The author's choices, read from the formatting pane. */
export interface FunnelOptions {
  readonly alignment: BarAlignment;
  readonly scale: BarScale;
  readonly fill: string;
  readonly gainFill: string;
  readonly showStep: boolean;
  readonly showTotal: boolean;
  readonly showLeak: boolean;
  readonly showComparison: boolean;
  readonly showTarget: boolean;
  readonly textSizePx: number;
}
