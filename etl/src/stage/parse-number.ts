import { parseDecimal, type Decimal } from './decimal.js';
import { PLAIN_STYLE, SEPARATORS, plainBlanks, type NumberStyle } from './number-style.js';

/**
 * The number in a text of digits with an optional sign, decimal separator and thousands groups of three. Undefined for
 * anything else, and for a number that reads differently with a decimal point and a decimal comma when the style knows
 * neither: a guess would put a wrong figure into the warehouse.
 */
export function parseNumber(text: string, style: NumberStyle = PLAIN_STYLE): Decimal | undefined {
  const trimmed = plainBlanks(text).trim();
  if (style.decimal !== undefined) return parseWith(trimmed, style.decimal, style);
  const point = parseWith(trimmed, '.', style);
  const comma = parseWith(trimmed, ',', style);
  if (point === undefined || comma === undefined) return point ?? comma;
  return isSame(point, comma) ? point : undefined;
}

/** True when the text is a number under both decimal separators, and not the same one: `1.234`. */
export function isAmbiguousNumber(text: string, thousands?: NumberStyle['thousands']): boolean {
  const rest = thousands === undefined ? {} : { thousands };
  const both = (['.', ','] as const).map((decimal) => parseNumber(text, { decimal, ...rest }));
  const [point, comma] = both;
  return point !== undefined && comma !== undefined && !isSame(point, comma);
}

function parseWith(text: string, decimal: '.' | ',', { thousands }: NumberStyle): Decimal | undefined {
  const match = /^([+-]?)(.*)$/.exec(text);
  const [whole = '', fraction, ...rest] = (match?.[2] ?? '').split(decimal);
  if (rest.length > 0 || !/^\d*$/.test(fraction ?? '')) return undefined;
  const digits = ungroup(whole, decimal, thousands);
  if (digits === undefined) return undefined;
  return parseDecimal(`${match?.[1] ?? ''}${digits}${fraction === undefined ? '' : `.${fraction}`}`);
}

/** Digits without their thousands separators: one kind, groups of three behind a first one of one to three. */
function ungroup(whole: string, decimal: '.' | ',', thousands: NumberStyle['thousands']): string | undefined {
  if (/^\d*$/.test(whole)) return whole;
  const separator = whole.replace(/\d/g, '').charAt(0);
  const allowed = thousands === undefined ? Object.values(SEPARATORS).flat() : SEPARATORS[thousands];
  if (separator === decimal || !allowed.includes(separator)) return undefined;
  const [first = '', ...groups] = whole.split(separator);
  const isGrouped = /^[1-9]\d{0,2}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
  return isGrouped ? first + groups.join('') : undefined;
}

const isSame = (a: Decimal, b: Decimal): boolean =>
  a.units * 10n ** BigInt(b.scale) === b.units * 10n ** BigInt(a.scale);
