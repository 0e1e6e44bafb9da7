import type { TooltipItem } from '../../shared/src/data/tooltip-items';
import type { Quadrant, Thresholds } from './quadrant';

/** One bubble, ready to be laid out. */
export interface QuadrantItem {
  readonly key: string;
  readonly row: number;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Null for a BLANK size; undefined when no size is bound. */
  readonly size: number | null | undefined;
  readonly group: string | undefined;
  readonly quadrant: Quadrant;
  readonly sentence: string;
  readonly tooltip: readonly TooltipItem[];
  readonly isDimmed: boolean;
  readonly ruleColour: string | undefined;
}

/** What a quadrant is called and how many bubbles it holds. */
export interface QuadrantSummary {
  readonly quadrant: Quadrant;
  readonly name: string;
  readonly count: number;
}

/** One axis: its title, its number format, its median. */
export interface QuadrantAxis {
  readonly name: string;
  readonly text: (value: number) => string;
  readonly medianText: string;
}

/** Everything the layout needs. */
export interface QuadrantModel {
  readonly items: readonly QuadrantItem[];
  readonly thresholds: Thresholds;
  readonly quadrants: readonly QuadrantSummary[];
  readonly x: QuadrantAxis;
  readonly y: QuadrantAxis;
  /** True when the x axis is logarithmic: asked for, and at least one x is positive. */
  readonly isLogX: boolean;
  readonly sizeName: string | undefined;
  /** Distinct groups in the order of the data; empty when no group is bound. */
  readonly groups: readonly string[];
  /** What is not shown and why, one sentence each. */
  readonly notes: readonly string[];
}
