import { toNumber, toText } from '../value/convert.js';
import { DaxError } from '../value/dax-error.js';
import type { Scalar } from '../value/scalar.js';
import { findWildcards } from '../value/wildcards.js';
import { cultureOf, EN_US } from '../format/culture.js';
import { formatValue } from '../format/format-value.js';
import { valueRows, type FunctionRow } from './function-row.js';

/** Functions of text. Positions count from 1. Source: Microsoft, Text functions. */
export const TEXT_ROWS: readonly FunctionRow[] = valueRows('Text', [
  [
    'FORMAT',
    'value format locale?',
    ([value = null, format = null, locale]) => format3(value, format, locale),
  ],
  ['CONCATENATE', 'text1 text2', ([left = null, right = null]) => toText(left) + toText(right)],
  ['LEN', 'text', ([text = null]) => toText(text).length],
  ['LEFT', 'text count?', ([text = null, count = 1]) => toText(text).slice(0, size('LEFT', count))],
  ['RIGHT', 'text count?', ([text = null, count = 1]) => right(toText(text), size('RIGHT', count))],
  [
    'MID',
    'text start count',
    ([text = null, start = null, count = null]) => middle(toText(text), start, count),
  ],
  ['UPPER', 'text', ([text = null]) => toText(text).toUpperCase()],
  ['LOWER', 'text', ([text = null]) => toText(text).toLowerCase()],
  ['TRIM', 'text', ([text = null]) => toText(text).trim().replace(/ {2,}/g, ' ')],
  ['REPT', 'text times', ([text = null, times = null]) => repeated(toText(text), size('REPT', times))],
  ['EXACT', 'text1 text2', ([left = null, right = null]) => toText(left) === toText(right)],
  [
    'SUBSTITUTE',
    'text old new instance?',
    ([text = null, old = null, fresh = null, instance]) =>
      substitute(toText(text), toText(old), toText(fresh), instance),
  ],
  [
    'REPLACE',
    'text start count new',
    ([text = null, start = null, count = null, fresh = null]) => {
      const from = size('REPLACE', start) - 1;
      const source = toText(text);
      return source.slice(0, from) + toText(fresh) + source.slice(from + size('REPLACE', count));
    },
  ],
  ['FIND', 'find within start? notFound?', (values) => locate('FIND', values, false)],
  ['SEARCH', 'find within start? notFound?', (values) => locate('SEARCH', values, true)],
  [
    'CONTAINSSTRING',
    'within find',
    ([within = null, find = null]) => findWildcards(toText(within), toText(find)) !== -1,
  ],
  [
    'CONTAINSSTRINGEXACT',
    'within find',
    ([within = null, find = null]) => toText(within).includes(toText(find)),
  ],
  ['VALUE', 'text', ([text = null]) => (text === null ? null : toNumber(text))],
  [
    'FIXED',
    'number decimals? noCommas?',
    ([value = null, digits = 2, plain = null]) => fixed(value, digits, plain),
  ],
  ['UNICHAR', 'number', ([code = null]) => character(size('UNICHAR', code))],
  ['UNICODE', 'text', ([text = null]) => toText(text).codePointAt(0) ?? null],
]);

function format3(value: Scalar, format: Scalar, locale: Scalar | undefined): Scalar {
  const culture = locale === undefined || locale === null ? EN_US : cultureOf(toText(locale));
  return formatValue(value, toText(format), culture);
}

function size(name: string, value: Scalar): number {
  const count = Math.trunc(toNumber(value));
  if (count < 0) throw new DaxError('dax/domain', `${name} takes no negative number, found ${count}.`);
  return count;
}

function character(code: number): string {
  if (code < 1 || code > 0x10ffff) throw new DaxError('dax/domain', `${code} is no character.`);
  return String.fromCodePoint(code);
}

function repeated(text: string, times: number): string {
  if (text.length * times > LONGEST_TEXT)
    throw new DaxError('dax/too-long', `REPT would give ${text.length * times} characters.`);
  return text.repeat(times);
}

/** Characters that a text of REPT may have. */
const LONGEST_TEXT = 1_000_000;

const right = (text: string, count: number): string => (count === 0 ? '' : text.slice(-count));

function middle(text: string, start: Scalar, count: Scalar): string {
  const from = size('MID', start);
  if (from < 1) throw new DaxError('dax/domain', 'MID begins at 1 or later.');
  return text.slice(from - 1, from - 1 + size('MID', count));
}

function substitute(text: string, old: string, fresh: string, instance: Scalar | undefined): string {
  if (old === '') return text;
  if (instance === undefined || instance === null) return text.split(old).join(fresh);
  let seen = 0;
  return text.replaceAll(old, (found) => (++seen === toNumber(instance) ? fresh : found));
}

/** FIND (letter case counts) and SEARCH (it does not, ? and * are wildcards): place of the first match. */
function locate(
  name: string,
  [find = null, within = null, start = 1, notFound]: readonly Scalar[],
  isLoose: boolean,
): Scalar {
  const from = Math.max(1, size(name, start ?? 1)) - 1;
  const text = toText(within).slice(from);
  const place = isLoose ? findWildcards(text, toText(find)) : text.indexOf(toText(find));
  if (place !== -1) return place + from + 1;
  if (notFound !== undefined) return notFound;
  throw new DaxError('dax/not-found', `${name} does not find '${toText(find)}' in '${toText(within)}'.`);
}

function fixed(value: Scalar, digits: Scalar, plain: Scalar): string {
  const places = Math.min(15, Math.max(0, Math.trunc(toNumber(digits))));
  const decimals = places === 0 ? '' : `.${'0'.repeat(places)}`;
  return formatValue(toNumber(value), `${plain === true || plain === 1 ? '0' : '#,0'}${decimals}`);
}
