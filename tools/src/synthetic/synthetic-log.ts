/** Kinds of synthetic logs, as dataset contracts name them. */
export type SyntheticKind = 'subscription_events' | 'sessions' | 'titles';

/** One line of what a log comes to: members and month (yyyy-mm) as text, counts and sums as numbers. */
export type TruthRow = Readonly<Record<string, string | number>>;

/** Expected sums by name; empty tables where the truth is not tracked. */
export type Truth = Readonly<Record<string, readonly TruthRow[]>>;

/** A source of events: `next` draws the cells of one line, `accept` counts that line into the truth. */
export interface SyntheticLog {
  readonly header: readonly string[];
  next(): string[];
  accept(): void;
  truth(): Truth;
}

/** What a log is drawn for: how many lines, and whether the truth is kept (it grows with the accounts). */
export interface SyntheticSize {
  readonly rows: number;
  readonly tracksTruth: boolean;
}
