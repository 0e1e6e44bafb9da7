import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openFilesWarehouse } from '@ott-analytics/etl';
import { writeConfig } from '../cli/ott-etl-process.js';
import { describeWith, type Requirement } from '../../support/requirements.js';
import { makeProject, REVENUE, type SmallProject } from './small-project.js';

const MAIN = fileURLToPath(new URL('../../../etl/dist/cli/main.js', import.meta.url));
const FILE = 'Netflix/Revenue.csv';
const RESTATED = REVENUE.replace('24.9', '25.1');

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

/** Runs a program to its end. */
async function execute(
  command: string,
  args: readonly string[],
  identity: { readonly uid?: number; readonly gid?: number } = {},
): Promise<Ended> {
  const child = spawn(command, [...args], { stdio: ['ignore', 'ignore', 'pipe'], ...identity });
  let stderr = '';
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stderr };
}

let project: SmallProject | undefined;
afterEach(async () => {
  await project?.close();
  project = undefined;
});

async function netflix2020(folder: string): Promise<string> {
  const warehouse = await openFilesWarehouse(folder);
  try {
    const [row] = await warehouse.query('SELECT MAX(amount) AS most FROM fact_revenue');
    return String(row?.['most']);
  } finally {
    await warehouse.close();
  }
}

/** A file system of 64 megabytes, which only root may mount. */
function requireTinyDisk(): Requirement<true> {
  const howToUnskip = 'run the tests as root on Linux';
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return { kind: 'unmet', reason: 'only root may mount a tiny disk', howToUnskip };
  const probe = spawnSync('mount', ['--fake', '-t', 'tmpfs', 'tmpfs', tmpdir()]);
  return probe.status === 0
    ? { kind: 'met', value: true }
    : { kind: 'unmet', reason: 'this machine does not mount file systems', howToUnskip };
}

describeWith(requireTinyDisk(), 'a full disk', () => {
  let disk: string;
  let isMounted = false;
  beforeAll(async () => {
    disk = await mkdtemp(join(tmpdir(), 'ott-disk-'));
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk]);
    isMounted = mounted.status === 0;
    if (!isMounted) throw new Error(`cannot mount ${disk}: ${mounted.stderr.toString()}`);
  });
  afterAll(async () => {
    if (isMounted) spawnSync('umount', [disk]);
    await rm(disk, { recursive: true, force: true });
  });

  it(
    'stops the run with the exit code 5 and the reason; the last good warehouse stays, and room mends it',
    { timeout: 120_000 },
    async () => {
      project = await makeProject({ [FILE]: REVENUE });
      const { folder } = project;
      const warehouse = join(disk, 'warehouse');
      await writeConfig(folder, { warehouse: { kind: 'files', folder: warehouse } });
      const run = (): Promise<Ended> => execute(process.execPath, [MAIN, 'run', '--project', folder]);
      expect(await run()).toMatchObject({
        code: 0,
        stderr: 'Reading files: 1 of 1\nWriting the warehouse: 1 of 1\n',
      });
      // Filled up to the last block, as a log would fill it.
      await fill(join(disk, 'filler'));
      await project.write(FILE, RESTATED);
      const failed = await run();
      expect(failed.code).toBe(5);
      expect(failed.stderr).toMatch(/^error: .*(disk is full|No space left|no space left)/m);
      expect(failed.stderr).not.toMatch(/^ +at /m);
      expect(await netflix2020(warehouse)).toBe('24900000000.0000');
      await rm(join(disk, 'filler'));
      expect(await run()).toMatchObject({
        code: 0,
        stderr: 'Reading files: 1 of 1\nWriting the warehouse: 1 of 1\n',
      });
      expect(await netflix2020(warehouse)).toBe('25100000000.0000');
    },
  );

  it(
    'under the rejects file alone stops the run before anything is published',
    { timeout: 120_000 },
    async () => {
      project = await makeProject({ [FILE]: REVENUE });
      const { folder } = project;
      await writeConfig(folder, { rejects: join(disk, 'rejects') });
      await fill(join(disk, 'filler'));
      const failed = await execute(process.execPath, [MAIN, 'run', '--project', folder]);
      await rm(join(disk, 'filler'));
      expect(failed.code).toBe(5);
      expect(failed.stderr).toContain('the rejects file in');
      expect(await stat(join(folder, 'warehouse', 'manifest.json')).catch(() => undefined)).toBeUndefined();
    },
  );
});

/** Writes zeros until the disk takes no more. */
async function fill(path: string): Promise<void> {
  for (const size of [65_536, 4_096]) {
    const block = Buffer.alloc(size);
    for (let count = 0; count < 10_000; count += 1) {
      try {
        await writeFile(path, block, { flag: 'a' });
      } catch {
        break;
      }
    }
  }
}

/** A limit on the size of files, which the shell of every Unix sets without rights; SIGXFSZ off, the write fails. */
function requireUnix(): Requirement<true> {
  return process.platform === 'win32'
    ? { kind: 'unmet', reason: 'Windows has no limit on file sizes', howToUnskip: 'run on Linux or macOS' }
    : { kind: 'met', value: true };
}

describeWith(requireUnix(), 'a disk that takes no more', () => {
  it(
    'in the middle of a file stops the run with the exit code 5; the last good warehouse stays',
    { timeout: 120_000 },
    async () => {
      project = await makeProject({ [FILE]: REVENUE });
      const { folder } = project;
      await writeConfig(folder);
      expect(await execute(process.execPath, [MAIN, 'run', '--project', folder])).toMatchObject({ code: 0 });
      await project.write(FILE, RESTATED);
      const limited = `trap '' XFSZ; ulimit -f 40; exec "${process.execPath}" "${MAIN}" run --project "${folder}"`;
      const failed = await execute('/bin/sh', ['-c', limited]);
      expect(failed.code).toBe(5);
      expect(failed.stderr).toMatch(/^error: /m);
      expect(failed.stderr).not.toMatch(/^ +at /m);
      expect(await netflix2020(join(folder, 'warehouse'))).toBe('24900000000.0000');
      expect(await execute(process.execPath, [MAIN, 'run', '--project', folder])).toMatchObject({ code: 0 });
      expect(await netflix2020(join(folder, 'warehouse'))).toBe('25100000000.0000');
    },
  );

  it(
    'nor gives a file to read stops the run with the exit code 4, names it, and the last good warehouse stays',
    { timeout: 120_000 },
    async () => {
      project = await makeProject({ [FILE]: REVENUE, 'Hulu/Revenue.csv': REVENUE });
      const { folder } = project;
      await writeConfig(folder);
      expect(await execute(process.execPath, [MAIN, 'run', '--project', folder])).toMatchObject({ code: 0 });
      await chmod(join(folder, 'data', FILE), 0o000);
      // Root reads everything, so that the run is then done as nobody, to whom the folder is opened.
      const isRoot = process.getuid?.() === 0;
      if (isRoot)
        for (const path of ['', 'warehouse', 'warehouse/v', 'rejects'])
          await chmod(join(folder, path), 0o777);
      const nobody = isRoot ? { uid: 65_534, gid: 65_534 } : {};
      const failed = await execute(process.execPath, [MAIN, 'run', '--full', '--project', folder], nobody);
      expect(failed.code).toBe(4);
      expect(failed.stderr).toContain(`${join(folder, 'data', FILE)} cannot be read`);
      expect(await netflix2020(join(folder, 'warehouse'))).toBe('24900000000.0000');
    },
  );
});
