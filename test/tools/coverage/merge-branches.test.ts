import { describe, expect, it } from 'vitest';
import {
  branchTotals,
  mergeBranches,
  type FileBranches,
} from '../../../tools/src/coverage/merge-branches.js';

const file = (end: number, hits: FileBranches['b']): FileBranches => ({
  path: '/a.ts',
  branchMap: {
    0: { type: 'if', loc: { start: { line: 3, column: 2 } } },
    1: { type: 'cond-expr', loc: { start: { line: 5, column: end } } },
  },
  b: hits,
});

describe('branches of two runners', () => {
  it('are one branch where kind and beginning agree, and count together', () => {
    const merged = mergeBranches([[file(9, { 0: [1, 0], 1: [0, 0] })], [file(9, { 0: [0, 2], 1: [4, 0] })]]);
    expect(merged.get('/a.ts')).toEqual([
      { line: 3, hits: [1, 2] },
      { line: 5, hits: [4, 0] },
    ]);
    expect(branchTotals(merged.values())).toEqual({ arms: 4, covered: 3 });
  });

  it('stay apart where they begin at different places', () => {
    const merged = mergeBranches([[file(9, { 0: [1, 0], 1: [1, 1] })], [file(8, { 0: [1, 0], 1: [0, 0] })]]);
    expect(branchTotals(merged.values())).toEqual({ arms: 6, covered: 3 });
  });

  it('that begin at one place are told apart by their order', () => {
    const nested: FileBranches = {
      path: '/b.ts',
      branchMap: {
        0: { type: 'binary-expr', loc: { start: { line: 1, column: 0 } } },
        1: { type: 'binary-expr', loc: { start: { line: 1, column: 0 } } },
      },
      b: { 0: [1, 0], 1: [0, 0] },
    };
    expect(branchTotals(mergeBranches([[nested], [nested]]).values())).toEqual({ arms: 4, covered: 1 });
  });
});
