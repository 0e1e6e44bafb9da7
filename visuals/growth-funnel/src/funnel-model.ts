import type { TooltipItem } from '../../shared/src/data/tooltip-items';
import type { StageRates } from './stage-rates';

/** One stage, ready to be laid out. */
export interface FunnelStage extends StageRates {
  readonly key: string;
  /** Rows of the data view; empty when the stage is a measure, which has no identity. */
  readonly rows: readonly number[];
  readonly name: string;
  /** Null is BLANK. */
  readonly value: number | null;
  /** The highlighted part of the value; undefined when nothing is highlighted. */
  readonly highlight: number | null | undefined;
  /** The value of the comparison period; null when BLANK or not bound. */
  readonly comparison: number | null;
  /** Step rate minus the step rate of the comparison, 0.02 for 2 percentage points. */
  readonly stepChange: number | undefined;
  /** The step rate that is wanted, 0.45 for 45 %; undefined for the first stage. */
  readonly targetRate: number | undefined;
  /** The value at which the wanted step rate would be reached. */
  readonly targetValue: number | undefined;
  readonly stepChangeText: string;
  readonly valueText: string;
  readonly stepText: string;
  readonly totalText: string;
  readonly sentence: string;
  readonly tooltip: readonly TooltipItem[];
  readonly isDimmed: boolean;
  readonly ruleColour: string | undefined;
}

/** Everything the layout needs. */
export interface FunnelModel {
  readonly stages: readonly FunnelStage[];
  /** What a reader should know about gains and negative values, one sentence each. */
  readonly hasComparison: boolean;
  readonly notes: readonly string[];
}
