import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { changeMembers } from '../../../etl/src/profile/change-members.js';
import { CONTRACTS } from '../../pipeline/sample-project.js';

const SHIPPED = readFileSync(join(CONTRACTS, 'members.yaml'), 'utf8');
const BLOCK = `# mine
platforms:
  - code: acme # keep me
    name: Acme
  - code: beta
    name: Beta
    aliases:
      - Beta Play
geographies: []
`;

/** The lines of `after` that `before` has not, and the other way round. */
function difference(before: string, after: string): readonly string[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  return [...b.filter((line) => !a.includes(line)), ...a.filter((line) => !b.includes(line))];
}

describe('changing members.yaml', () => {
  it('adds a member behind the last one and leaves every other line as it stands', () => {
    const member = { code: 'acme-play', name: 'Acme Play', businessModel: 'SVOD', maxStalenessDays: 400 };
    const after = changeMembers(SHIPPED, [{ kind: 'add', list: 'platforms', member }]);
    expect(difference(SHIPPED, after)).toEqual([
      '  - { code: acme-play, name: Acme Play, businessModel: SVOD, maxStalenessDays: 400 }',
    ]);
    expect((parse(after) as { platforms: readonly unknown[] }).platforms.at(-1)).toEqual(member);
  });

  it('adds an alias to the list that is there, or makes one', () => {
    const after = changeMembers(SHIPPED, [
      { kind: 'alias', list: 'platforms', code: 'disney-plus', name: 'Disney, streaming' },
      { kind: 'alias', list: 'platforms', code: 'hulu', name: 'Hulu (US)' },
    ]);
    const found = (parse(after) as { platforms: readonly { code: string; aliases?: readonly string[] }[] })
      .platforms;
    expect(found.find(({ code }) => code === 'disney-plus')?.aliases).toEqual([
      'Disney Plus',
      'Disney, streaming',
    ]);
    expect(found.find(({ code }) => code === 'hulu')?.aliases).toEqual(['Hulu (US)']);
    expect(difference(SHIPPED, after)).toHaveLength(4);
  });

  it('keeps comments of a file in block style', () => {
    const after = changeMembers(BLOCK, [
      { kind: 'alias', list: 'platforms', code: 'acme', name: 'ACME Inc.' },
      { kind: 'alias', list: 'platforms', code: 'beta', name: 'Beta+' },
    ]);
    expect(after).toContain('# mine');
    expect(after).toContain('- code: acme # keep me');
    expect(parse(after)).toMatchObject({
      platforms: [
        { code: 'acme', name: 'Acme', aliases: ['ACME Inc.'] },
        { code: 'beta', aliases: ['Beta Play', 'Beta+'] },
      ],
    });
  });
});
