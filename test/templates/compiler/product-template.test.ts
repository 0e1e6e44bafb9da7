import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import {
  checkProject,
  compileTemplate,
  NATIVE_TWINS,
  readPbiviz,
  readProject,
  toNativeReport,
} from '@ott-analytics/template-compiler';
import { compareTmsl, type JsonObject } from '@ott-analytics/model/tmsl';
import { importWithTom } from '../../../tools/src/microsoft/import-with-tom.js';
import { validateReport } from '../../../tools/src/microsoft/validate-report.js';
import {
  describeWith,
  requireAll,
  requireReference,
  requireReportValidator,
  requireTom,
} from '../../support/requirements.js';
import { buildPbiviz, buildVisuals, GUIDS } from './tiny-project.js';

const FOLDER = join(import.meta.dirname, '../../../templates/powerbi');
/** The default of the project's own parameter: with it the template's model is that of the PBIP. */
const DEFAULT_FOLDER = 'C:\\OTT Analytics\\warehouse';

function schemaOf(bytes: Uint8Array): JsonObject {
  return JSON.parse(Buffer.from(unzipSync(bytes)['DataModelSchema'] ?? []).toString('utf16le')) as JsonObject;
}

describe("the product's project", () => {
  it('breaks no rule', async () => {
    expect(await checkProject(FOLDER)).toEqual([]);
  });

  it('packs into equal bytes twice, with the three visuals embedded', () => {
    const [first, second] = [1, 2].map(() =>
      compileTemplate(readProject(FOLDER), { visuals: buildVisuals() }),
    );
    expect(first !== undefined && Buffer.from(first.bytes).equals(second?.bytes ?? new Uint8Array())).toBe(
      true,
    );
    const names = Object.keys(unzipSync(first?.bytes ?? new Uint8Array()));
    expect(names.filter((name) => name.endsWith('.pbiviz.json')).sort()).toEqual(
      GUIDS.map((guid) => `Report/CustomVisuals/${guid}/resources/${guid}.pbiviz.json`).sort(),
    );
  });

  it.each([
    ['platform-comparison', GUIDS[0]],
    ['content-quadrant', GUIDS[1]],
    ['growth-funnel', GUIDS[2]],
  ])('binds %s by roles that its capabilities have, as do its native twins', (folder, guid) => {
    const file = join(FOLDER, '../../visuals', folder, 'capabilities.json');
    const { dataRoles } = JSON.parse(readFileSync(file, 'utf8')) as { dataRoles: { name: string }[] };
    const visual = readPbiviz(
      buildPbiviz(
        guid,
        dataRoles.map(({ name }) => name),
      ),
      folder,
    );
    const visuals = [...buildVisuals().filter((other) => other.guid !== guid), visual];
    expect(() => compileTemplate(readProject(FOLDER), { visuals })).not.toThrow();
    const used = (NATIVE_TWINS[guid] ?? []).flatMap(({ roles }) => Object.values(roles).flat());
    expect(used.filter((role) => !dataRoles.some(({ name }) => name === role))).toEqual([]);
  });

  it('asks for the folder of the warehouse when the native template opens', () => {
    const { bytes, parts } = compileTemplate(readProject(FOLDER), { isNative: true });
    expect(schemaOf(bytes)).toMatchObject({
      model: {
        expressions: expect.arrayContaining([
          expect.objectContaining({
            name: 'WarehouseFolder',
            expression: expect.stringMatching(/^null meta \[IsParameterQuery=true, Type="Text"/) as unknown,
          }),
        ]) as unknown,
      },
    });
    expect(parts.some(({ name }) => name.includes('CustomVisuals'))).toBe(false);
  });
});

describeWith(requireTom(), "Microsoft's tabular object model", () => {
  it('reads the same model from the project as the template holds', async () => {
    const project = readProject(FOLDER);
    const imported = await importWithTom(join(FOLDER, project.modelFolder, 'definition'));
    if (imported.kind !== 'imported') throw new Error(JSON.stringify(imported));
    const { bytes } = compileTemplate(project, {
      isNative: true,
      parameters: new Map([['WarehouseFolder', DEFAULT_FOLDER]]),
    });
    const schema = schemaOf(bytes);
    expect(schema['name']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    // A project's database has no name; a template's must have one.
    expect(compareTmsl({ ...imported.bim, name: schema['name'] }, schema)).toEqual([]);
  }, 120_000);
});

describeWith(
  requireAll(requireReference(), requireReportValidator()),
  "Microsoft's report validator",
  (values) => {
    const folder = mkdtempSync(join(tmpdir(), 'ott-product-'));
    afterAll(() => {
      rmSync(folder, { recursive: true });
    });

    it('finds in the native variant the one fault put in as a witness, and nothing else', async () => {
      const report = join(folder, 'Native.Report');
      for (const { path, bytes } of toNativeReport(readProject(FOLDER).reportFiles)) {
        mkdirSync(dirname(join(report, path)), { recursive: true });
        const text = new TextDecoder().decode(bytes);
        const isWitness = text.includes('"visualType": "scatterChart"');
        writeFileSync(join(report, path), isWitness ? text.replace('"scatterChart"', '"witness"') : bytes);
      }
      const result = await validateReport(report, join(values()[0], 'json-schemas'));
      if (result.kind === 'unavailable') throw new Error(result.reason);
      expect(result.errors).toEqual([]);
      expect(result.warnings.map(({ message }) => message)).toEqual([expect.stringContaining('"witness"')]);
    });
  },
);
