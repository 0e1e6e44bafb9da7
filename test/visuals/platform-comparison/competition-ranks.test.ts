import { describe, expect, it } from 'vitest';
import { competitionRanks } from '../../../visuals/platform-comparison/src/competition-ranks.js';

describe('standard competition ranks', () => {
  it('gives equal values one rank and skips the next: 1, 2, 2, 4', () => {
    expect(competitionRanks([90, 70, 70, 10], true)).toEqual([1, 2, 2, 4]);
  });

  it('does not rank blanks, and does not count them either', () => {
    expect(competitionRanks([null, 5, null, 8], true)).toEqual([undefined, 2, undefined, 1]);
  });

  it('ranks zero and negative values, which are no blanks', () => {
    expect(competitionRanks([0, -3, 4], true)).toEqual([2, 3, 1]);
  });

  it('puts the smallest first when lower is better', () => {
    expect(competitionRanks([0.021, 0.057, 0.049, 0.049], false)).toEqual([1, 4, 2, 2]);
  });

  it('has nothing to rank without values', () => {
    expect(competitionRanks([], true)).toEqual([]);
    expect(competitionRanks([null, null], true)).toEqual([undefined, undefined]);
  });
});
