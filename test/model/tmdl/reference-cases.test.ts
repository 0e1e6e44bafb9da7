import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseTmdl, printTmdl } from '@ott-analytics/model/tmdl';
import { describe, expect, it } from 'vitest';
import { describeWith, requireReference } from '../../support/requirements.js';
import { readDefinitionFolder } from './read-definition-folder.js';
import { withoutPositions } from './without-positions.js';

/** Cases that need to understand DAX or M: ott-template check does, see test/templates/compiler/check/model. */
const needDax = ['calcgroup_bad', 'dax_syntax', 'dax_unknown_col', 'dax_unknown_func', 'rls_bad_dax'];
const needM = ['m_syntax', 'm_unknown_param'];

/** What the README of the cases wants of us, by case: its third column. */
function readVerdicts(folder: string): ReadonlyMap<string, string> {
  const rows = readFileSync(path.join(folder, 'README.md'), 'utf8').split('\n').slice(5);
  return new Map(
    rows.flatMap((row) => {
      const [, names, , verdict] = row.split('|');
      return (names ?? '').split(',').map((name): [string, string] => [name.trim(), (verdict ?? '').trim()]);
    }),
  );
}

describeWith(requireReference(), 'The reference cases of TMDL', (reference) => {
  const folder = path.join(reference(), 'tmdl');
  const cases = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'definition')));
  const verdicts = readVerdicts(folder);
  const filesOf = (name: string) => readDefinitionFolder(path.join(folder, name, 'definition'));

  it('are all named in their README', () => {
    expect([...verdicts.keys(), 'good']).toEqual(expect.arrayContaining(cases));
  });

  describe.each(cases.filter((name) => ![...needDax, ...needM].includes(name)))('%s', (name) => {
    const { database, diagnostics } = parseTmdl(filesOf(name));
    const verdict = verdicts.get(name) ?? 'clean';

    it(`is treated as its README says: ${verdict}`, () => {
      const severities = new Set(diagnostics.map((diagnostic) => diagnostic.severity));
      if (verdict.startsWith('clean')) expect(diagnostics).toEqual([]);
      else if (verdict === 'warning') expect([...severities]).toEqual(['warning']);
      else {
        expect(verdict).toBe('error, with file and line');
        expect(severities).toContain('error');
        for (const diagnostic of diagnostics)
          expect(diagnostic.at).toMatchObject({
            file: expect.any(String) as string,
            line: expect.any(Number) as number,
          });
      }
    });

    it('is the same model after it was printed and read again', () => {
      const again = parseTmdl(printTmdl(database)).database;
      expect(withoutPositions(again)).toEqual(withoutPositions(database));
    });
  });

  it.each([...needDax, ...needM])(
    '%s is sound TMDL: what is wrong in its DAX or M is for ott-template check',
    (name) => {
      const { diagnostics } = parseTmdl(filesOf(name));
      expect(diagnostics).toEqual([]);
    },
  );

  it('good differs from the canonical text only in the blank line at the end of its files', () => {
    const files = filesOf('good');
    const printed = new Map(printTmdl(parseTmdl(files).database).map((file) => [file.path, file.text]));
    for (const file of files) expect(printed.get(file.path)).toBe(`${file.text}\n`);
  });
});
