import type { TooltipItem } from '../../shared/src/data/tooltip-items';
import type { FillProperty } from './data/raw-funnel';
import type { BarScale } from './layout/bar-scale';
import type { ShownRate } from './rates/shown-rate';
import type { StageFigures } from './rates/stage-figures';
import type { StageCells } from './texts/stage-cells';

/** One stage, ready to be laid out. */
export interface FunnelStage extends StageFigures {
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
  /** Its step less the step of all segments together, or of their median; undefined without segments. */
  readonly against: ShownRate | undefined;
  readonly cells: StageCells;
  readonly sentence: string;
  readonly tooltip: readonly TooltipItem[];
  readonly isDimmed: boolean;
  readonly ruleColour: (property: FillProperty) => string | undefined;
}

/** The way back from the last stage into the funnel. */
export interface FunnelLoop {
  readonly key: string;
  readonly name: string;
  readonly valueText: string;
  /** Place of the stage it leads to, from 0; always before the last stage. */
  readonly toIndex: number;
  readonly sentence: string;
  readonly tooltip: readonly TooltipItem[];
}

/** One funnel: the whole, one segment, or all segments together. */
export interface Funnel {
  readonly key: string;
  /** Name of the segment; undefined without a segment column. */
  readonly name: string | undefined;
  readonly isAll: boolean;
  readonly stages: readonly FunnelStage[];
  readonly loop: FunnelLoop | undefined;
}

/** Names of the bound measures that the key under the funnel explains; undefined for an empty well. */
export interface FunnelNames {
  readonly comparison: string | undefined;
  readonly target: string | undefined;
  readonly time: string | undefined;
}

/** Everything the layout needs. All funnels have the same number of stages. */
export interface FunnelModel {
  readonly funnels: readonly Funnel[];
  readonly names: FunnelNames;
  /** What the steps of segments are held against; undefined for nothing. */
  readonly benchmark: 'pooled' | 'median' | undefined;
  readonly scale: BarScale;
  /** What a reader should know, one sentence each: gains, negative values, scale, the author's note. */
  readonly notes: readonly string[];
  /** What the whole drawing says in short; the accessible name of the list of marks. */
  readonly summary: string;
}
