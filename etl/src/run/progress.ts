/** How far a run is: `done` of `total` files staged, or of the one publication. `what` is the file or thing at hand. */
export interface Progress {
  readonly stage: 'stage' | 'publish';
  readonly done: number;
  readonly total: number;
  readonly what: string;
}

/** Takes notice of progress; called before the first file and after each. */
export type ReportProgress = (progress: Progress) => void;
