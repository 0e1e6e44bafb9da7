import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeProject, REVENUE, type SmallProject } from '../run/small-project.js';

const MAIN = fileURLToPath(new URL('../../../etl/dist/cli/main.js', import.meta.url));

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line, as a scaffolded project does. */
function run(...args: readonly string[]): Promise<Outcome> {
  if (!existsSync(MAIN)) throw new Error(`${MAIN} is missing: build first (npx tsc -b), as npm test does`);
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

let project: SmallProject;
beforeAll(async () => {
  project = await makeProject({ 'Netflix/Revenue.csv': REVENUE, 'Netflix/Else.csv': REVENUE });
  const config = {
    name: 'Small',
    source: 'data',
    contracts: 'contracts',
    rejects: 'rejects',
    warehouse: { kind: 'files', folder: 'warehouse' },
    currency: { code: 'USD', unitsPerUsd: '1' },
  };
  await writeFile(join(project.folder, 'ott.config.json'), JSON.stringify(config));
});
afterAll(() => project.close());

const inProject = (...args: readonly string[]): Promise<Outcome> => run(...args, '--project', project.folder);

// Each command is a process of its own, slow to start on a busy machine.
describe('the command line', { timeout: 120_000 }, () => {
  it('explains itself, and refuses what it does not know, without a stack', async () => {
    const help = await run('--help');
    expect([help.code, help.stderr]).toEqual([0, '']);
    for (const word of ['run', 'check', 'status', 'insights', '--source', '--json', '--full'])
      expect(help.stdout).toContain(word);
    const command = await inProject('lod');
    expect(command.code).toBe(2);
    expect(command.stderr).toContain("'lod'");
    const option = await inProject('run', '--fulll');
    expect(option.code).toBe(2);
    expect(option.stderr).toContain('--fulll');
    for (const { stdout, stderr } of [command, option]) {
      expect(stdout).toBe('');
      expect(stderr).not.toMatch(/^ +at /m);
    }
  });

  it('says before the first load that nothing is loaded', async () => {
    for (const command of ['status', 'insights']) {
      const { code, stderr } = await inProject(command);
      expect([command, code]).toEqual([command, 5]);
      expect(stderr).toContain('npm run etl');
    }
  });

  it('loads a folder and prints the report as JSON, good also with an unknown file', async () => {
    const { code, stdout, stderr } = await inProject('run', '--json');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    const report = JSON.parse(stdout) as Record<string, unknown>;
    expect(report).toMatchObject({
      files: { found: 2, loaded: 1, unchanged: 0, unknown: 1, failed: 0 },
      records: { read: 2, loaded: 2, staged: 0, skipped: 0, rejected: 0 },
      rejects: join(project.folder, 'rejects', 'rejects.csv'),
    });
    expect(report['tables']).toHaveProperty('fact_revenue', 2);
    expect(report['warnings']).toContainEqual(expect.objectContaining({ code: 'etl/unknown-file' }));
    expect(report).not.toHaveProperty('failure');
  });

  it('prints status, insights and checks for machines and for people', async () => {
    const insights = await inProject('insights', '--json');
    const found = JSON.parse(insights.stdout) as readonly Record<string, unknown>[];
    expect(found.map(({ id }) => id)).toContain('netflix-revenue-growth');
    for (const insight of found)
      expect(Object.keys(insight).sort()).toEqual(['asOf', 'id', 'sources', 'text', 'unit', 'value']);
    expect((await inProject('insights')).stdout).toContain('Netflix/Revenue.csv:2');
    expect(JSON.parse((await inProject('status', '--json')).stdout)).toMatchObject({ currency: 'USD' });
    expect((await inProject('status')).stdout).toMatch(/fact_revenue +2 rows/);
    const check = await inProject('check');
    expect([check.code, check.stderr]).toEqual([0, '']);
    expect(check.stdout).toContain('Else.csv');
  });

  it('takes another source folder, and fails with its own code when that is missing', async () => {
    const { code, stdout, stderr } = await inProject('run', '--source', join(project.folder, 'nowhere'));
    expect([code, stdout]).toEqual([4, '']);
    expect(stderr).toMatch(/^error: .*nowhere/);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  it('fails when a file failed, names it, and prints the failure as JSON, too', async () => {
    await project.write('Netflix/Revenue.csv', 'Year,Income\n2020,1\n');
    const failed = await inProject('run');
    expect(failed.code).toBe(4);
    expect(failed.stdout + failed.stderr).toMatch(/Netflix\/Revenue\.csv:1: .*'Revenue'/);
    const { code, stdout } = await inProject('run', '--json');
    expect(code).toBe(4);
    expect(JSON.parse(stdout)).toMatchObject({ files: { failed: 1 }, failure: expect.any(String) as string });
    await project.write('Netflix/Revenue.csv', REVENUE);
  });

  it('fails with the code of contracts when one is broken, and of usage without a configuration', async () => {
    const broken = join(project.folder, 'contracts', 'datasets', 'broken.yaml');
    await writeFile(broken, 'dataset: [\n');
    const contracts = await inProject('run');
    expect(contracts.code).toBe(3);
    expect(contracts.stderr).toContain(broken);
    await rm(broken);
    const config = await run('run', '--project', join(project.folder, 'data'));
    expect(config.code).toBe(2);
    expect(config.stderr).toContain('ott.config.json');
  });
});
