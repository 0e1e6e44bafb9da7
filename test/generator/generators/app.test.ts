import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import helpers, { type RunResult } from 'yeoman-test';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import App from '../../../generator/src/generators/app/index.js';
import { smallTemplateSet } from '../template-set.js';

const carried = mkdtempSync(path.join(tmpdir(), 'ott-carried-'));

beforeAll(() => {
  const { project, powerbi, packed, packages } = smallTemplateSet();
  for (const [folder, files] of Object.entries({
    'templates/project': project,
    'templates/powerbi': powerbi,
    'templates/packed': packed,
    packages,
  })) {
    for (const file of files) {
      const target = path.join(carried, folder, file.path);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, file.bytes);
    }
  }
});
afterAll(() => rmSync(carried, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

type Options = Readonly<Record<string, unknown>>;

/** A run of the generator, in a new folder or in that of an earlier run. */
function scaffold(
  options: Options,
  more: { readonly args?: readonly string[]; readonly in?: RunResult } = {},
) {
  const settings = { namespace: 'ott-analytics:app', resolved: path.join(carried, 'templates', 'app.js') };
  const all: Options = { skipInstall: true, force: false, git: false, ...options };
  const context = more.in === undefined ? helpers.create(App, settings) : more.in.create(App, settings);
  return context
    .withArguments([...(more.args ?? [])])
    .withOptions(all)
    .onGenerator((generator) => {
      if (generator instanceof App) generator.sourceRoot(path.join(carried, 'templates'));
    });
}

const inFolder = (result: RunResult, file: string): string => path.join(result.cwd, file);
const read = (result: RunResult, file: string): string => readFileSync(inFolder(result, file), 'utf8');

describe('yo ott-analytics', () => {
  it('asks nothing with --defaults and writes a whole project', async () => {
    const result = await scaffold({ defaults: true, name: 'shop' });
    result.assertFile(['package.json', 'ott.config.json', '.gitignore', '.env.example', 'README.md']);
    result.assertFile(['powerbi/OTT Analytics.pbit', 'vendor/ott-analytics-etl-0.1.0.tgz']);
    result.assertNoFile(['.env', '.yo-rc.json', '_gitignore', 'powerbi/powerbi-mysql']);
    result.assertJsonFileContent('package.json', { name: 'shop' });
  });

  it('copies binaries byte for byte', async () => {
    const result = await scaffold({ defaults: true, name: 'shop' });
    expect(readFileSync(inFolder(result, 'powerbi/visuals/growth-funnel.pbiviz')).toString('hex')).toBe(
      '504b00ff',
    );
  });

  it('makes the folder of its argument and names the project after it', async () => {
    const result = await scaffold({ defaults: true }, { args: ['My Shop'] });
    result.assertJsonFileContent('My Shop/package.json', { name: 'my-shop' });
    result.assertNoFile('package.json');
  });

  it('asks what no flag answered', async () => {
    const asked: string[] = [];
    const result = await scaffold({ interactive: true, warehouse: 'mysql' }).withAnswers(
      { name: 'shop', mysqlHost: 'db.example.com', mysqlPort: '3307', currency: 'EUR', unitsPerUsd: '0.92' },
      {
        callback: (answer: unknown, { question }) => {
          asked.push(question.name);
          return answer;
        },
      },
    );
    expect(asked).not.toContain('warehouse');
    result.assertJsonFileContent('ott.config.json', {
      warehouse: {
        kind: 'mysql',
        host: 'db.example.com',
        port: 3307,
        database: 'ott_analytics',
        user: 'ott',
      },
      currency: { code: 'EUR', unitsPerUsd: '0.92' },
    });
  });

  it('asks neither for MySQL nor for a rate where they have no meaning', async () => {
    const result = await scaffold({ interactive: true }).withAnswers({ name: 'shop' });
    result.assertJsonFileContent('ott.config.json', { warehouse: { kind: 'files', folder: 'warehouse' } });
  });

  it('takes numbers as yo hands them over', async () => {
    const flags = { warehouse: 'mysql', mysqlPort: 3307, currency: 'EUR', unitsPerUsd: 0.92 };
    const result = await scaffold({ defaults: true, name: 'shop', ...flags });
    result.assertJsonFileContent('ott.config.json', {
      warehouse: { port: 3307 },
      currency: { unitsPerUsd: '0.92' },
    });
  });

  it.each<readonly [Options, RegExp]>([
    [{ name: 'Two Words' }, /--name "Two Words": use lower-case/],
    [{ 'mysql-host': 'db' }, /--mysql-host "db": it goes with --warehouse mysql only/],
    [{ currency: 'EUR' }, /--units-per-usd: it must be given/],
    [{ source: 'not-there' }, /--source "not-there": give sample, or a folder/],
  ])('refuses %j and writes nothing', async (flags, message) => {
    const context = scaffold({ defaults: true, name: 'shop', ...flags });
    await expect(context).rejects.toThrow(message);
    await expect(context).rejects.toMatchObject({ code: 2 });
    expect(existsSync(path.join(context.targetDirectory ?? '', 'package.json'))).toBe(false);
  });

  it('refuses a folder outside the current one', async () => {
    await expect(scaffold({ defaults: true }, { args: ['../evil'] })).rejects.toThrow(
      /must lie in the current one/,
    );
  });
});

describe('yo ott-analytics over an earlier project', () => {
  it('proposes the earlier answers and finds nothing to change', async () => {
    const first = await scaffold({ defaults: true, name: 'shop', currency: 'EUR', 'units-per-usd': '0.92' });
    const again = await scaffold({ defaults: true }, { in: first });
    again.assertJsonFileContent('ott.config.json', {
      name: 'shop',
      currency: { code: 'EUR', unitsPerUsd: '0.92' },
    });
  });

  it('refuses to touch edited files, all of them named, before it writes anything', async () => {
    const first = await scaffold({ defaults: true, name: 'shop' });
    writeFileSync(inFolder(first, 'README.md'), 'mine\n');
    rmSync(inFolder(first, '.gitignore'));
    await expect(scaffold({ defaults: true, name: 'other' }, { in: first })).rejects.toThrow(
      /README\.md, ott\.config\.json, package\.json.*\n.*--force/,
    );
    expect(read(first, 'README.md')).toBe('mine\n');
    expect(existsSync(inFolder(first, '.gitignore'))).toBe(false);
  });

  it('replaces them with --force', async () => {
    const first = await scaffold({ defaults: true, name: 'shop' });
    writeFileSync(inFolder(first, 'README.md'), 'mine\n');
    const again = await scaffold({ defaults: true, force: true }, { in: first });
    expect(read(again, 'README.md')).toMatch(/^# shop\n/);
  });

  it('takes line ends of a Windows checkout for no change', async () => {
    const first = await scaffold({ defaults: true, name: 'shop' });
    writeFileSync(inFolder(first, 'README.md'), read(first, 'README.md').replaceAll('\n', '\r\n'));
    await scaffold({ defaults: true }, { in: first });
  });

  it('keeps templates that were packed for the project', async () => {
    const first = await scaffold({ defaults: true, name: 'shop' });
    writeFileSync(inFolder(first, 'powerbi/OTT Analytics.pbit'), 'packed here');
    const again = await scaffold({ defaults: true }, { in: first });
    expect(read(again, 'powerbi/OTT Analytics.pbit')).toBe('packed here');
  });
});

describe('the password', () => {
  it('goes from OTT_DB_PASSWORD into .env that only its owner reads, and nowhere else', async () => {
    vi.stubEnv('OTT_DB_PASSWORD', 'hunter#2');
    const result = await scaffold({ defaults: true, name: 'shop', warehouse: 'mysql' });
    result.assertFileContent('.env', "OTT_DB_PASSWORD='hunter#2'\n");
    if (process.platform !== 'win32') expect(statSync(inFolder(result, '.env')).mode & 0o777).toBe(0o600);
    for (const file of ['package.json', 'ott.config.json', 'README.md', '.env.example'])
      result.assertNoFileContent(file, 'hunter');
    result.assertFileContent('.gitignore', /^\.env$/m);
  });

  it('is not written for a warehouse in files', async () => {
    vi.stubEnv('OTT_DB_PASSWORD', 'hunter2');
    (await scaffold({ defaults: true, name: 'shop' })).assertNoFile('.env');
  });

  it('never rewrites a .env, not even with --force', async () => {
    vi.stubEnv('OTT_DB_PASSWORD', 'first');
    const first = await scaffold({ defaults: true, name: 'shop', warehouse: 'mysql' });
    vi.stubEnv('OTT_DB_PASSWORD', 'second');
    const again = await scaffold({ defaults: true, force: true }, { in: first });
    again.assertFileContent('.env', "OTT_DB_PASSWORD='first'\n");
  });

  it('is refused when no .env can hold it', async () => {
    vi.stubEnv('OTT_DB_PASSWORD', 'two\nlines');
    await expect(scaffold({ defaults: true, name: 'shop', warehouse: 'mysql' })).rejects.toThrow(
      /line break/,
    );
  });
});
