import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseTmdl } from '@ott-analytics/model/tmdl';
import { compareTmsl, printTmsl, type JsonValue } from '@ott-analytics/model/tmsl';
import { checkProject, compileTemplate, embedVisuals, readProject } from '@ott-analytics/template-compiler';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importWithTom } from '../../tools/src/microsoft/import-with-tom.js';
import { packageVisuals, type PackagedVisual } from '../../tools/src/package/package-visuals.js';
import { describeWith, requireTom } from '../support/requirements.js';

const ROOT = join(import.meta.dirname, '..', '..');
const POWERBI = join(ROOT, 'templates', 'powerbi');
const work = mkdtempSync(join(tmpdir(), 'ott-template-'));
const project = join(work, 'powerbi');
let visuals: readonly PackagedVisual[] = [];

beforeAll(async () => {
  visuals = await packageVisuals(ROOT);
  cpSync(POWERBI, project, { recursive: true });
  embedVisuals(
    join(project, 'OTT Analytics.Report'),
    visuals.map(({ path }) => path),
  );
}, 300_000);

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('the template that users get', () => {
  it('passes every check with its visuals embedded', async () => {
    expect(await checkProject(project)).toEqual([]);
  });

  it('is the same, byte for byte, in two builds', () => {
    const [first, second] = [compileTemplate(readProject(project)), compileTemplate(readProject(project))];
    expect(sha256(first.bytes)).toBe(sha256(second.bytes));
  });

  it('holds each custom visual as it was packaged, under its GUID', () => {
    const parts = unzipSync(compileTemplate(readProject(project)).bytes);
    for (const { guid, path } of visuals) {
      const name = `resources/${guid}.pbiviz.json`;
      const packaged = unzipSync(readFileSync(path))[name];
      const embedded = parts[`Report/CustomVisuals/${guid}/${name}`];
      expect(packaged && sha256(packaged), guid).toBe(embedded && sha256(embedded));
    }
    expect(visuals).toHaveLength(3);
  });

  it('names no custom visual in its native variant', () => {
    const parts = unzipSync(compileTemplate(readProject(project), { isNative: true }).bytes);
    const texts = Object.entries(parts).filter(([name]) => name.startsWith('Report/definition/'));
    for (const [name, bytes] of texts) {
      const text = new TextDecoder().decode(bytes);
      for (const { guid } of visuals) expect(text.includes(guid), `${guid} in ${name}`).toBe(false);
    }
    expect(texts.length).toBeGreaterThan(50);
  });
});

describeWith(requireTom(), "Microsoft's object model", () => {
  it('exports the same model as our TMSL', async () => {
    const definition = join(POWERBI, 'OTT Analytics.SemanticModel', 'definition');
    const imported = await importWithTom(definition, () => undefined);
    if (imported.kind !== 'imported') throw new Error(JSON.stringify(imported));
    const { modelFiles } = readProject(POWERBI);
    expect(modelFiles.length).toBeGreaterThan(10);
    const { database, diagnostics } = parseTmdl(modelFiles);
    expect(diagnostics).toEqual([]);
    const ours = printTmsl(database, { name: 'OTT Analytics' });
    const theirs = { ...imported.bim, name: 'OTT Analytics' } as JsonValue;
    expect(compareTmsl(ours as unknown as JsonValue, theirs)).toEqual([]);
  });
});
