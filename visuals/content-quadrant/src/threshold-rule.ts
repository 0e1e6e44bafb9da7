/** How a line between the quadrants is found when no measure gives it. */
export type ThresholdRule =
  | { readonly kind: 'median' }
  | { readonly kind: 'mean' }
  | { readonly kind: 'weightedMean' }
  | { readonly kind: 'percentile'; readonly percent: number }
  | { readonly kind: 'constant'; readonly value: number };

/** Names of the rules as saved in reports; the first is the default. */
export const RULE_KINDS = ['median', 'mean', 'weightedMean', 'percentile', 'constant'] as const;
