/** How the bars stand to each other. */
export type BarAlignment = 'center' | 'left';

/** The author's choices, read from the formatting pane. */
export interface FunnelOptions {
  readonly alignment: BarAlignment;
  readonly fill: string;
  readonly gainFill: string;
  readonly showStep: boolean;
  readonly showTotal: boolean;
  readonly showLeak: boolean;
  readonly textSizePx: number;
}
