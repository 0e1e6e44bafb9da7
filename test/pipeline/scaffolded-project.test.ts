import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { describeWith, requireAll, requireMysql } from '../support/requirements.js';
import { CREATE, buildForTests, installProject, newFolder, npm, run } from './scaffold.js';

interface LoadReport {
  readonly files: Readonly<Record<string, number>>;
  readonly records: Readonly<Record<string, number>>;
  readonly tables: Readonly<Record<string, number>>;
  readonly rejects: string;
  readonly warnings: readonly unknown[];
}
interface Insight {
  readonly id: string;
  readonly value: number | string;
  readonly unit: string;
  readonly text: string;
  readonly sources: readonly { readonly file: string; readonly line: number }[];
}

const INSIGHT_IDS = [
  'netflix-revenue-growth',
  'netflix-revenue-sum',
  'hulu-revenue-sum',
  'netflix-revenue-mean-growth',
  'hulu-revenue-mean-growth',
  'netflix-subscribers-mid-2020',
  'netflix-subscribers-end-2020',
  'netflix-subscriber-share',
  'largest-library',
  'library-total',
  'library-platforms',
  'movie-heavy-platforms',
  'balanced-platforms',
  'netflix-linear-2025',
  'hulu-linear-2025',
];

vi.setConfig({ testTimeout: 120_000 });
await buildForTests();
const folder = newFolder('scaffold');
const project = path.join(folder, 'My Shop');
const scaffolded = run([...CREATE, 'My Shop', '--defaults', '--skip-install', '--no-git'], folder);
const installed = installProject(project);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const script = (name: string, ...words: string[]): ReturnType<typeof npm> =>
  npm(['run', '--silent', name, ...(words.length === 0 ? [] : ['--', ...words])], project);

/** A UTF-16LE part of a .pbit. */
function readPart(pbit: string, part: string): string {
  const bytes = unzipSync(readFileSync(path.join(project, 'powerbi', pbit)))[part];
  return new TextDecoder('utf-16le').decode(bytes);
}

describe('create-ott-analytics "My Shop" --defaults', () => {
  it('ends well and says what to do next', () => {
    expect(scaffolded.exitCode, scaffolded.stderr).toBe(0);
    // Yeoman's log goes to standard error.
    expect(scaffolded.stderr).toContain('my-shop is ready');
    expect(scaffolded.stderr).toContain('cd "My Shop"');
    expect(scaffolded.stderr).toContain('npm run etl');
  });

  it('leaves the files that later work relies on', () => {
    const expected = [
      'package.json',
      'ott.config.json',
      'schema/mysql.sql',
      '.env.example',
      '.gitignore',
      '.gitattributes',
      'README.md',
      'guides/getting-started.md',
      'guides/your-own-data.md',
      'guides/mysql.md',
      'guides/power-bi.md',
      'contracts/members.yaml',
      'data/SOURCES.csv',
      'powerbi/OTT Analytics.pbip',
      'powerbi/OTT Analytics.pbit',
      'powerbi/OTT Analytics (native).pbit',
    ];
    expect(expected.filter((file) => !existsSync(path.join(project, file)))).toEqual([]);
    const visuals = readdirSync(path.join(project, 'powerbi', 'visuals')).sort();
    expect(visuals).toEqual([
      'content-quadrant.pbiviz',
      'growth-funnel.pbiviz',
      'platform-comparison.pbiviz',
    ]);
    expect(readdirSync(path.join(project, 'powerbi/OTT Analytics.Report/CustomVisuals'))).toHaveLength(3);
  });

  it('has the scripts of the ETL and of the template', () => {
    const manifest = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8')) as {
      scripts: object;
    };
    expect(Object.keys(manifest.scripts)).toEqual([
      'etl',
      'check',
      'query',
      'status',
      'insights',
      'trace',
      'watch',
      'template',
    ]);
  });

  it('asks for the folder of the warehouse in the template that is there before npm run template', () => {
    expect(readPart('OTT Analytics.pbit', 'DataModelSchema')).toContain('null meta [IsParameterQuery=true');
  });

  it('names guides that exist in every link between them', () => {
    const guides = path.join(project, 'guides');
    const broken = ['../README.md', ...readdirSync(guides)].flatMap((file) => {
      const from = path.join(guides, file);
      const links = [...readFileSync(from, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)].map(
        ([, link]) => link ?? '',
      );
      return links.filter((link) => !existsSync(path.resolve(path.dirname(from), link)));
    });
    expect(broken).toEqual([]);
  });
});

