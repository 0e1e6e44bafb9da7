import path from 'node:path';
import { expect, it } from 'vitest';
import { describeWith, requireReference } from '../../support/requirements.js';
import { SAMPLE_DATA, csvFiles, readCells } from './read-sample-data.js';

const OURS = path.join(SAMPLE_DATA, 'OTT Dataset');
const isFigure = (cell: string): boolean => /^-?[\d,]+(\.\d+)?$/.test(cell);
/** A sentence, not a name: the longest name of the folder has six words. */
const isProse = (cell: string): boolean => cell.trim().split(/\s+/).length > 6;
const wordsOf = (cell: string): readonly string[] => cell.toLowerCase().match(/[\p{L}\p{N}+]+/gu) ?? [];

function runsOf(cell: string, length: number): readonly string[] {
  const words = wordsOf(cell);
  return words
    .slice(0, Math.max(0, words.length - length + 1))
    .map((_, at) => words.slice(at, at + length).join(' '));
}

describeWith(requireReference(), "the sample beside the users' own folder", (reference) => {
  const original = (): string => path.join(reference(), 'ott-dataset');

  it('has the same files', () => {
    expect(csvFiles(OURS)).toEqual(csvFiles(original()));
  });

  it('has the same headers, names and figures in the same order, prose apart', () => {
    let figures = 0;
    for (const file of csvFiles(original())) {
      const theirs = readCells(path.join(original(), file));
      const ours = readCells(path.join(OURS, file));
      expect(ours.length, file).toBe(theirs.length);
      theirs.forEach((row, line) => {
        row.forEach((cell, column) => {
          if (isProse(cell)) return;
          expect(ours[line]?.[column], `${file}, line ${line + 1}, column ${column + 1}`).toBe(cell);
          if (isFigure(cell)) figures += 1;
        });
      });
    }
    expect(figures).toBeGreaterThan(275);
  });

  it('repeats no sentence of it, not even six words in a row', () => {
    const cellsOf = (folder: string): readonly string[] =>
      csvFiles(folder).flatMap((file) => readCells(path.join(folder, file)).flat());
    const prose = cellsOf(original()).filter(isProse);
    expect(prose).toHaveLength(16);
    const theirs = new Set(prose.flatMap((cell) => runsOf(cell, 6)));
    const repeated = cellsOf(OURS).filter((cell) => runsOf(cell, 6).some((run) => theirs.has(run)));
    expect(repeated).toEqual([]);
  });
});
