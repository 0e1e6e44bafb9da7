import { describe, expect, it } from 'vitest';
import { SHARES, revenue, subscribers, subscribersIn } from './messy-contracts.js';
import { noteRefused as refused, noteValues as values, readMessy as read } from './read-fixture.js';

describe('numbers', () => {
  it('have a decimal comma and points between thousands where the file shows it', async () => {
    const found = await read('semicolons-decimal-comma.csv', subscribers());
    expect(values(found)).toEqual(['2: 167100000', '3: 1150250000']);
    expect(found.notes).toContain(
      "'Subscribers' is read with a decimal comma: '167,1' can be read in one way only",
    );
  });

  it('have commas between thousands, in quotes', async () => {
    expect(values(await read('quoted-thousands.csv', subscribersIn('k count')))).toEqual([
      '2: 167100000',
      '3: 1150000500',
    ]);
  });

  it('have blanks of any width and apostrophes between thousands', async () => {
    const found = await read('blank-and-apostrophe-thousands.csv', subscribersIn('k count'));
    expect(values(found)).toEqual([
      '2: 167100000',
      '3: 203700000',
      '4: 221800000',
      '5: 1150000000',
      '6: 1200000000',
    ]);
  });

  it('have currency signs, codes and words that agree with the contract', async () => {
    const found = await read('currency-signs-and-words.csv', revenue('bn USD'));
    expect(values(found)).toEqual([2, 3, 4, 5, 6, 7].map((line) => `${line}: 12300000000`));
  });

  it('are scaled by the word in the cell where the contract leaves it open', async () => {
    expect(values(await read('scale-words.csv', revenue('USD')))).toEqual([
      '2: 1200000',
      '3: 873000000',
      '4: 12000',
      '5: 1500000000',
      '6: 250000000000',
    ]);
  });

  it('are negative in parentheses, with a minus before or behind, of any kind', async () => {
    const found = await read('negatives.csv', revenue('bn USD'));
    expect(values(found)).toEqual([2, 3, 4, 5, 6, 7, 8].map((line) => `${line}: -900000000`));
  });

  it('are percentages with and without a sign', async () => {
    expect(values(await read('percent.csv', SHARES))).toEqual(['2: 43', '3: 43', '4: 14']);
  });

  it('lose their footnote marks, with a note', async () => {
    const found = await read('footnote-marks.csv', subscribers());
    expect(values(found)).toEqual(['2: 139300000', '3: 167100000', '4: 203700000', '5: 221800000']);
    expect(found.notes).toContain('the footnote marks of 4 figures are left out');
  });

  it('may be declared as not published, and only so', async () => {
    const empty = ['n/a', '-', '–', '..'];
    const found = await read(
      'declared-empties.csv',
      subscribersIn('mm count', { optional: true }, { empty }),
    );
    expect(values(found)).toEqual(['6: 203700000']);
    expect(found.staged.skipped).toBe(4);
    expect(refused(found)).toEqual(['7: stage/bad-number']);
    expect(
      refused(await read('declared-empties.csv', subscribersIn('mm count', {}, { empty }))),
    ).toHaveLength(5);
  });

  it('that read in two ways are refused when nothing decides, with file, line, column, value and what to declare', async () => {
    const found = await read('ambiguous-numbers.csv', subscribers());
    expect(values(found)).toEqual(['4: 200000000']);
    expect(found.staged.rejects[0]).toMatchObject({
      file: 'ambiguous-numbers.csv',
      line: 2,
      findings: [
        {
          code: 'stage/ambiguous-number',
          message:
            "'1.234' in 'Subscribers' is one number with a decimal point and another with a decimal comma; no other value of the file decides it",
          hint: "declare format: { decimal: '.' } or { decimal: ',' } in the contract",
        },
      ],
    });
  });

  it.each([
    ['.', '2: 1234000'],
    [',', '2: 1234000000'],
  ] as const)('that read in two ways are read as the contract declares: %s', async (decimal, first) => {
    const found = await read('ambiguous-numbers.csv', subscribers({ format: { decimal } }));
    expect(values(found)[0]).toBe(first);
    expect(found.staged.rejects).toEqual([]);
  });

  it('that read in two ways are decided by another value of the column, or of the file', async () => {
    const column = await read('ambiguous-decided-by-column.csv', subscribers());
    expect(values(column)).toEqual(['2: 1234000000', '3: 2345000000', '4: 1200500000']);
    const file = await read('ambiguous-decided-by-file.csv', subscribers({ ignore: ['Revenue'] }));
    expect(refused(file)).toHaveLength(2);
    const both = await read(
      'ambiguous-decided-by-file.csv',
      subscribers({
        figures: [
          ...(subscribersIn('mm count').figures ?? []),
          {
            column: 'Revenue',
            fact: 'fact_revenue',
            measure: 'amount',
            unit: 'bn USD',
            lineItem: 'subscription',
          },
        ],
      }),
    );
    expect(values(both)).toEqual(['2: 1234000000', '2: 20100000000', '3: 2345000000', '3: 24900000000']);
    expect(both.notes).toContain(
      "'Subscribers' is read with a decimal comma: '20,1' in another column of the file",
    );
  });

  it('with another unit than the contract are refused, never multiplied twice', async () => {
    const found = await read('unit-contradiction.csv', revenue('bn USD'));
    expect(values(found)).toEqual(['2: 15700000000']);
    expect(refused(found)).toEqual([3, 4, 5].map((line) => `${line}: stage/unit-contradiction`));
    expect(found.staged.rejects.map(({ findings }) => findings[0]?.message)).toEqual([
      "'€18.1bn' in 'Revenue' says EUR, but the contract says bn USD",
      "'24.9 million' in 'Revenue' says 'million' (mm), but the contract says bn USD",
      "'43%' in 'Revenue' says percent, but the contract says bn USD",
    ]);
  });

  it('with exponents are refused: a spreadsheet has rounded them', async () => {
    const found = await read('spreadsheet-exponents.csv', subscribers());
    expect(refused(found)).toEqual(['2: stage/bad-number']);
  });
});
