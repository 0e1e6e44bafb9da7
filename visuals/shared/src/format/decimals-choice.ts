/** How many decimals an author wants; `auto` leaves it to the figure. */
export type DecimalsChoice = 'auto' | 'none' | 'one' | 'two';

const COUNTS = { none: 0, one: 1, two: 2 } as const;

/** The number of decimals; undefined for `auto`. */
export function decimalsOf(choice: DecimalsChoice): number | undefined {
  return choice === 'auto' ? undefined : COUNTS[choice];
}
