import type { ColumnType } from '@ott-analytics/model/contract';

type DecimalType = Extract<ColumnType, { readonly kind: 'decimal' }>;

const DECIMAL_TEXT = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * The decimal `value` times 10^scale as a whole number, exact; undefined when the text is no plain decimal
 * (`-?digits[.digits]`), has more decimals than `type.scale` (zeros at the end do not count) or more digits before the
 * point than the type has room for.
 */
export function parseDecimal(value: string, type: DecimalType): bigint | undefined {
  const match = DECIMAL_TEXT.exec(value);
  if (match === null) return undefined;
  const [, sign, whole = '', decimals = ''] = match;
  const used = decimals.replace(/0+$/, '');
  if (used.length > type.scale) return undefined;
  if (whole.replace(/^0+/, '').length > type.precision - type.scale) return undefined;
  const scaled = BigInt(whole + used.padEnd(type.scale, '0'));
  return sign === '-' ? -scaled : scaled;
}

/** The text of `scaled` / 10^scale with exactly `scale` decimals, as DuckDB and MySQL print a DECIMAL: `-0.5000`. */
export function printDecimal(scaled: bigint, scale: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(scale + 1, '0');
  const sign = scaled < 0n ? '-' : '';
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