describeWith(installed, 'the scripts of a scaffolded project', () => {
  it('npm install takes our packages from vendor/, all of them', () => {
    const lock = JSON.parse(readFileSync(path.join(project, 'package-lock.json'), 'utf8')) as {
      packages: Readonly<Record<string, { resolved?: string }>>;
    };
    const ours = Object.entries(lock.packages).filter(([name]) => name.includes('@ott-analytics/'));
    expect(ours.map(([, { resolved }]) => resolved?.startsWith('file:vendor/'))).toEqual([true, true, true]);
  });

  it('etl --source --full --json prints pure JSON in which every record is accounted for', () => {
    const { exitCode, stdout, stderr } = script('etl', '--source', 'data', '--full', '--json');
    expect(exitCode, stderr).toBe(0);
    const { files, records, rejects, warnings } = JSON.parse(stdout) as LoadReport;
    expect(files).toMatchObject({ unknown: 0, failed: 0 });
    expect(files['found']).toBe(files['loaded']);
    const parts = ['loaded', 'staged', 'skipped', 'rejected'].map((name) => records[name] ?? 0);
    expect(parts.reduce((sum, count) => sum + count)).toBe(records['read']);
    expect(existsSync(rejects)).toBe(true);
    expect(warnings.length).toBeGreaterThan(0);
    expect(existsSync(path.join(project, 'warehouse/manifest.json'))).toBe(true);
  });

  it('status says what is loaded', () => {
    const { exitCode, stdout } = script('status');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/fact_revenue +\d+ rows/);
  });

  it('insights --json prints every insight with its sources, from the loaded warehouse', () => {
    const { exitCode, stdout } = script('insights', '--json');
    expect(exitCode).toBe(0);
    const insights = JSON.parse(stdout) as readonly Insight[];
    expect(insights.map(({ id }) => id)).toEqual(INSIGHT_IDS);
    expect(insights.filter(({ sources }) => sources.length === 0)).toEqual([]);
    const growth = insights.find(({ id }) => id === 'netflix-revenue-growth');
    // 3.1 to 24.9 billion USD, 2011 to 2020: the yearly figures of the sample's Netflix/Revenue.csv.
    expect(growth?.value).toBeCloseTo((24.9 / 3.1 - 1) * 100, 6);
    expect(growth?.text).toContain('703.2 %');
  });

  it('check reads contracts, files and the Power BI project', () => {
    const { exitCode, stdout, stderr } = script('check');
    expect(exitCode, stdout + stderr).toBe(0);
    expect(stdout).toMatch(/\d+ contracts, \d+ files/);
    expect(stdout).toContain('0 errors');
  });

  it("template fills in the project's own warehouse folder, in both templates", () => {
    const { exitCode, stderr } = script('template');
    expect(exitCode, stderr).toBe(0);
    const folderInJson = JSON.stringify(JSON.stringify(path.join(project, 'warehouse'))).slice(1, -1);
    for (const pbit of ['OTT Analytics.pbit', 'OTT Analytics (native).pbit'])
      expect(readPart(pbit, 'DataModelSchema')).toContain(`${folderInJson} meta [IsParameterQuery=true`);
  });

  it('template -- --param takes another folder', () => {
    expect(script('template', '--param', 'WarehouseFolder=D:\\warehouse').exitCode).toBe(0);
    expect(readPart('OTT Analytics.pbit', 'DataModelSchema')).toContain('D:\\\\warehouse');
  });

  it('loads the example of guides/your-own-data.md exactly as the guide writes it', () => {
    const before = JSON.parse(script('etl', '--full', '--json').stdout) as LoadReport;
    const guide = readFileSync(path.join(project, 'guides', 'your-own-data.md'), 'utf8');
    const blocks = [...guide.matchAll(/^ *```(?:csv|yaml)\n([\s\S]*?)^ *```$/gm)];
    const [csv = '', member = '', contract = ''] = blocks.map(([, block]) =>
      (block ?? '').replace(/^ {3}/gm, ''),
    );
    mkdirSync(path.join(project, 'data', 'Acme Play'));
    writeFileSync(path.join(project, 'data', 'Acme Play', 'Subscribers.csv'), csv);
    const members = path.join(project, 'contracts', 'members.yaml');
    const known = readFileSync(members, 'utf8');
    writeFileSync(
      members,
      known.replace('platforms:\n', () => `platforms:\n  ${member}`),
    );
    writeFileSync(path.join(project, 'contracts', 'datasets', 'acme-play-subscribers.yaml'), contract);
    expect(script('check').exitCode).toBe(0);
    const after = JSON.parse(script('etl', '--json').stdout) as LoadReport;
    expect(after.files).toMatchObject({ found: (before.files['found'] ?? 0) + 1, unknown: 0, failed: 0 });
    expect(after.tables['fact_subscriber']).toBe((before.tables['fact_subscriber'] ?? 0) + 2);
  });

  it('etl names a file that failed, changes no warehouse, and its exit code is not 0', () => {
    const bad = path.join(folder, 'bad');
    cpSync(path.join(project, 'data', 'OTT Dataset', 'Netflix'), path.join(bad, 'OTT Dataset', 'Netflix'), {
      recursive: true,
    });
    writeFileSync(path.join(bad, 'OTT Dataset', 'Netflix', 'Revenue.csv'), 'Year,Somewhere\r\n2020,1\r\n');
    const before = readFileSync(path.join(project, 'warehouse/manifest.json'), 'utf8');
    const { exitCode, stdout, stderr } = script('etl', '--source', bad, '--full');
    expect(exitCode).not.toBe(0);
    expect(stdout + stderr).toContain('Revenue.csv');
    expect(readFileSync(path.join(project, 'warehouse/manifest.json'), 'utf8')).toBe(before);
  });
});

