/** What values are shown in; `none` is the model's own format, `auto` a unit for each value. */
export type UnitsChoice = 'none' | 'auto' | 'thousand' | 'million' | 'billion';

/** A unit that values are divided by before they are written. */
export interface DisplayUnit {
  readonly divisor: number;
  /** Undefined for ones. */
  readonly name: 'thousand' | 'million' | 'billion' | undefined;
}

const ONES: DisplayUnit = { divisor: 1, name: undefined };
const UNITS = {
  thousand: { divisor: 1e3, name: 'thousand' },
  million: { divisor: 1e6, name: 'million' },
  billion: { divisor: 1e9, name: 'billion' },
} as const;
/** Three digits are what a reader keeps: 1.25 M, 21.4 K, 311 K. */
const SIGNIFICANT_DIGITS = 3;

/** The unit of a value: the chosen one, or the largest that the value, as rounded, fills. */
export function displayUnit(value: number, choice: UnitsChoice): DisplayUnit {
  if (choice === 'none') return ONES;
  if (choice !== 'auto') return UNITS[choice];
  const magnitude = Math.abs(Number(value.toPrecision(SIGNIFICANT_DIGITS)));
  return [UNITS.billion, UNITS.million, UNITS.thousand].find(({ divisor }) => magnitude >= divisor) ?? ONES;
}

/** Decimals that leave three significant digits of a value in its unit, at most two. */
export function unitDecimals(value: number, { divisor }: DisplayUnit): number {
  const shown = Math.abs(Number((value / divisor).toPrecision(SIGNIFICANT_DIGITS)));
  if (shown >= 100 || shown === 0) return 0;
  return shown >= 10 ? 1 : 2;
}
