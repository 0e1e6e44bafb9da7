import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeProject, REVENUE, type SmallProject } from '../run/small-project.js';
import { runOtt, startOtt, waitFor, writeConfig } from './ott-etl-process.js';

const FILE = 'Netflix/Revenue.csv';
const RESTATED = REVENUE.replace('24.9', '25.1');

let project: SmallProject;
beforeEach(async () => {
  project = await makeProject({ [FILE]: REVENUE });
  await writeConfig(project.folder);
});
afterEach(() => project.close());
const ott = (...args: readonly string[]): ReturnType<typeof runOtt> =>
  runOtt(...args, '--project', project.folder);

// Each command is a process of its own, slow to start on a busy machine.
describe('the command line in operation', { timeout: 120_000 }, () => {
  it('prints what a run would change, then loads it, then says what was restated', async () => {
    expect((await ott('run')).code).toBe(0);
    await project.write(FILE, RESTATED);
    const manifest = await project.manifest();
    const dry = await ott('run', '--dry-run');
    expect(dry.code).toBe(0);
    expect(dry.stdout).toMatch(
      /^changed {2}Netflix\/Revenue\.csv:3: amount of netflix, WORLD, not-broken-down at 2020-12-31 \(netflix-revenue\) from 24,900,000,000 USD \(loaded [\d-]{10}\) to 25,100,000,000 USD$/m,
    );
    expect(dry.stdout).toContain('Figures: 0 new, 1 changed, 0 moved into or out of the facts, 0 gone');
    expect(await project.manifest()).toBe(manifest);
    const json = await ott('run', '--dry-run', '--json');
    expect(json.stderr).toBe('');
    expect(JSON.parse(json.stdout)).toMatchObject({ dryRun: true, changes: [{ kind: 'changed' }] });
    expect((await ott('run')).code).toBe(0);
    const status = await ott('status');
    expect(status.code).toBe(0);
    expect(status.stdout).toContain('Restated figures: 1\n');
    expect(status.stdout).toContain('[alert/restated]');
    const failing = await ott('status', '--fail-on-alert', '--json');
    expect(failing.code).toBe(6);
    expect(JSON.parse(failing.stdout)).toMatchObject({
      batchId: 2,
      freshness: [{ scope: 'fact', name: 'fact_revenue' }, { name: 'netflix-revenue' }],
      restatements: [{ value_before: '24900000000', value_after: '25100000000' }],
      alerts: [{ code: 'alert/restated', file: FILE, line: 3 }],
    });
  });

  it('traces a figure as text and as JSON, and says when a file has changed since', async () => {
    await ott('run');
    const text = await ott('trace', 'fact_revenue', 'platform=netflix', 'year=2020');
    expect(text.code).toBe(0);
    expect(text.stdout).toContain("unit 'bn USD': 24.9 x 10^9 = 24,900,000,000 USD");
    await project.write(FILE, RESTATED);
    const { stdout } = await ott('trace', `${FILE}:3`, '--json');
    const found = JSON.parse(stdout) as { readonly figures: unknown; readonly notes: readonly string[] };
    expect(found.figures).toMatchObject([{ raw: '24.9', value: '24900000000' }]);
    expect(found.notes).toEqual([expect.stringContaining('has changed since it was loaded')]);
    expect((await ott('trace', 'nothing')).code).toBe(2);
  });

  it('shows progress as plain lines outside a terminal and nothing with --json', async () => {
    expect((await ott('run')).stderr).toBe('Reading files: 1 of 1\nWriting the warehouse: 1 of 1\n');
    expect((await ott('run', '--full', '--json')).stderr).toBe('');
  });

  it('calls the hooks of a good and of a failed run, and a hook that fails does not fail the run', async () => {
    const bodies: unknown[] = [];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (data: Buffer) => (body += data.toString()));
      request.on('end', () => {
        bodies.push(JSON.parse(body));
        response.writeHead(bodies.length === 1 ? 200 : 503).end();
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const at = server.address();
    const webhook = `http://127.0.0.1:${typeof at === 'object' ? (at?.port ?? 0) : 0}/`;
    try {
      await writeConfig(project.folder, { after: { success: { webhook }, failure: { webhook } } });
      expect((await ott('run')).code).toBe(0);
      const warned = await ott('run', '--full');
      expect(warned.code).toBe(0);
      expect(warned.stderr).toContain('answered 503');
      await project.write(FILE, '');
      expect((await ott('run')).code).toBe(4);
      await project.removeFile(FILE);
      expect((await ott('run', '--dry-run')).code).toBe(4);
      expect((await ott('run')).code).toBe(4);
      expect(bodies).toMatchObject([
        { status: 'success', exitCode: 0, project: 'Small', report: { records: { read: 2, loaded: 2 } } },
        { status: 'success' },
        { status: 'failure', exitCode: 4, report: { failure: expect.any(String) as string } },
        { status: 'failure', exitCode: 4, error: { code: 'etl/source' } },
      ]);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('watches: runs at once, again after each change, and ends cleanly on SIGINT', async () => {
    const watching = startOtt(['run', '--watch', '--project', project.folder]);
    const runs = (): number => watching.stderr().split('Watching for changes').length - 1;
    const revenue = async (): Promise<string> =>
      String((await project.query('SELECT MAX(amount) AS a FROM fact_revenue'))[0]?.['a']);
    try {
      await waitFor(watching, () => runs() === 1);
      expect(await revenue()).toBe('24900000000.0000');
      await project.write(FILE, RESTATED);
      await waitFor(watching, async () => (await revenue()) === '25100000000.0000');
      await waitFor(watching, () => runs() === 2);
      // A run that fails is reported, and the watch goes on.
      await project.write(FILE, '');
      await waitFor(watching, () => runs() === 3);
      expect(watching.stderr()).toContain('error:');
      await project.write(FILE, REVENUE);
      await waitFor(watching, async () => (await revenue()) === '24900000000.0000');
    } finally {
      watching.child.kill('SIGINT');
    }
    expect(await watching.ended()).toBe(0);
    expect(watching.stderr()).toContain('Stopped watching.');
    expect(existsSync(join(project.folder, 'warehouse', 'load.lock'))).toBe(false);
    expect(await readFile(join(project.folder, 'rejects', 'rejects.csv'), 'utf8')).toMatch(/^file,line,/);
  });
});
