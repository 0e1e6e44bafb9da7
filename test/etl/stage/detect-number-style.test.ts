import { describe, expect, it } from 'vitest';
import { detectNumberStyles } from '../../../etl/src/stage/detect-number-style.js';

const decide = (
  cells: readonly string[],
  delimiter: string,
  isWhole = false,
  others: readonly string[] = [],
) =>
  detectNumberStyles(
    [
      { name: 'x', cells, format: {}, isWhole },
      { name: 'other', cells: others, format: {}, isWhole: false },
    ],
    delimiter,
  ).get('x');

describe('the decimal separator of a column', () => {
  it.each<[string, readonly string[], string, boolean, readonly string[], string | undefined]>([
    ['a fraction of another length than three digits', ['1.234', '12.5'], ';', false, [], '.'],
    ['the same with commas', ['1,234', '12,5'], ';', false, [], ','],
    ['two groups of thousands', ['1.234', '1.234.567'], ';', false, [], ','],
    ['a leading zero', ['1.234', '0.125'], ';', false, [], '.'],
    ['four digits before the separator', ['1.234', '1234.567'], ';', false, [], '.'],
    ['both separators', ['1.234', '1,234.5'], ';', false, [], '.'],
    ['blanks between thousands', ['1,234', '1 234,567'], ';', false, [], ','],
    ['numbers that must be whole', ['1.234', '2.345'], ';', true, [], ','],
    ['another column of the file', ['1.234'], ';', false, ['0,5'], ','],
    ['commas between the cells', ['1,234'], ',', false, [], '.'],
    ['nothing', ['1.234', '200'], ';', false, [], undefined],
    ['as many values for the one as for the other', ['1.234', '0.5', '0,5'], ';', false, [], undefined],
    ['the majority', ['1.234', '0.5', '0,5', '0,25'], ';', false, [], ','],
    ['more than one damaged cell in a comma-separated file', ['1,234', '2,345', '12,5'], ',', false, [], '.'],
    ['more than one damaged cell elsewhere in it', ['1,234', '2,345'], ',', false, ['12,5'], '.'],
    ['two values in a comma-separated file', ['1,234', '2,5', '12,5'], ',', false, [], ','],
  ])('is decided by %s', (_, cells, delimiter, isWhole, others, decimal) => {
    expect(decide(cells, delimiter, isWhole, others)?.style.decimal).toBe(decimal);
  });

  it('is as declared, whatever the values say', () => {
    const column = { name: 'x', cells: ['12.5'], format: { decimal: ',' }, isWhole: false } as const;
    expect(detectNumberStyles([column], ',').get('x')?.style).toEqual({ decimal: ',' });
  });

  it('is named with the value that decides it only where a value depends on it', () => {
    expect(decide(['1.234', '12.5'], ';')?.evidence).toBe("'12.5' can be read in one way only");
    expect(decide(['12.5'], ';')?.evidence).toBe('');
  });
});
