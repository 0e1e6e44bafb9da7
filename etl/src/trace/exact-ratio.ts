import { groupDigits } from '../run/history/describe-figure.js';
import { multiply, printDecimal, printFixed, round, type Decimal } from '../stage/decimal.js';

/** An exact quotient; the denominator is not 0. */
export interface Ratio {
  readonly over: Decimal;
  readonly under: Decimal;
}

const DIGITS = 10;

/** The quotient in decimals: exact when it ends within ten of them, else rounded half away from zero and ended with `...`. */
export function printRatio(ratio: Ratio): string {
  const rounded = divide(ratio, DIGITS);
  const back = multiply(rounded, ratio.under);
  const isExact =
    back.units * 10n ** BigInt(ratio.over.scale) === ratio.over.units * 10n ** BigInt(back.scale);
  return isExact ? groupDigits(printDecimal(rounded)) : `${groupDigits(printFixed(rounded, DIGITS))}...`;
}

/** The quotient rounded half away from zero to `scale` decimals. */
export function divide({ over, under }: Ratio, scale: number): Decimal {
  const extra = scale + 1;
  const shift = extra + under.scale - over.scale;
  const numerator = shift >= 0 ? over.units * 10n ** BigInt(shift) : over.units;
  const denominator = shift >= 0 ? under.units : under.units * 10n ** BigInt(-shift);
  return round(fromQuotient(numerator, denominator, extra), scale);
}

/** Truncates at `scale` decimals but keeps a trace of what was cut, so that rounding half is right. */
function fromQuotient(numerator: bigint, denominator: bigint, scale: number): Decimal {
  const units = numerator / denominator;
  const isCut = units * denominator !== numerator;
  const sign = numerator < 0n === denominator < 0n ? 1n : -1n;
  return { units: units * 10n + (isCut ? sign : 0n), scale: scale + 1 };
}
