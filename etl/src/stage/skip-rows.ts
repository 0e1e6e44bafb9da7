import type { DatasetContract, SkipRule } from '../dataset/dataset-contract.js';
import type { CsvRecord } from '../read/read-csv.js';

/** The contract's rule that leaves a record out; undefined when none does. Rules without a column see the whole text. */
export function findSkip(record: CsvRecord, { skip = [] }: DatasetContract): SkipRule | undefined {
  return skip.find((rule) => {
    const text = rule.column === undefined ? record.raw.trim() : record.cells.get(rule.column)?.trim();
    return text !== undefined && applies(rule, text);
  });
}

/** The rule for a row that does not fill the columns, where only rules that look at the whole row can be trusted. */
export function findRowSkip(raw: string, { skip = [] }: DatasetContract): SkipRule | undefined {
  return skip.find((rule) => rule.column === undefined && applies(rule, raw.trim()));
}

function applies({ equals, matches, empty }: SkipRule, text: string): boolean {
  if (equals !== undefined) return text === equals;
  if (matches !== undefined) return new RegExp(matches, 'u').test(text);
  return empty === true && text === '';
}

/** True for a record all of whose cells are blank: what spreadsheets write for rows that were once used. */
export function isBlankRecord({ cells }: CsvRecord): boolean {
  return [...cells.values()].every((cell) => cell.trim() === '');
}
