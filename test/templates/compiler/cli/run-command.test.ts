import { existsSync, mkdtempSync, readFileSync, rmSync, cpSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../../../templates/compiler/src/cli/run-command.js';
import { buildPbiviz, GUIDS, TINY_FOLDER, visualFile } from '../tiny-project.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ott-template-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

interface Run {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

async function run(...words: string[]): Promise<Run> {
  const texts = { out: '', error: '' };
  const code = await runCommand(words, {
    out: (text) => (texts.out += text),
    error: (text) => (texts.error += text),
  });
  return { code, ...texts };
}

/** A copy of the Tiny project that a test may spoil. */
function copyProject(): string {
  const copy = join(folder, 'project');
  cpSync(TINY_FOLDER, copy, { recursive: true });
  return copy;
}

describe('ott-template pack', () => {
  it('writes a template with the given visuals and parameters, making the folder when needed', async () => {
    const visuals = GUIDS.flatMap((guid) => {
      writeFileSync(join(folder, `${guid}.pbiviz`), buildPbiviz(guid));
      return ['--visual', join(folder, `${guid}.pbiviz`)];
    });
    const out = join(folder, 'new/Tiny.pbit');
    const {
      code,
      out: said,
      error,
    } = await run(
      'pack',
      '--project',
      TINY_FOLDER,
      '--out',
      out,
      '--param',
      'WarehouseFolder=C:\\a=b',
      ...visuals,
    );
    expect([code, error]).toEqual([0, '']);
    expect(said).toMatch(/^Wrote .*Tiny\.pbit \(\d+ parts, \d+ bytes\)\.\n$/);
    const schema = Buffer.from(unzipSync(readFileSync(out))['DataModelSchema'] ?? []).toString('utf16le');
    expect(schema).toContain('\\"C:\\\\a=b\\" meta');
  });

  it('writes a native template without any visual', async () => {
    const out = join(folder, 'Tiny (native).pbit');
    expect((await run('pack', '--project', TINY_FOLDER, '--out', out, '--native')).code).toBe(0);
    expect(Object.keys(unzipSync(readFileSync(out))).some((name) => name.includes('CustomVisuals'))).toBe(
      false,
    );
  });

  it('writes nothing when the project has errors, and prints them', async () => {
    const project = copyProject();
    const file = join(project, 'Tiny.Report', visualFile(8));
    writeFileSync(file, readFileSync(file, 'utf8').replace("'a0000000000000000003'", "'nowhere'"));
    const out = join(folder, 'Tiny.pbit');
    const { code, error } = await run('pack', '--project', project, '--out', out, '--native');
    expect(code).toBe(3);
    expect(error).toMatch(
      /^Tiny\.Report\/definition\/.*visual\.json:\d+:\d+: error: There is no tooltip page "nowhere"/,
    );
    expect(error).toMatch(/No template was written: 1 error, 0 warnings\.\n$/);
    expect(existsSync(out)).toBe(false);
  });

  it('says what to do when a visual is missing, without a stack', async () => {
    const { code, error } = await run('pack', '--project', TINY_FOLDER, '--out', join(folder, 'x.pbit'));
    expect(code).toBe(4);
    expect(error).toMatch(/--visual, or pack with --native\. \(compiler\/bad-visual\)\n$/);
    expect(error).not.toMatch(/\n\s+at /);
  });

  it('ends with 5 when the template cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    const { code, error } = await run(
      'pack',
      '--project',
      TINY_FOLDER,
      '--out',
      join(folder, 'file/x.pbit'),
      '--native',
    );
    expect([code, error.includes('cannot be written')]).toEqual([5, true]);
  });
});

