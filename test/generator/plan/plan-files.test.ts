import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../generator/src/answers/answers.js';
import { planFiles } from '../../../generator/src/plan/plan-files.js';
import type { TemplateFile } from '../../../generator/src/plan/template-file.js';
import { smallTemplateSet } from '../template-set.js';

const sample: Answers = {
  name: 'shop',
  warehouse: { kind: 'files' },
  source: { kind: 'sample' },
  currency: { code: 'USD', unitsPerUsd: '1' },
};
const CASES: Readonly<Record<string, Answers>> = {
  'files-sample-usd': sample,
  'mysql-folder-eur': {
    name: 'shop',
    warehouse: { kind: 'mysql', host: 'db.example.com', port: 3307, database: 'ott', user: 'loader' },
    source: { kind: 'folder', path: '/srv/extracts' },
    currency: { code: 'EUR', unitsPerUsd: '0.92' },
  },
};
/** What the generator prints itself or changes; the rest is copied. */
const SHOWN = /^(package\.json|ott\.config\.json|README\.md|powerbi\/.*\.tmdl|powerbi\/.*visual\.json)$/;

const plan = (answers: Answers): readonly TemplateFile[] =>
  planFiles(answers, smallTemplateSet(), 'C:\\Users\\Ada "B"\\#(x)\\warehouse');

describe('planFiles', () => {
  it.each(Object.entries(CASES))('plans the golden files of %s', async (name, answers) => {
    const files = plan(answers);
    const shown = files
      .filter(({ path }) => SHOWN.test(path))
      .map(({ path, bytes }) => `==== ${path}\n${new TextDecoder().decode(bytes)}`);
    const list = files.map(({ path }) => path).join('\n');
    await expect(`${list}\n\n${shown.join('\n')}`).toMatchFileSnapshot(`../../golden/generator/${name}.txt`);
  });

  it('is pure: the same answers give the same bytes', () => {
    expect(plan(sample)).toEqual(plan(sample));
  });

  it('gives golden values only to projects for which they are true: the sample, in its own currency', () => {
    const hasQueries = (answers: Answers): boolean =>
      plan(answers).some(({ path }) => path.includes('/DAXQueries/'));
    expect(hasQueries(sample)).toBe(true);
    expect(hasQueries({ ...sample, currency: { code: 'EUR', unitsPerUsd: '0.92' } })).toBe(false);
    expect(hasQueries({ ...sample, source: { kind: 'folder', path: '/srv/extracts' } })).toBe(false);
  });

  it('copies binaries byte for byte', () => {
    const set = smallTemplateSet();
    const files = new Map(plan(sample).map(({ path, bytes }) => [path, Buffer.from(bytes).toString('hex')]));
    expect(files.get('powerbi/visuals/growth-funnel.pbiviz')).toBe('504b00ff');
    expect(files.get('powerbi/OTT Analytics.pbit')).toBe('504b00fe');
    for (const { path, bytes } of set.packages)
      expect(files.get(`vendor/${path}`)).toBe(Buffer.from(bytes).toString('hex'));
  });

  it('has no .env: the secret is no part of the plan', () => {
    expect(plan(sample).map(({ path }) => path)).not.toContain('.env');
  });

  it('leaves the files of embedded visuals as they were packaged, in every currency', () => {
    const file = plan(CASES['mysql-folder-eur'] ?? sample).find(({ path }) => path.includes('CustomVisuals'));
    expect(new TextDecoder().decode(file?.bytes)).toBe('{"description":"in USD"}\n');
  });

  it('escapes the warehouse folder as an M text', () => {
    const file = plan(sample).find(({ path }) => path.endsWith('expressions.tmdl'));
    expect(new TextDecoder().decode(file?.bytes)).toContain(
      'WarehouseFolder = "C:\\Users\\Ada ""B""\\#(#)(x)\\warehouse" meta [',
    );
  });
});
