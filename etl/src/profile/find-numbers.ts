import type { NumberFormat } from '../dataset/format-rule.js';
import { splitAmount } from '../stage/split-amount.js';
import type { NumberEvidence } from './column-profile.js';
import { FOREIGN_SCALES } from './foreign-scales.js';

/** Words for powers of ten in other languages are read while profiling; the contract that is proposed declares them. */
export const PROFILE_FORMAT: NumberFormat = { scales: FOREIGN_SCALES };

/** Texts that tables write where nothing was published. */
const NOTHING = /^(n\.? ?\/?a\.?|n\.?d\.?|k\.? ?a\.?|-{1,3}|\u2013|\u2014|\.{2,3}|null|none|tbd)$/i;

/** True for a text that stands for a figure that was not published. */
export const isNothing = (text: string): boolean => NOTHING.test(text);

/** At least this share of the filled cells must be numbers for a column of figures. */
const ENOUGH = 0.5;

/** What the numbers of a column say of their writing and unit; undefined when most cells are no numbers. */
export function findNumbers(cells: readonly string[]): NumberEvidence | undefined {
  const filled = cells.filter((cell) => !isNothing(cell));
  const parts = filled.flatMap((cell) => splitAmount(cell, PROFILE_FORMAT) ?? []);
  if (parts.length === 0 || parts.length < filled.length * ENOUGH) return undefined;
  const scaled = parts.filter(({ scale }) => scale !== undefined);
  return {
    unread: [...new Set(cells.filter((cell) => splitAmount(cell, PROFILE_FORMAT) === undefined))],
    scaleWords: [...new Set(scaled.map(({ scaleText }) => scaleText))],
    isScaled: scaled.length === parts.length,
    currencies: [...new Set(parts.flatMap(({ currency }) => currency ?? []))],
    isPercent: parts.every(({ isPercent }) => isPercent),
    isWhole: parts.every(({ digits }) => /^\d+$|^[1-9]\d{0,2}([.,' ]\d{3})+$/.test(digits)),
    largest: Math.max(...parts.map(({ digits }) => Number(digits.replace(/[^\d]/g, '')))),
  };
}
