import { numberText } from '../value/convert.js';
import { EN_US, type Culture } from './culture.js';
import { DaxError } from '../value/dax-error.js';

/** One section of a custom number format. */
interface NumberPattern {
  readonly prefix: string;
  readonly suffix: string;
  readonly whole: number;
  readonly decimals: number;
  readonly fewestDecimals: number;
  readonly isGrouped: boolean;
  readonly scale: number;
  readonly exponent: string | undefined;
  readonly hasDigits: boolean;
}

/**
 * A number by a custom format: sections for positive, negative and zero; digits `0` and `#`, point, thousands, scaling
 * commas, percent, exponent, quoted and escaped text. Source: Microsoft, FORMAT, "Custom numeric format strings".
 */
export function formatNumber(value: number, format: string, culture: Culture = EN_US): string {
  if (format === '' || !Number.isFinite(value)) return numberText(value).replace('.', culture.decimal);
  const print = (number: number, section: string, isNegative = false): PrintedNumber =>
    printSection(number, parseSection(section), { isNegative, culture });
  const sections = splitSections(format);
  const [positive = ''] = sections;
  const zero = sections[2];
  const negative = sections[1];
  if (value < 0 && negative !== undefined && negative !== '') {
    const own = print(-value, negative);
    return own.isZero && zero !== undefined ? print(0, zero).text : own.text;
  }
  if (value === 0 && zero !== undefined && zero !== '') return print(0, zero).text;
  const printed = print(Math.abs(value), positive, value < 0);
  return printed.isZero && value !== 0 && zero !== undefined && zero !== ''
    ? print(0, zero).text
    : printed.text;
}

function splitSections(format: string): readonly string[] {
  const sections = [''];
  for (const [part] of format.matchAll(/\\[^]|"[^"]*"?|[^]/g)) {
    if (part === ';') sections.push('');
    else sections.push((sections.pop() ?? '') + part);
  }
  return sections;
}

function parseSection(section: string): NumberPattern {
  let [prefix, suffix, digits] = ['', '', ''];
  let scale = 1;
  let exponent: string | undefined;
  for (const [part] of section.matchAll(/\\[^]|"[^"]*"?|[eE][+-]0+|[^]/g)) {
    if (/^[0#.,]$/.test(part) && suffix === '') {
      digits += part;
      continue;
    }
    if (/^[eE][+-]0+$/.test(part) && digits !== '') {
      exponent = part;
      continue;
    }
    const text = literal(part, section);
    if (part === '%') scale *= 100;
    if (digits === '') prefix += text;
    else suffix += text;
  }
  const [whole = '', decimals = ''] = digits.split('.');
  const trailing = /,+$/.exec(whole)?.[0].length ?? 0;
  const core = whole.slice(0, whole.length - trailing);
  return {
    prefix,
    suffix,
    whole: core.replace(/[^0]/g, '').length,
    decimals: decimals.replace(/[^0#]/g, '').length,
    fewestDecimals: decimals.lastIndexOf('0') + 1,
    isGrouped: core.includes(','),
    scale: scale / 1000 ** trailing,
    exponent,
    hasDigits: /[0#]/.test(digits),
  };
}

function literal(part: string, section: string): string {
  if (part.startsWith('\\')) return part.slice(1);
  if (part.startsWith('"')) return part.slice(1, part.endsWith('"') ? -1 : undefined);
  if (/^[a-zA-Z@&<>!*_[\]]$/.test(part))
    throw new DaxError(
      'dax/format',
      `The format "${section}" is not supported: what does '${part}' stand for?`,
    );
  return part;
}

interface PrintedNumber {
  readonly text: string;
  readonly isZero: boolean;
}

function printSection(
  value: number,
  pattern: NumberPattern,
  { isNegative, culture }: { readonly isNegative: boolean; readonly culture: Culture },
): PrintedNumber {
  const { prefix, suffix, scale, decimals, exponent } = pattern;
  if (!pattern.hasDigits) return { text: (isNegative ? '-' : '') + prefix + suffix, isZero: value === 0 };
  if (exponent !== undefined)
    return {
      text:
        (isNegative ? '-' : '') + prefix + scientific(value, pattern).replace('.', culture.decimal) + suffix,
      isZero: value === 0,
    };
  const fixed = roundedText(value * scale, decimals);
  const [whole = '0', fraction = ''] = fixed.split('.');
  const isZero = /^[0.]*$/.test(fixed);
  const padded = whole.replace(/^0+/, '').padStart(pattern.whole, '0');
  const grouped = pattern.isGrouped ? padded.replace(/\B(?=(\d{3})+$)/g, culture.group) : padded;
  const kept =
    fraction.slice(0, pattern.fewestDecimals) + fraction.slice(pattern.fewestDecimals).replace(/0+$/, '');
  const number = kept === '' ? grouped : grouped + culture.decimal + kept;
  return { text: (isNegative && !isZero ? '-' : '') + prefix + number + suffix, isZero };
}

/** Rounds half away from zero on the decimal text of the number. */
function roundedText(value: number, decimals: number): string {
  if (value >= 1e21) return value.toFixed(0);
  const [mantissa = '0', exponent = '0'] = Number(value.toPrecision(15)).toExponential().split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
  if (shifted >= 1e15) return value.toFixed(decimals);
  const digits = String(shifted).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function scientific(value: number, { decimals, exponent = 'E+0' }: NumberPattern): string {
  const [mantissa = '0', power = '0'] = value.toExponential(decimals).split('e');
  const places = exponent.length - 2;
  const sign = power.startsWith('-') ? '-' : exponent[1] === '+' ? '+' : '';
  return `${mantissa}${exponent[0] ?? 'E'}${sign}${power.replace(/^[+-]/, '').padStart(places, '0')}`;
}
