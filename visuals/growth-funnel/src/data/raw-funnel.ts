import type { Cell } from '../../../shared/src/data/categorical-table';

/** A fill of the formatting pane that a rule may set for a row. */
export type FillProperty = 'fill' | 'gainFill' | 'betterFill' | 'worseFill';

/** A figure of a further measure, its name and the model's format. */
export interface NamedFigure<Value> {
  readonly name: string;
  readonly value: Value;
  readonly format: string | undefined;
}

/** A stage as the data view has it, before rates. */
export interface RawStage {
  readonly name: string;
  /** Rows of the data view that identify the stage; empty for a stage that has no identity. */
  readonly rows: readonly number[];
  /** Row that further figures are read from; undefined where the data has no such row. */
  readonly row: number | undefined;
  /** Null is BLANK. */
  readonly value: number | null;
  readonly format: string | undefined;
  /** The highlighted part; undefined while nothing is highlighted. */
  readonly highlight: number | null | undefined;
  /** Undefined when the well is empty. */
  readonly comparison: NamedFigure<number | null> | undefined;
  readonly time: NamedFigure<Cell> | undefined;
  /** The wanted rate, 0.45 for 45 %; undefined when BLANK, below zero or not bound. */
  readonly targetRate: number | undefined;
  readonly ruleColour: (property: FillProperty) => string | undefined;
}

/** One funnel: the whole, one segment, or all segments together. */
export interface RawFunnel {
  readonly key: string;
  /** Name of the segment; undefined without a segment column. */
  readonly name: string | undefined;
  readonly isAll: boolean;
  readonly stages: readonly RawStage[];
  /** How many come back; undefined when the well is empty or the figure is BLANK. */
  readonly loop: NamedFigure<number> | undefined;
}
