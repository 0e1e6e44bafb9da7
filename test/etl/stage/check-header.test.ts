import { describe, expect, it } from 'vitest';
import { checkHeader } from '../../../etl/src/stage/check-header.js';
import { contractOf } from './stage-text.js';

describe('checking a header', () => {
  it('finds nothing wrong with the columns of the contract in any order', () => {
    expect(checkHeader('a.csv', ['Subscribers', 'Platform', 'Year'], contractOf())).toEqual([]);
  });

  it('names a missing column, what is there instead, and the likely slip', () => {
    expect(checkHeader('a.csv', ['Platform', 'Year', 'Subscriber'], contractOf())[0]).toMatchObject({
      code: 'stage/missing-column',
      severity: 'error',
      message:
        "the contract 'test' needs the column 'Subscribers'; the header is 'Platform', 'Year', 'Subscriber'",
      at: { file: 'a.csv', line: 1 },
      hint: "is 'Subscriber' the column? then add it under aliases",
    });
  });

  it.each([
    ['the period', ['Platform', 'Subscribers']],
    ['a member', ['Year', 'Subscribers']],
  ])('needs the column of %s, too', (_, header) => {
    expect(checkHeader('a.csv', header, contractOf()).map(({ code }) => code)).toEqual([
      'stage/missing-column',
    ]);
  });

  it('needs the columns of overrides and skips', () => {
    const contract = contractOf({
      overrides: [{ when: { column: 'Plan', equals: 'x' }, reason: 'y' }],
      skip: [{ column: 'Kind', equals: 'x', reason: 'y' }],
    });
    const found = checkHeader('a.csv', ['Platform', 'Year', 'Subscribers'], contract);
    expect(found.map(({ message }) => /needs the column '(\w+)'/.exec(message)?.[1])).toEqual([
      'Plan',
      'Kind',
    ]);
  });

  it('warns of a column that the contract does not know, unless it is declared to be ignored', () => {
    const header = ['Platform', 'Year', 'Subscribers', 'Remark'];
    expect(checkHeader('a.csv', header, contractOf())).toMatchObject([
      { code: 'stage/unknown-column', severity: 'warning' },
    ]);
    expect(checkHeader('a.csv', header, contractOf({ ignore: ['Remark'] }))).toEqual([]);
  });

  it('refuses a column that stands twice: no one can say which is meant', () => {
    expect(
      checkHeader('a.csv', ['Platform', 'Year', 'Subscribers', 'Subscribers'], contractOf()),
    ).toMatchObject([{ code: 'stage/duplicate-column', severity: 'error', at: { file: 'a.csv', line: 1 } }]);
  });
});