describeWith(requireAll(installed, requireMysql()), 'a scaffolded project with MySQL, in euros', (values) => {
  it('loads into the database and gives the insights in euros', () => {
    const [, url] = values();
    const { hostname, port, username, password } = new URL(url);
    const mysql = path.join(folder, 'mysql');
    const database = `scaffold_${process.pid}`;
    const flags = [
      '--defaults',
      '--skip-install',
      '--no-git',
      '--warehouse',
      'mysql',
      '--mysql-host',
      hostname,
    ];
    const more = ['--mysql-port', port || '3306', '--mysql-user', username, '--mysql-database', database];
    const currency = ['--currency', 'EUR', '--units-per-usd', '0.5'];
    const secret = { OTT_DB_PASSWORD: decodeURIComponent(password) };
    const created = run([...CREATE, 'mysql', ...flags, ...more, ...currency], folder, secret);
    expect(created.exitCode, created.stderr).toBe(0);
    symlinkSync(path.join(project, 'node_modules'), path.join(mysql, 'node_modules'), 'junction');
    const loaded = npm(['run', '--silent', 'etl', '--', '--json'], mysql);
    expect(loaded.exitCode, loaded.stderr).toBe(0);
    const insights = npm(['run', '--silent', 'insights', '--', '--json'], mysql);
    const sum = (JSON.parse(insights.stdout) as readonly Insight[]).find(
      ({ id }) => id === 'netflix-revenue-sum',
    );
    // The published sum is 104.1 billion USD; half of it at the declared rate.
    expect(Number(sum?.value) / 1e9).toBeCloseTo(104.1 / 2, 6);
    expect(sum?.unit).toBe('EUR');
    expect(npm(['run', '--silent', 'template'], mysql).exitCode).toBe(0);
  });
});