describe('ott-template check', () => {
  it('says that a sound project is sound', async () => {
    expect(await run('check', '--project', TINY_FOLDER)).toEqual({
      code: 0,
      out: '0 errors, 0 warnings.\n',
      error: '',
    });
  });

  it('prints findings as JSON for programs', async () => {
    const project = copyProject();
    rmSync(join(project, 'Tiny.Report/StaticResources/SharedResources'), { recursive: true });
    const { code, out } = await run('check', '--project', project, '--json');
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject([{ code: 'report/missing-resource', severity: 'error' }]);
  });

  it('prints findings as SARIF 2.1.0, with paths that are URIs', async () => {
    const project = copyProject();
    rmSync(join(project, 'Tiny.Report/StaticResources/SharedResources'), { recursive: true });
    const { out } = await run('check', project, '--format', 'sarif');
    expect(JSON.parse(out)).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'ott-template', rules: [{ id: 'report/missing-resource' }] } },
          results: [
            {
              ruleId: 'report/missing-resource',
              level: 'error',
              locations: [
                { physicalLocation: { artifactLocation: { uri: 'Tiny.Report/definition/report.json' } } },
              ],
            },
          ],
        },
      ],
    });
  });

  it('leaves out rules that are ignored, and counts warnings as errors when it is strict', async () => {
    const project = copyProject();
    const file = join(project, 'Tiny.Report', visualFile(8));
    writeFileSync(file, readFileSync(file, 'utf8').replace('"altText"', '"keepLayerOrder"'));
    expect((await run('check', project, '--strict')).code).toBe(3);
    expect((await run('check', project, '--strict', '--ignore', 'report/*')).code).toBe(0);
    expect((await run('check', project, '--rules', 'dax/*,report/alt-text')).out).toMatch(
      /0 errors, 1 warning/,
    );
    expect((await run('check', project, '--rules', 'dax/*')).out).toBe('0 errors, 0 warnings.\n');
  });

  it('checks a model alone, from its folder or its definition', async () => {
    const model = join(copyProject(), 'Tiny.SemanticModel');
    const file = join(model, 'definition/tables/Sales.tmdl');
    writeFileSync(file, readFileSync(file, 'utf8').replace('SUM(Sales[Amount])', 'SUM(Sales[Amout])'));
    expect((await run('check', model)).out).toMatch(
      /^definition\/tables\/Sales\.tmdl:6:30: error: \[Total Sales\]/m,
    );
    expect((await run('check', join(model, 'definition'))).out).toMatch(/^tables\/Sales\.tmdl:6:30: error/m);
  });

  it('lists its rules', async () => {
    const { code, out } = await run('rules');
    expect([code, out]).toEqual([0, expect.stringContaining('dax-rule/earlier (warning, OTT Analytics)')]);
    const listed = JSON.parse((await run('rules', '--json')).out) as readonly unknown[];
    expect(listed.length).toBeGreaterThan(100);
  });

  it('ends with 0 when there are warnings only', async () => {
    const project = copyProject();
    const file = join(project, 'Tiny.Report', visualFile(8));
    writeFileSync(file, readFileSync(file, 'utf8').replace('"altText"', '"keepLayerOrder"'));
    const { code, out } = await run('check', '--project', project);
    expect([code, out.split('\n').at(-2)]).toEqual([0, '0 errors, 1 warning.']);
  });

  it.each([
    ['a folder that is not there', 'none', 4, /There is no folder/],
    ['a folder without project', '', 4, /holds no \.pbip file; expected one/],
  ])('ends with a reason for %s', async (_, name, code, text) => {
    const result = await run('check', '--project', join(folder, name));
    expect(result.code).toBe(code);
    expect(result.error).toMatch(text);
  });

  it.each([
    ['.pbip', /Tiny\.pbip" cannot be read as JSON: line 1/],
    ['.Report/definition.pbir', /definition\.pbir" cannot be read as JSON/],
    ['.Report/.platform', /\.platform" cannot be read as JSON/],
  ])('names a broken Tiny%s', async (name, text) => {
    const project = copyProject();
    writeFileSync(join(project, `Tiny${name}`), '{');
    const { code, error } = await run('check', '--project', project);
    expect(code).toBe(4);
    expect(error).toMatch(text);
  });

  it('refuses a byte order mark in the .pbip, and leaves hidden files of the file manager alone', async () => {
    const project = copyProject();
    writeFileSync(join(project, 'Tiny.Report/definition/.DS_Store'), 'x');
    expect((await run('check', '--project', project)).code).toBe(0);
    writeFileSync(join(project, 'Tiny.pbip'), '\uFEFF{}');
    expect((await run('check', '--project', project)).error).toMatch(
      /"Tiny\.pbip" begins with a byte order mark/,
    );
  });

  it('names a model folder that is missing', async () => {
    const project = copyProject();
    rmSync(join(project, 'Tiny.SemanticModel'), { recursive: true });
    expect((await run('check', '--project', project)).error).toMatch(
      /folder "Tiny\.SemanticModel", which does not exist/,
    );
  });
});

describe('ott-template', () => {
  it.each([[['--help']], [['pack', '-h']], [[]]])('prints its help for %j', async (words) => {
    const { code, out } = await run(...words);
    expect(code).toBe(0);
    expect(out).toMatch(/ott-template pack .*--project <folder> --out <file\.pbit>/);
  });

  it.each([
    [['pak'], /"pak" is no command; expected check, rules, query, pack/],
    [['check'], /The folder to check is missing/],
    [['check', '--project', 'x', '--out', 'y.pbit'], /--out is no option of check/],
    [['check', 'more', '--project', 'x'], /Both "more" and --project x name a folder; give one/],
    [['check', 'x', 'more'], /"more" is one word too many/],
    [
      ['check', 'x', '--rules', 'dax-rule/earlyer'],
      /no rule "dax-rule\/earlyer"\. Did you mean "dax-rule\/earlier"\?/,
    ],
    [['check', 'x', '--ignore', 'foo/*'], /no rule "foo\/\*"\. ott-template rules lists all/],
    [['check', 'x', '--format', 'xml'], /--format takes text, json, sarif, found "xml"/],
    [['check', 'x', '--json', '--format', 'sarif'], /contradict/],
    [['pack', '--project', 'x'], /--out .* is missing/],
    [['pack', '--project', 'x', '--out', 'y.zip'], /--out must end in \.pbit, found "y\.zip"/],
    [
      ['pack', '--project', 'x', '--out', 'y.pbit', '--param', 'novalue'],
      /--param takes <name>=<value>, found "novalue"/,
    ],
    [['check', '--projct', 'x'], /--projct/],
  ])('refuses %j with a reason and the way to the help', async (words, text) => {
    const { code, error } = await run(...words);
    expect(code).toBe(2);
    expect(error).toMatch(text);
    expect(error).toMatch(/Try: ott-template --help\n$/);
  });
});
