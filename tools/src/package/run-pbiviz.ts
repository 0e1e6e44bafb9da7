import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { PackageError } from './package-error.js';
import { untidyLines } from './untidy-lines.js';

/**
 * Runs `pbiviz package` offline in the folder of one visual. Throws a PackageError when the build
 * fails or when its log holds a lint or audit finding: the packager itself prints those and goes on.
 */
export async function runPbiviz(root: string, folder: string): Promise<void> {
  const name = path.basename(folder);
  const { exitCode, log } = await execute(root, folder);
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
      `Packaging visuals/${name} reported findings:\n${findings.join('\n')}\nThe whole log:\n${log}`,
    );
  }
}

/** The packager keeps a certificate for its development server in the home folder; ours stays clean. */
async function execute(
  root: string,
  folder: string,
): Promise<{ readonly exitCode: number; readonly log: string }> {
  const home = path.join(root, '.tmp', 'pbiviz-home');
  await mkdir(home, { recursive: true });
  const packager = path.join(root, 'node_modules/powerbi-visuals-tools/bin/pbiviz.js');
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
