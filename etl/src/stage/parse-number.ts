import { parseDecimal, type Decimal } from './decimal.js';

const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/**
 * The number in a cell: plain digits with an optional sign and decimal point, or thousands groups of three with
 * commas ("26,300"). Anything else is undefined: a guess would put a wrong figure into the warehouse.
 */
export function parseNumber(text: string): Decimal | undefined {
  const trimmed = text.trim();
  return parseDecimal(GROUPED.test(trimmed) ? trimmed.replaceAll(',', '') : trimmed);
}
