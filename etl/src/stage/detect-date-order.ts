import { AMBIGUOUS, parseDate, type DateStyle } from './parse-date.js';

/** The order of day and month in a column, with the value that shows it. */
export interface DetectedOrder {
  readonly style: DateStyle;
  /** Why; empty when no value depends on it. */
  readonly evidence: string;
}

/**
 * Whether a column writes `31/12/2020` or `12/31/2020`: what most of its values that are a day in one order only say.
 * Where nothing decides, the order stays open and values that are two different days are refused.
 */
export function detectDateOrder(cells: readonly string[], declared: DateStyle): DetectedOrder {
  if (declared.format !== undefined) return { style: declared, evidence: '' };
  const read = (text: string, format: 'dmy' | 'mdy'): boolean =>
    parseDate(text, { ...declared, format }) !== undefined;
  const numeric = cells.map((cell) => cell.trim()).filter((text) => read(text, 'dmy') || read(text, 'mdy'));
  const dayFirst = numeric.filter((text) => !read(text, 'mdy'));
  const monthFirst = numeric.filter((text) => !read(text, 'dmy'));
  if (dayFirst.length === monthFirst.length) return { style: declared, evidence: '' };
  const format = dayFirst.length > monthFirst.length ? 'dmy' : 'mdy';
  const [example = ''] = format === 'dmy' ? dayFirst : monthFirst;
  const isNeeded = numeric.some((text) => parseDate(text, declared) === AMBIGUOUS);
  return {
    // The order alone is known: days in words and ISO days in the same column still are what they are.
    style: { ...declared, order: format },
    evidence: isNeeded ? `'${example}' is a day in one order only` : '',
  };
}
