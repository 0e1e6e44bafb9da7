import type { NumberFormat, ScaleName } from '../dataset/format-rule.js';
import { plainBlanks } from './number-style.js';
import { CURRENCY_CODES, CURRENCY_SIGNS, SCALE_WORDS } from './number-words.js';

/** A cell taken apart: the digits with their separators, and everything around them. */
export interface AmountParts {
  readonly digits: string;
  readonly isNegative: boolean;
  readonly scale: ScaleName | undefined;
  /** The word of the scale as written. */
  readonly scaleText: string;
  /** ISO 4217 code of the currency that the cell names. */
  readonly currency: string | undefined;
  readonly isPercent: boolean;
  /** True when a footnote mark was taken off: `12.3*`, `12.3 [1]`. */
  readonly hasMark: boolean;
}

const FOOTNOTE_MARK =
  /(?<=[\d\p{L}%)$\u20ac\u00a3-])\s*(?:\*{1,3}|[\u2020\u2021\u00a7]{1,3}|\[\w{1,2}\]|[\u00b9\u00b2\u00b3\u2070-\u2079]+)$/u;
const DIGITS = /^(?:\d|[.,]\d)[\d.,' \u2019]*$/;

interface Work {
  text: string;
  signs: number;
  isNegative: boolean;
  scaleText: string;
  scale: ScaleName | undefined;
  currency: string | undefined;
  isPercent: boolean;
}

/**
 * Takes a cell apart: signs (minus of any kind, before or behind; accounting parentheses), currency signs and codes,
 * words for powers of ten, percent, footnote marks, each at most once. Undefined when what is left is not digits.
 */
export function splitAmount(cell: string, format: NumberFormat = {}): AmountParts | undefined {
  const blanks = plainBlanks(cell)
    .replace(/[\u2212\ufe63\uff0d]/g, '-')
    .trim();
  const unmarked = blanks.replace(FOOTNOTE_MARK, '');
  const work: Work = {
    text: unmarked.replace(/^\u2013(?=\s?[\d.,$\u20ac\u00a3(])/, '-'),
    signs: 0,
    isNegative: false,
    scaleText: '',
    scale: undefined,
    currency: undefined,
    isPercent: false,
  };
  while (takeSign(work) || takeCurrency(work, format) || takePercent(work) || takeScale(work, format));
  if (work.signs > 1 || !DIGITS.test(work.text)) return undefined;
  const { text: digits, isNegative, scale, scaleText, currency, isPercent } = work;
  return { digits, isNegative, scale, scaleText, currency, isPercent, hasMark: unmarked !== blanks };
}

function takeSign(work: Work): boolean {
  const bracketed = /^\((.*)\)$/.exec(work.text);
  const leading = /^([+-])\s?(?=\S)(.*)$/.exec(work.text);
  const trailing = /^(.*\d)\s?-$/.exec(work.text);
  const rest = bracketed?.[1] ?? leading?.[2] ?? trailing?.[1];
  if (rest === undefined) return false;
  work.text = rest.trim();
  work.signs += 1;
  work.isNegative = bracketed !== null || leading?.[1] !== '+';
  return true;
}

function takeCurrency(work: Work, format: NumberFormat): boolean {
  if (work.currency !== undefined) return false;
  const own = (format.currency ?? []).map((sign) => [sign, 'USD'] as const);
  const codes = CURRENCY_CODES.map((code) => [code, code] as const);
  for (const [sign, code] of [...own, ...codes, ...CURRENCY_SIGNS]) {
    const rest = takeText(work.text, sign);
    if (rest === undefined) continue;
    work.text = rest;
    work.currency = code;
    return true;
  }
  return false;
}

/** The text without the sign at its beginning or end; a sign of letters must not be part of a longer word. */
function takeText(text: string, sign: string): string | undefined {
  const isWord = (beside: string): boolean => /\p{L}/u.test(beside) && /\p{L}/u.test(sign);
  if (text.startsWith(sign) && !isWord(text.charAt(sign.length))) return text.slice(sign.length).trim();
  const at = text.length - sign.length;
  return at > 0 && text.endsWith(sign) && !isWord(text.charAt(at - 1)) ? text.slice(0, at).trim() : undefined;
}

function takePercent(work: Work): boolean {
  if (work.isPercent || !work.text.endsWith('%')) return false;
  work.text = work.text.slice(0, -1).trim();
  work.isPercent = true;
  return true;
}

function takeScale(work: Work, format: NumberFormat): boolean {
  const match = /^(.*[^\p{L}])(\p{L}+)\.?$/u.exec(work.text);
  const word = match?.[2] ?? '';
  const scale = findScale(word, format);
  if (work.scale !== undefined || scale === undefined) return false;
  work.text = (match?.[1] ?? '').trim();
  work.scale = scale;
  work.scaleText = word;
  return true;
}

/** The power of ten that a word stands for: as the contract declares it, else as the built-in list has it. */
export function findScale(word: string, format: NumberFormat = {}): ScaleName | undefined {
  const declared = Object.entries(format.scales ?? {}).find(
    ([name]) => name.replace(/\.$/, '').toLowerCase() === word.toLowerCase(),
  );
  return declared?.[1] ?? SCALE_WORDS[word.toLowerCase()];
}
