/** An exact decimal number: `units` / 10^`scale`. Money and counts never pass through floating point. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

const PATTERN = /^([+-]?)(\d*)(?:\.(\d*))?$/;

/** The decimal that `text` writes (digits with an optional sign and point), or undefined when it is anything else. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = PATTERN.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  if (whole === '' && fraction === '') return undefined;
  const units = BigInt(whole + fraction);
  return { units: sign === '-' ? -units : units, scale: fraction.length };
}

const align = (value: Decimal, scale: number): bigint => value.units * 10n ** BigInt(scale - value.scale);

/** The exact sum. */
export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: align(a, scale) + align(b, scale), scale };
}

/** The same number with the other sign. */
export function negate(value: Decimal): Decimal {
  return { units: -value.units, scale: value.scale };
}

/** The exact difference a - b. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

/** The exact product. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** -1, 0 or 1 as a is smaller than, equal to or greater than b. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const { units } = subtract(a, b);
  if (units === 0n) return 0;
  return units < 0n ? -1 : 1;
}

/** The number rounded half away from zero to `scale` decimals. */
export function round(value: Decimal, scale: number): Decimal {
  if (value.scale <= scale) return { units: align(value, scale), scale };
  const divisor = 10n ** BigInt(value.scale - scale);
  const half = divisor / 2n;
  const shifted = value.units < 0n ? value.units - half : value.units + half;
  return { units: shifted / divisor, scale };
}

/** The number as text without trailing zeros: `24900000000`, `-0.9`. */
export function printDecimal(value: Decimal): string {
  const digits = (value.units < 0n ? -value.units : value.units).toString().padStart(value.scale + 1, '0');
  const whole = digits.slice(0, digits.length - value.scale);
  const fraction = digits.slice(digits.length - value.scale).replace(/0+$/, '');
  const sign = value.units < 0n ? '-' : '';
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}

/** The number as text with exactly `scale` decimals, rounded half away from zero. */
export function printFixed(value: Decimal, scale: number): string {
  const rounded = round(value, scale);
  const digits = (rounded.units < 0n ? -rounded.units : rounded.units).toString().padStart(scale + 1, '0');
  const sign = rounded.units < 0n ? '-' : '';
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** The sum of all; 0 for none. */
export function sumDecimals(values: readonly Decimal[]): Decimal {
  return values.reduce(add, { units: 0n, scale: 0 });
}
