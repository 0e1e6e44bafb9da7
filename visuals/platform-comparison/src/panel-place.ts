import type { ComparisonMode, ComparisonOptions } from './comparison-options';
import type { PlottedFigures } from './plot-scale';

/** What a panel's drawing takes from its surroundings. */
export interface PanelPlace {
  /** The author's choices, with what holds for this panel's measure. */
  readonly options: ComparisonOptions;
  /** The picture that the data allow, which may be simpler than the chosen one. */
  readonly mode: ComparisonMode;
  /** Figures that the axis spans: those of the panel, or of all panels that share the axis. */
  readonly scaledRows: readonly PlottedFigures[];
  /** What the drawing leaves out, in words. */
  readonly notes: readonly string[];
  /** False where a legend above all panels serves them. */
  readonly hasLegend: boolean;
  /** Accessible name of the drawing. */
  readonly summary: string;
}
