import { describe, expect, it } from 'vitest';
import { findSharedNames, indexMembers } from '../../../etl/src/members/resolve-member.js';

const MEMBERS = [
  { code: 'amazon-prime-video', name: 'Amazon Prime Video', aliases: ['Amazon Prime', 'Prime Video'] },
  { code: 'itv-hub', name: 'ITV Hub' },
  { code: 'itv-hub-plus', name: 'ITV Hub+' },
  { code: 'disney-plus', name: 'Disney+', aliases: ['Disney Plus'] },
];
const index = indexMembers(MEMBERS);

describe('finding a member', () => {
  it.each([
    ['Amazon Prime Video', 'amazon-prime-video'],
    ['amazon prime', 'amazon-prime-video'],
    ['AMAZON-PRIME-VIDEO', 'amazon-prime-video'],
    ['  Prime   Video ', 'amazon-prime-video'],
    ['Prime\u00a0Video', 'amazon-prime-video'],
    ['ITV Hub', 'itv-hub'],
    ['ITV Hub+', 'itv-hub-plus'],
    ['disney plus', 'disney-plus'],
  ])('takes %j for %s', (name, code) => {
    expect(index.find(name)).toBe(code);
  });

  it.each(['ITV', 'Hub', 'Disney', 'Amazon Prime Video UK', ''])('does not guess at %j', (name) => {
    expect(index.find(name)).toBeUndefined();
  });

  it('names the nearest name to a slip, and none to a stranger', () => {
    expect(index.nearest('Disny+')).toBe('Disney+');
    expect(index.nearest('Completely Different Service')).toBeUndefined();
  });
});

describe('shared names', () => {
  it('are found whatever their case, with every member that answers to them', () => {
    const members = [
      { code: 'a', name: 'One', aliases: ['Uno'] },
      { code: 'b', name: 'Two', aliases: ['UNO', 'one '] },
    ];
    expect(new Map(findSharedNames(members))).toEqual(
      new Map([
        ['one', ['a', 'b']],
        ['uno', ['a', 'b']],
      ]),
    );
  });

  it('are none among members that differ, also when one repeats its own name', () => {
    expect(findSharedNames([{ code: 'one', name: 'One', aliases: ['ONE'] }, ...MEMBERS])).toEqual([]);
  });
});
