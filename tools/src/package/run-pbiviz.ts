import { spawn } from 'node:child_process';
import { mkdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { PackageError } from './package-error.js';
import { untidyLines } from './untidy-lines.js';

/** What a build of one visual needs to know. */
export interface PbivizRun {
  /** Absolute path of the repository. */
  readonly root: string;
  /** Folder of the visual, e.g. `growth-funnel`. */
  readonly name: string;
}

const API = 'powerbi-visuals-api';

/**
 * Runs `pbiviz package` for one visual, offline. The packager looks for the API in the visual's own
 * node_modules, which hoisting leaves empty, so that one package is linked in. Throws a
 * PackageError when the build fails or when its log holds a lint or audit finding: the packager
 * itself prints those and goes on.
 */
export async function runPbiviz({ root, name }: PbivizRun): Promise<void> {
  const folder = path.join(root, 'visuals', name);
  await linkApi(root, folder);
  await rm(path.join(folder, 'dist'), { recursive: true, force: true });
  const home = path.join(root, '.tmp', 'pbiviz-home');
  await mkdir(home, { recursive: true });
  const { exitCode, log } = await execute(
    folder,
    path.join(root, 'node_modules/powerbi-visuals-tools/bin/pbiviz.js'),
    home,
  );
  if (exitCode !== 0) {
    throw new PackageError(
      'package/build-failed',
      `Packaging visuals/${name} failed (exit code ${exitCode}):\n${log}`,
    );
  }
  const findings = untidyLines(log);
  if (findings.length > 0) {
    throw new PackageError(
      'package/not-clean',
      `Packaging visuals/${name} reported findings; run "npx pbiviz package --skip-api --verbose" there for details:\n${findings.join('\n')}`,
    );
  }
}

async function linkApi(root: string, folder: string): Promise<void> {
  const modules = path.join(folder, 'node_modules');
  await mkdir(modules, { recursive: true });
  const target = path.relative(modules, path.join(root, 'node_modules', API));
  await symlink(target, path.join(modules, API), 'junction').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return;
    throw new PackageError('package/api-missing', `Cannot link ${API} into ${modules}; run "npm ci" first.`, {
      cause: error,
    });
  });
}

/** The packager keeps a certificate for its development server in the home folder; ours stays clean. */
function execute(
  folder: string,
  packager: string,
  home: string,
): Promise<{ readonly exitCode: number; readonly log: string }> {
  const flags = ['package', '--skip-api', '--no-stats', '--certification-audit'];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [packager, ...flags], {
      cwd: folder,
      env: { ...process.env, HOME: home, USERPROFILE: home, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let log = '';
    const collect = (chunk: Buffer): void => {
      log += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => resolve({ exitCode: code ?? 1, log }));
  });
}
