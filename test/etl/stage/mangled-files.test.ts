import { describe, expect, it } from 'vitest';
import { printDecimal } from '../../../etl/src/stage/decimal.js';
import type { Figure } from '../../../etl/src/stage/figure.js';
import { mangle, seededRandom } from './mangle.js';
import { subscribers } from './messy-contracts.js';
import { readBytes, type ReadFile } from './read-fixture.js';

const ROUNDS = 1500;
const ROWS = 30;

/** Ways to write the same table: encoding, delimiter, decimal separator, quotes. */
const LAYOUTS = [
  { encoding: 'utf8', delimiter: ',', decimal: '.', quote: '' },
  { encoding: 'utf8', delimiter: ',', decimal: '.', quote: '"' },
  { encoding: 'latin1', delimiter: ';', decimal: ',', quote: '' },
  { encoding: 'utf8', delimiter: '\t', decimal: ',', quote: '' },
  { encoding: 'latin1', delimiter: '|', decimal: '.', quote: '"' },
] as const;

type Layout = (typeof LAYOUTS)[number];

const yearOf = (row: number): number => 1990 + row;
const subscribersOf = (row: number): number => 101 + 7 * row;

function writeTable({ encoding, delimiter, decimal, quote }: Layout): readonly Buffer[] {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const row = index + 1;
    const number = `${quote}${subscribersOf(row)}${decimal}5${quote}`;
    return ['Netflix', yearOf(row), number, row % 3 === 0 ? 'Québec' : 'Europe'].join(delimiter);
  });
  return ['Platform,Year,Subscribers,Région'.replaceAll(',', delimiter), ...rows].map((line) =>
    Buffer.from(line, encoding),
  );
}

const describeFigure = ({ value, period }: Figure): string =>
  `${period.end.slice(0, 4)} ${typeof value === 'string' ? value : printDecimal(value)}`;

const check = (found: ReadFile): void => {
  const { staged } = found;
  const withFigures = new Set(staged.figures.map(({ line }) => line)).size;
  expect(withFigures + staged.skipped + staged.rejects.length).toBe(staged.records);
  expect(new Set(staged.rejects.map(({ line }) => line)).size).toBe(staged.rejects.length);
};

describe('a file with damaged bytes', () => {
  it.each(LAYOUTS)('loses no row silently, and all intact rows load: %j', (layout) => {
    const lines = writeTable(layout);
    for (let seed = 1; seed <= ROUNDS / LAYOUTS.length; seed += 1) {
      const { bytes, intact } = mangle(lines, 5, seededRandom(seed));
      const found = readBytes('mangled.csv', bytes, subscribers());
      expect(found.errors, `seed ${seed}`).toEqual([]);
      check(found);
      const read = new Set(found.staged.figures.map(describeFigure));
      const lost = [...intact].filter((row) => !read.has(`${yearOf(row)} ${subscribersOf(row)}500000`));
      expect(lost, `seed ${seed}`).toEqual([]);
    }
  });

  it('never crashes, wherever the damage is, header and line breaks included', () => {
    for (let seed = 1; seed <= 600; seed += 1) {
      const random = seededRandom(seed);
      const layout = LAYOUTS[seed % LAYOUTS.length] ?? LAYOUTS[0];
      const bytes = Buffer.concat(writeTable(layout).flatMap((line) => [line, Buffer.from('\r\n')]));
      for (let count = 0; count < 12; count += 1)
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      const cut = bytes.subarray(Math.floor(random() * 40), bytes.length - Math.floor(random() * 40));
      const wide = seed % 7 === 0 ? Buffer.from(cut.toString('latin1'), 'utf16le') : cut;
      check(readBytes('mangled.csv', wide, subscribers()));
    }
  });

  it('is read when it is UTF-16 whose characters were changed', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const { bytes, intact } = mangle(writeTable(LAYOUTS[2]), 3, seededRandom(seed));
      const text = Buffer.from(bytes).toString('latin1').replaceAll('\0', ' ');
      const found = readBytes('mangled.csv', Buffer.from(text, 'utf16le'), subscribers());
      check(found);
      expect(found.table.encoding).toBe('utf-16le');
      expect(found.staged.figures.length).toBeGreaterThanOrEqual(intact.size);
    }
  });
});
