import { describe, expect, it } from 'vitest';
import type { LoadedContract } from '../../../etl/src/dataset/dataset-contract.js';
import { findNearest } from '@ott-analytics/model/contract';
import { matchDataset } from '../../../etl/src/dataset/match-dataset.js';
import { contractOf } from '../stage/stage-text.js';

const loaded = (dataset: string, ...match: readonly string[]): LoadedContract => ({
  contract: contractOf({ dataset, match }),
  path: `${dataset}.yaml`,
  version: '1',
});
const claims = (file: string, ...match: readonly string[]): boolean =>
  matchDataset(file, [loaded('x', ...match)]).claims.length === 1;

describe('matching a file with a pattern', () => {
  it.each([
    ['Netflix/Revenue.csv', '**/Netflix/Revenue.csv', true],
    ['OTT Dataset/Netflix/Revenue.csv', '**/Netflix/Revenue.csv', true],
    ['a/b/c/Netflix/Revenue.csv', '**/Netflix/Revenue.csv', true],
    ['netflix/REVENUE.CSV', '**/Netflix/Revenue.csv', true],
    ['Not Netflix/Revenue.csv', '**/Netflix/Revenue.csv', false],
    ['Netflix/Revenue.csv.old', '**/Netflix/Revenue.csv', false],
    ['Netflix/RevenueXcsv', '**/Netflix/Revenue.csv', false],
    ['Netflix/old/Revenue.csv', 'Netflix/*.csv', false],
    ['Netflix/Revenue.csv', 'Netflix/*.csv', true],
    ['x/2020/a+b (1).csv', '**/20*/a+b (1).csv', true],
    ['sub/Revenue.csv', 'Revenue.csv', false],
    ['any/where.csv', '**/*.csv', true],
  ])('%s against %s is %s', (file, pattern, matches) => {
    expect(claims(file, pattern)).toBe(matches);
  });

  it('takes any of several patterns', () => {
    expect(claims('new.csv', 'old.csv', 'new.csv')).toBe(true);
  });

  it('returns every contract that claims a file', () => {
    const contracts = [loaded('one', '**/a.csv'), loaded('two', 'x/*.csv'), loaded('three', 'b.csv')];
    expect(matchDataset('x/a.csv', contracts).claims.map(({ contract }) => contract.dataset)).toEqual([
      'one',
      'two',
    ]);
  });

  it('names the nearest pattern when none matches', () => {
    const contracts = [loaded('one', '**/Netflix/Revenue.csv'), loaded('two', '**/Hulu/Profit.csv')];
    expect(matchDataset('OTT/Netflix/Revenues.csv', contracts)).toEqual({
      claims: [],
      nearest: 'Netflix/Revenue.csv',
    });
    expect(matchDataset('something/else entirely.csv', contracts).nearest).toBeUndefined();
  });
});

describe('the nearest word', () => {
  it.each([
    ['figurs', 'figures'],
    ['FIGURES', 'figures'],
    ['perod', 'period'],
    ['figuers', 'figures'],
  ])('to %s is %s', (word, nearest) => {
    expect(findNearest(word, ['period', 'figures', 'basis'])).toBe(nearest);
  });

  it('is none when every candidate is far', () => {
    expect(findNearest('colour', ['period', 'figures'])).toBeUndefined();
    expect(findNearest('x', [])).toBeUndefined();
  });
});
