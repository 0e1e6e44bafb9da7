import type { Diagnostic } from '@ott-analytics/model/contract';
import {
  compareDecimals,
  negate,
  printDecimal,
  subtract,
  sumDecimals,
  type Decimal,
} from '../stage/decimal.js';
import type { Figure } from '../stage/figure.js';
import { locate, type Conformed } from './conformed.js';

/** The value of a figure that holds a number; prose never reaches the facts with totals. */
export function numberOf(figure: Figure): Decimal {
  if (typeof figure.value === 'string')
    throw new TypeError(`${locate(figure)} holds text where a number is needed`);
  return figure.value;
}

const ZERO: Decimal = { units: 0n, scale: 0 };

/**
 * What is missing from the parts to the published total. A positive remainder becomes a row of its own, basis
 * Derived (Estimated where an estimate is in it), at the line of the total, so that totals close; a negative one is a
 * diagnostic, never a row.
 */
export function deriveRemainder(
  totals: readonly Figure[],
  parts: readonly Figure[],
  members: Pick<Figure, 'geography' | 'lineItem'> & { readonly periodKind: Figure['period']['kind'] },
): Conformed {
  const last = totals.at(-1);
  if (last === undefined || parts.length === 0) return { loaded: [], held: [], diagnostics: [] };
  const remainder = subtract(sumDecimals(totals.map(numberOf)), sumDecimals(parts.map(numberOf)));
  const order = compareDecimals(remainder, ZERO);
  if (order < 0) return { loaded: [], held: [], diagnostics: [exceeds(last, parts, remainder)] };
  if (order === 0) return { loaded: [], held: [], diagnostics: [] };
  const figure: Figure = {
    ...last,
    geography: members.geography,
    lineItem: members.lineItem,
    value: remainder,
    basis: weakestBasis([...totals, ...parts]),
    period: { ...last.period, kind: members.periodKind },
  };
  return {
    loaded: [{ figure, isAdditive: true }],
    held: [],
    diagnostics: [fallsShort(last, parts, remainder)],
  };
}

/** A difference is derived, and no better than the worst figure in it. */
const weakestBasis = (figures: readonly Figure[]): string =>
  figures.some(({ basis }) => basis === 'Estimated') ? 'Estimated' : 'Derived';

/** Amounts in base units with thousands separators: 15,390,000,000. */
const show = (value: Decimal): string => printDecimal(value).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
const sum = (parts: readonly Figure[]): string => show(sumDecimals(parts.map(numberOf)));
const datasets = (parts: readonly Figure[]): string =>
  [...new Set(parts.map((part) => part.dataset))].join(', ');

const exceeds = (total: Figure, parts: readonly Figure[], remainder: Decimal): Diagnostic => ({
  code: 'conform/parts-exceed-total',
  severity: 'warning',
  message: `the parts (${datasets(parts)}) add up to ${sum(parts)}, ${show(negate(remainder))} more than the published total ${sum([total])}; the parts are loaded`,
  at: { file: total.file, line: total.line },
});

const fallsShort = (total: Figure, parts: readonly Figure[], remainder: Decimal): Diagnostic => ({
  code: 'conform/parts-below-total',
  severity: 'warning',
  message: `the parts (${datasets(parts)}) add up to ${sum(parts)}; ${show(remainder)} of the published total ${sum([total])} is loaded as a derived remainder`,
  at: { file: total.file, line: total.line },
});
