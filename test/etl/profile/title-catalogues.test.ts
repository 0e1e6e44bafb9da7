import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { profileFile, type Answers } from '@ott-analytics/etl';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { describeWith, requireReference } from '../../support/requirements.js';
import { makeProject } from '../run/small-project.js';

/** The four catalogues, and the one name in them that no member has. */
const CATALOGUES: readonly (readonly [string, Answers])[] = [
  ['amazon_prime_titles.csv', {}],
  ['disney_plus_titles.csv', { member: ['Disney=disney-plus'] }],
  ['hulu_titles.csv', {}],
  ['netflix_titles.csv', {}],
];

interface Counted {
  readonly types: readonly (readonly [string, bigint])[];
  /** Records over several lines, which a log does not take, and their lines. */
  readonly spread: number;
  readonly spreadLines: number;
}

/** Blanks around a title do not count, but a no-break space does: one title of Netflix stands with and without it. */
const plain = (title: string): string => title.replace(/^[ \t]+|[ \t]+$/g, '').toLowerCase();

/** Different titles by type among the records of one line, counted apart from the code that loads them. */
async function countTitles(file: string): Promise<Counted> {
  const entries = parse(await readFile(file), {
    columns: true,
    bom: true,
    raw: true,
  }) as unknown as readonly {
    readonly raw: string;
    readonly record: Readonly<Record<string, string>>;
  }[];
  const lines = entries.map(({ raw }) => raw.trimEnd().split('\n').length);
  const single = entries.filter((_, index) => lines[index] === 1).map(({ record }) => record);
  const titles = (type: string): bigint =>
    BigInt(
      new Set(single.filter((row) => row['type'] === type).map((row) => plain(row['title'] ?? ''))).size,
    );
  const spread = lines.filter((count) => count > 1);
  return {
    types: ['Movie', 'TV Show'].map((type) => [type, titles(type)]),
    spread: spread.length,
    spreadLines: spread.reduce((sum, count) => sum + count, 0),
  };
}

describeWith(requireReference(), 'the four title catalogues, loaded through profiles alone', (reference) => {
  it('come to the different titles of each platform by type', { timeout: 240_000 }, async () => {
    const project = await makeProject();
    try {
      const target = join(project.config.source, 'Titles');
      await cp(join(reference(), 'titles'), target, { recursive: true });
      const expected: unknown[] = [];
      let rejected = 0;
      for (const [file, answers] of CATALOGUES) {
        const found = await profileFile(project.config, join(target, file), {
          answers: { ...answers, basis: ['Derived'], date: ['2021-06-30'] },
          takeProposals: false,
          write: true,
          force: false,
        });
        expect(found.proposal?.questions, file).toEqual([]);
        const counted = await countTitles(join(target, file));
        const warned = found.diagnostics.filter(({ code }) => code === 'profile/several-lines');
        expect(warned, file).toHaveLength(counted.spread === 0 ? 0 : 1);
        for (const { message } of warned) expect(message).toMatch(new RegExp(`^${counted.spread} of `));
        rejected += counted.spreadLines;
        for (const [type, titles] of counted.types) expected.push({ file: `Titles/${file}`, type, titles });
        expect(found.written.at(-1), file).toMatch(/^contracts\/datasets\/titles-/);
      }
      const { files, records, failure } = await project.run();
      expect(failure).toBeUndefined();
      expect(files).toMatchObject({ found: 4, loaded: 4, failed: 0 });
      expect(rejected).toBe(60);
      expect(records).toMatchObject({ read: 23_036, loaded: 22_976, rejected });
      const rows = await project.query(
        `SELECT s.file, c.content AS type, f.titles FROM fact_content f
         JOIN dim_content c ON c.content_key = f.content_key JOIN dim_source s ON s.source_key = f.source_key
         ORDER BY s.file, type`,
      );
      expect(rows).toEqual(expected);
    } finally {
      await project.close();
    }
  });
});
