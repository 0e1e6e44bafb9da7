import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importWithTom } from '../../../tools/src/microsoft/import-with-tom.js';
import { validateReport } from '../../../tools/src/microsoft/validate-report.js';
import {
  describeWith,
  requireAll,
  requireReference,
  requireReportValidator,
  requireTom,
} from '../../support/requirements.js';

describeWith(requireAll(requireReference(), requireTom()), "Microsoft's object model", (values) => {
  const definition = (name: string): string => path.join(values()[0], 'tmdl', name, 'definition');

  it('imports a sound model and exports it', async () => {
    const result = await importWithTom(definition('good'));
    expect(result).toMatchObject({
      kind: 'imported',
      bim: { compatibilityLevel: 1601, model: { culture: 'en-US' } },
    });
  });

  it('refuses a model with a wrong indentation and names file and line', async () => {
    const result = await importWithTom(definition('bad_indent'));
    expect(result).toMatchObject({ kind: 'refused' });
    expect(JSON.stringify(result)).toMatch(/Line Number - 37/);
  });
});

describeWith(
  requireAll(requireReference(), requireReportValidator()),
  "Microsoft's report validator",
  (values) => {
    const schemas = (): string => path.join(values()[0], 'json-schemas');
    let work = '';
    let report = '';
    beforeAll(async () => {
      work = await mkdtemp(path.join(os.tmpdir(), 'ott-validate-'));
      report = path.join(work, 'Demo.Report');
    });
    afterAll(() => rm(work, { recursive: true, force: true }));

    it('passes a sound report', async () => {
      const sound = path.join(values()[0], 'pbip-demo', 'Demo.Report');
      expect(await validateReport(sound, schemas())).toMatchObject({ kind: 'validated', errors: [] });
    });

    it('finds a property that the schema does not know', async () => {
      const sound = path.join(values()[0], 'pbip-demo', 'Demo.Report');
      await copyContents(sound, report);
      const file = path.join(report, 'definition', 'version.json');
      const version = JSON.parse(await readFile(file, 'utf8')) as object;
      await writeFile(file, JSON.stringify({ ...version, colour: 'red' }));
      const result = await validateReport(report, schemas());
      expect(result).toMatchObject({ kind: 'validated', errors: [{ code: 'PBIR_SCHEMA_VALIDATION_ERROR' }] });
    });

    it('does not call a report validated when the schemas are missing', async () => {
      const sound = path.join(values()[0], 'pbip-demo', 'Demo.Report');
      expect(await validateReport(sound, work)).toMatchObject({ kind: 'unavailable' });
    });
  },
);

/** Copies files without their modes, because reference material may be read-only. */
async function copyContents(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const source = path.join(entry.parentPath, entry.name);
    const target = path.join(to, path.relative(from, source));
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, await readFile(source));
  }
}
