import type { LayoutContext } from '../../../shared/src/shell/visual-definition';
import type { Funnel, FunnelModel } from '../funnel-model';
import type { FunnelOptions } from '../funnel-options';

/** What every layout of the funnel is computed for; width and height are those of its own part of the drawing. */
export interface FunnelFrame {
  readonly model: FunnelModel;
  readonly options: FunnelOptions;
  readonly context: LayoutContext;
}

/** Room around the drawing and between its parts. */
export const PADDING_PX = 8;

/** The funnels of a frame, with the value that fills the room of each and the colour of its segment. */
export interface DrawnFunnel {
  readonly funnel: Funnel;
  readonly largest: number;
  /** Undefined where the bars have the colour of the pane. */
  readonly segmentColour: string | undefined;
}
