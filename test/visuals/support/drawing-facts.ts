/** What can be seen of a drawing from outside. */
export interface DrawingFacts {
  /** Attributes and texts that hold NaN, undefined or Infinity. */
  readonly brokenValues: readonly string[];
  /** Marks that reach out of the frame to the left or right, or out of the scrolled body. */
  readonly marksOutside: readonly string[];
  /** Pairs of texts whose boxes overlap, among those that must not. */
  readonly overlappingTexts: readonly string[];
  readonly markCount: number;
  readonly sentences: readonly string[];
  readonly text: string;
}
