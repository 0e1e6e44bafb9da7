/** The path of a figure: figure, fact rows, staged figures, lines of files. Texts are for people, values exact. */
export interface Trace {
  readonly target: string;
  /** The insight, when one is traced. */
  readonly figure: FigureOfInsight | undefined;
  readonly facts: readonly FactTrace[];
  /** Sums over the fact rows, where their measure may be summed. */
  readonly sums: readonly string[];
  readonly figures: readonly StagedTrace[];
  /** What a reader must know: changed files, missing contracts, rows left out. */
  readonly notes: readonly string[];
}

/** An insight with the arithmetic from its figures to its value. */
export interface FigureOfInsight {
  readonly id: string;
  readonly text: string;
  readonly value: number | string;
  readonly unit: string;
  readonly arithmetic: readonly string[];
}

/** A measure of a row of a fact. */
export interface FactTrace {
  readonly table: string;
  readonly measure: string;
  /** Exact decimal text. */
  readonly value: string;
  /** Codes of the row's members by dimension. */
  readonly members: Readonly<Record<string, string>>;
  /** Null for facts without additive sets. */
  readonly isAdditive: boolean | null;
  readonly basis: string;
  readonly periodKind: string;
  readonly periodEnd: string;
  readonly periodEndReported: string;
  readonly dateBasis: string;
  readonly file: string;
  readonly line: number;
  /** Places of the staged figures that it comes from: file:line:field. */
  readonly comesFrom: readonly string[];
  /** For a derived remainder: total - parts, and whether that gives the value. */
  readonly remainder: RemainderTrace | undefined;
}

/** How a derived remainder comes about. */
export interface RemainderTrace {
  readonly arithmetic: string;
  readonly closes: boolean;
}

/** One figure of a file with each conversion on the way into the warehouse. */
export interface StagedTrace {
  readonly place: string;
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly dataset: string;
  readonly contract: string | undefined;
  /** The record as it stands in the file; undefined when the file is not at hand or has changed. */
  readonly record: string | undefined;
  readonly raw: string;
  readonly baseValue: string;
  readonly value: string;
  readonly unit: string;
  readonly status: string;
  readonly reason: string | undefined;
  readonly firstLoadedOn: string;
  readonly steps: readonly TraceStep[];
}

/** One conversion: what it is about and what it does. */
export interface TraceStep {
  readonly step:
    'source' | 'line' | 'cell' | 'unit' | 'sign' | 'currency' | 'period' | 'members' | 'set' | 'fate';
  readonly text: string;
}
