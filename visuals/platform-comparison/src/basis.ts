/** Where a figure comes from, best first. */
export const BASES = ['reported', 'derived', 'estimated', 'forecast'] as const;

/** How a figure was obtained: told by its platform, computed, estimated, or expected. */
export type Basis = (typeof BASES)[number];

/**
 * The basis that a text names: the English word, or the word of the host's language, in any case.
 * Undefined for BLANK and for any other text.
 */
export function basisOf(text: string | null, wordOf: (basis: Basis) => string): Basis | undefined {
  if (text === null) return undefined;
  const said = text.trim().toLowerCase();
  return BASES.find((basis) => said === basis || said === wordOf(basis).toLowerCase());
}

/** Key of the word for a basis. */
export function basisKey(basis: Basis): string {
  switch (basis) {
    case 'reported':
      return 'Basis_Reported';
    case 'derived':
      return 'Basis_Derived';
    case 'estimated':
      return 'Basis_Estimated';
    case 'forecast':
      return 'Basis_Forecast';
  }
}
