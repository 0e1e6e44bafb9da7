import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { buildGenerator } from '../../tools/src/distribution/build-generator.js';
import { npmCommand } from '../../tools/src/machine/npm-command.js';
import { repositoryRoot } from '../../tools/src/machine/repository-root.js';
import type { Requirement } from '../support/requirements.js';

/** What a command left behind. */
export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Words that start create-ott-analytics; it does what yo does, and also as root. */
export const CREATE: readonly string[] = [
  process.execPath,
  path.join(repositoryRoot(), 'generator', 'create', 'cli.js'),
];

/** Builds the generator from the compiled sources; throws when they are not compiled. */
export async function buildForTests(): Promise<void> {
  await buildGenerator(repositoryRoot(), () => undefined);
}

/** A new folder below test/.out, so that yo finds the generator in the repository above. */
export function newFolder(name: string): string {
  const out = path.join(repositoryRoot(), 'test', '.out');
  mkdirSync(out, { recursive: true });
  return mkdtempSync(path.join(out, `${name}-`));
}

/** Runs a program to its end. */
export function run(words: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Run {
  const [program = '', ...args] = words;
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, OTT_DB_PASSWORD: undefined, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  return { exitCode: status, stdout, stderr };
}

/** Runs npm in a folder. */
export function npm(words: readonly string[], cwd: string): Run {
  return run([...npmCommand(), ...words], cwd);
}

const NETWORK = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|network/;

/**
 * Installs a scaffolded project as its user would. Unmet when the registry cannot be reached and npm's cache does not
 * hold the third-party packages; any other failure is thrown.
 */
export function installProject(project: string): Requirement<string> {
  const flags = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error', '--fetch-retries=1'];
  const { exitCode, stdout, stderr } = npm(['install', ...flags], project);
  if (exitCode === 0) return { kind: 'met', value: project };
  if (!NETWORK.test(stderr)) throw new Error(`npm install failed in ${project}:\n${stdout}${stderr}`);
  return {
    kind: 'unmet',
    reason: 'the npm registry cannot be reached, and npm has not cached the third-party packages',
    howToUnskip: 'run once with network',
  };
}
