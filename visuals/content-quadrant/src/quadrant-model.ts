import type { TooltipItem } from '../../shared/src/data/tooltip-items';
import type { Quadrant, Thresholds } from './quadrant';
import type { ScaleKind } from './quadrant-options';

/** Where an item was in an earlier period. */
export interface TrailStop {
  readonly row: number;
  readonly x: number;
  readonly y: number;
}

/** One bubble, ready to be laid out; its texts are written when somebody asks for them. */
export interface QuadrantItem {
  /** Row of the data view that identifies the item: with periods, the row of the latest. */
  readonly row: number;
  readonly x: number;
  readonly y: number;
  /** Null for a BLANK size; undefined when no size is bound. */
  readonly size: number | null | undefined;
  readonly group: string | undefined;
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
}

/** One axis: its title, its number format, the text at its threshold. */
export interface QuadrantAxis {
  readonly name: string;
  readonly text: (value: number) => string;
  readonly thresholdText: string;
  /** Logarithmic only when asked for and some value is positive. */
  readonly scale: ScaleKind;
}

/** Everything the layout needs. */
export interface QuadrantModel {
  readonly items: readonly QuadrantItem[];
  readonly texts: ItemTexts;
  readonly thresholds: Thresholds;
  readonly quadrants: readonly QuadrantSummary[];
  readonly x: QuadrantAxis;
  readonly y: QuadrantAxis;
  readonly sizeName: string | undefined;
  /** Distinct groups in the order of the data; empty when no group is bound. */
  readonly groups: readonly string[];
  /** True when another visual highlights a part of the data. */
  readonly hasHighlights: boolean;
  /** What is not shown and why, one sentence each. */
  readonly notes: readonly string[];
}

/** The rows that an item stands for: with periods, those of its whole way, the one it shows first. */
export function rowsOfItem({ row, trail }: QuadrantItem): readonly number[] {
  return [row, ...trail.map((stop) => stop.row)];
}

/** Identity of an item across updates: row and name. */
export function itemKey(item: QuadrantItem, texts: ItemTexts): string {
  return `${item.row}:${texts.nameOf(item)}`;
}
