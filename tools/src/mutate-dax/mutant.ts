/** A change of one place of the engine's source that a good test notices. */
export interface Mutant {
  /** File, place in words and change: stays the same while the code around it does. */
  readonly id: string;
  readonly file: string;
  /** What the change is called: a named one, or the operator that made it. */
  readonly kind: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly line: number;
}

/** What became of a mutant. */
export type Fate = 'killed' | 'killed by time' | 'survived';
