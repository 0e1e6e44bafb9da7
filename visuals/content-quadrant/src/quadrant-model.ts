import type { TooltipItem } from '../../shared/src/data/tooltip-items';
import type { Correlation } from './statistics/spearman';
import type { Period } from './periods';
import type { Quadrant, Thresholds } from './quadrant';
import type { ScaleKind } from './quadrant-options';

/** Where an item is, or was in an earlier period; dates count in milliseconds since 1970. */
export interface TrailStop {
  readonly row: number;
  readonly x: number;
  readonly y: number;
}

/** One bubble, ready to be laid out; its texts are written when somebody asks for them. */
export interface QuadrantItem extends TrailStop {
  /** Row of the data view that the bubble shows: with periods, that of the latest or present one. */
  readonly row: number;
  /** Every row of the item in all its periods, the latest first; selecting it selects them all. */
  readonly rows: readonly [latest: number, ...others: number[]];
  /** Null for a BLANK size; undefined when no size is bound. */
  readonly size: number | null | undefined;
  readonly group: string | undefined;
  /** Place of the item's panel in the model. */
  readonly panel: number;
  readonly quadrant: Quadrant;
  /** Part of the bubble that another visual highlights: 1 without a highlight, 0 for none of it. */
  readonly litShare: number;
  readonly ruleColour: string | undefined;
  /** Earlier periods in order of time; empty without a period field. */
  readonly trail: readonly TrailStop[];
}

/** Texts of items: thousands of sentences up front would cost an update its time. */
export interface ItemTexts {
  readonly nameOf: (item: QuadrantItem) => string;
  readonly sentenceOf: (item: QuadrantItem) => string;
  readonly tooltipOf: (item: QuadrantItem) => readonly TooltipItem[];
  /** The figures of X and, when it is bound, of the size, as in `ROI 1.8`. */
  readonly leadOf: (item: QuadrantItem) => string;
  /** Label of the period of a row; empty without a period field. */
  readonly periodAt: (row: number) => string;
}

/** What a quadrant is called and how many bubbles it holds. */
export interface QuadrantSummary {
  readonly quadrant: Quadrant;
  readonly name: string;
  readonly count: number;
  /** Share of the size of all bubbles, by magnitude; undefined without a size or when all is 0. */
  readonly sizeShare: number | undefined;
  /** Its largest bubble, without a size the highest; undefined in an empty quadrant. */
  readonly leader: QuadrantItem | undefined;
}

/** Bubbles that went from one quadrant to another since the period before. */
export interface QuadrantMove {
  readonly from: Quadrant;
  readonly to: Quadrant;
  readonly items: readonly QuadrantItem[];
}

/** One axis: its title and its number format. */
export interface QuadrantAxis {
  readonly name: string;
  readonly text: (value: number) => string;
  /** Logarithmic only when asked for and some value is positive; of dates always `time`. */
  readonly scale: ScaleKind;
  /** The values of all items in all periods, which the axis covers whatever period is shown. */
  readonly values: Float64Array;
  /** Least and greatest threshold of all panels and periods. */
  readonly thresholds: readonly [low: number, high: number];
  /** True when a measure sets the threshold, so that no hand can move it. */
  readonly isThresholdBound: boolean;
}

/** One plot: all bubbles, or those of one value of the small-multiples field. */
export interface QuadrantPanel {
  /** Undefined without a small-multiples field. */
  readonly name: string | undefined;
  readonly items: readonly QuadrantItem[];
  readonly thresholds: Thresholds;
  /** What is written at the lines. */
  readonly thresholdTexts: { readonly x: string; readonly y: string };
  readonly quadrants: readonly QuadrantSummary[];
  /** Undefined when it is not asked for, or has no answer. */
  readonly correlation: Correlation | undefined;
}

/** Everything the layout needs. */
export interface QuadrantModel {
  readonly items: readonly QuadrantItem[];
  readonly panels: readonly QuadrantPanel[];
  readonly texts: ItemTexts;
  /** Names, counts and shares over all panels. */
  readonly quadrants: readonly QuadrantSummary[];
  readonly moves: readonly QuadrantMove[];
  readonly x: QuadrantAxis;
  readonly y: QuadrantAxis;
  readonly detailsName: string;
  readonly size: { readonly name: string; readonly text: (value: number) => string } | undefined;
  /** Greatest magnitude of a size that some period shows; 0 without sizes. */
  readonly largestSize: number;
  /** Distinct groups in the order of the data; empty when no group is bound. */
  readonly groups: readonly string[];
  /** All periods in order of time; empty without a period field. */
  readonly periods: readonly Period[];
  /** What the period field is called; empty without one. */
  readonly periodName: string;
  /** The period that is shown alone; undefined when each item shows its latest. */
  readonly period: Period | undefined;
  /** True when another visual highlights a part of the data. */
  readonly hasHighlights: boolean;
  /** What is not shown and why, one sentence each. */
  readonly notes: readonly string[];
}

/** Identity of an item across updates and periods: its latest row and its name. */
export function itemKey(item: QuadrantItem, texts: ItemTexts): string {
  return `${item.rows[0]}:${texts.nameOf(item)}`;
}
