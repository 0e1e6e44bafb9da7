import {
  starSchema,
  type CellValue,
  type Column,
  type Row,
  type WarehouseRows,
} from '@ott-analytics/model/contract';

/** Texts that loaders break on: separators, quotes, escapes, NULL look-alikes, blanks, other scripts, beyond the BMP. */
export const awkwardTexts: readonly string[] = [
  '',
  ' leading and trailing ',
  'tab\tnewline\nreturn\rcrlf\r\nend',
  'back\\slash \\N \\n \\t \\0 \\',
  '\\N',
  'NULL',
  'quote \' double " back `',
  'comma, semicolon; pipe | percent % underscore _',
  'nul \0 bell \u0007 escape \u001b substitute \u001a',
  'Ünïcödé – “smart” … €',
  '日本語 العربية हिन्दी',
  '🎬📺👩‍👩‍👧 𝔘',
  'e\u0301 \u00e9 \ufeff \u2028',
];

const awkwardDecimals = [
  '0.0000',
  '-0.0001',
  '0.1000',
  '24996000000.0000',
  '-999999999999999.9999',
  '999999999999999.9999',
];
const awkwardBigints = [0n, -1n, 2n ** 53n + 1n, 2n ** 63n - 1n, -(2n ** 63n)];
const awkwardDates = ['1000-01-01', '1999-12-31', '2020-02-29', '2020-12-31', '9999-12-31'];
const KEY_TEXT_LENGTH = 1;

/**
 * Rows for every table that keep the contract: `size` rows a table, full of awkward values. All amounts of money in
 * fact_revenue and fact_valuation are `label`, so that a reader can tell loads apart and see a mix of two.
 */
export function sampleRows(label: number, size = awkwardTexts.length): WarehouseRows {
  return new Map(
    starSchema.map((table) => {
      const rows = Array.from({ length: size }, (_, index): Row => {
        const values = table.columns.map((column): [string, CellValue] => {
          if (isLabel(column)) return [column.name, `${label}.0000`];
          return [column.name, sampleValue(column, index, table.primaryKey.includes(column.name))];
        });
        return Object.fromEntries(values);
      });
      return [table.name, rows];
    }),
  );
}

/** Every table, without rows. */
export function emptyRows(): WarehouseRows {
  return new Map(starSchema.map((table) => [table.name, []]));
}

/** The rows with those of one table replaced. */
export function withTable(rows: WarehouseRows, table: string, replaced: readonly Row[]): WarehouseRows {
  return new Map([...rows, [table, replaced]]);
}

function isLabel(column: Column): boolean {
  return column.name === 'amount' || column.name === 'enterprise_value';
}

function sampleValue(column: Column, index: number, isKey: boolean): CellValue {
  if (column.nullable && index % 3 === 2) return null;
  const { type } = column;
  switch (type.kind) {
    case 'integer':
      return isKey || column.role.kind === 'foreign-key' ? index : index * 1_000_003 - 2_000_000;
    case 'bigint':
      return pick(awkwardBigints, index);
    case 'decimal':
      return pick(awkwardDecimals, index);
    case 'date':
      return pick(awkwardDates, index);
    case 'boolean':
      return index % 2 === 0;
    case 'text':
      return sampleText(type.length, index, isKey);
  }
}

function sampleText(length: number, index: number, isKey: boolean): string {
  const text =
    isKey && length > KEY_TEXT_LENGTH ? `${index}:${pick(awkwardTexts, index)}` : pick(awkwardTexts, index);
  return Array.from(text).slice(0, length).join('');
}

function pick<T>(values: readonly T[], index: number): T {
  const value = values[index % values.length];
  if (value === undefined) throw new RangeError('nothing to pick from');
  return value;
}
