import type { Cell } from './categorical-table';

/**
 * The place in time of each row's period, undefined for none. Dates and numbers come in their own
 * order. Texts that all start with a digit in the order of their numbers ("2019", "2020-Q4"); other
 * texts, such as names of months, in the order of the data.
 */
export function periodOrder(values: readonly Cell[]): (row: number) => number | undefined {
  const texts = [...new Set(values)].filter((value) => typeof value === 'string');
  if (texts.every((text) => /^\d/.test(text))) {
    const { compare } = new Intl.Collator('en', { numeric: true });
    texts.sort(compare);
  }
  const rankOf = new Map<Cell, number>(texts.map((text, index) => [text, index]));
  return (row) => {
    const value = values[row] ?? null;
    if (value instanceof Date) return value.getTime();
    return typeof value === 'number' && Number.isFinite(value) ? value : rankOf.get(value);
  };
}
