import type { ComparisonFigures, ComparisonRow } from './comparison-model';

/** Names of the bound measures, with their periods, for tooltips and sentences. */
export interface MeasureNames {
  readonly value: string;
  readonly comparison: string | undefined;
  readonly target: string | undefined;
}

/** What the texts of one platform are written from. */
export interface ComparisonTextInput {
  readonly name: string;
  readonly figures: ComparisonFigures;
  readonly format: string | undefined;
  readonly names: MeasureNames;
  readonly rankedCount: number;
  /** The word for where the value comes from; empty when nothing says. */
  readonly basis: string;
  /** Ranks over time that the sentence tells; empty for none. */
  readonly history: readonly { readonly period: string; readonly rank: number | undefined }[];
  readonly showShare: boolean;
}

/** The figures of one platform as texts; empty for what cannot be computed. */
export type FigureTexts = Pick<
  ComparisonRow,
  'valueText' | 'changeText' | 'changePercentText' | 'indexText' | 'shareText' | 'rankChangeText'
>;
