import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findProgram } from '../machine/find-program.js';
import { lastWords, runCommand, type CommandResult } from '../machine/run-command.js';
import { debianMirror } from './debian-mirror.js';
import { neededBesideTheSystem, simulatedInstalls } from './package-closure.js';

const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';
const STEP_TIMEOUT_MS = 240_000;

/** Packages of Debian's unstable suite could not be had; the message says which step failed and why. */
export class SidUnreachable extends Error {
  readonly code = 'tools/sid-unreachable';
}

/**
 * Downloads packages and their shared libraries from Debian's unstable suite (sid) and unpacks them into `folder`,
 * beside the system: nothing is installed and no root is needed. The mirror is the machine's own. apt works on a
 * private state with an EMPTY dpkg status, so that it resolves the whole closure down to libc instead of counting
 * on the older libraries of this system. Signatures are checked with the keyring of the system.
 * @throws SidUnreachable when the system has no apt, no Debian mirror, or a step fails
 */
export async function unpackFromSid(packages: readonly string[], folder: string): Promise<void> {
  if (findProgram('apt-get') === undefined || findProgram('dpkg-deb') === undefined) {
    throw new SidUnreachable('this system has no apt-get and dpkg-deb, so it is no Debian');
  }
  const state = path.join(folder, '.apt');
  const options = await privateApt(state);
  await step('reading the list of packages', 'apt-get', [...options, 'update', '-qq']);
  const plan = await step('resolving the packages', 'apt-get', [
    ...options,
    'install',
    '--simulate',
    ...packages,
  ]);
  const needed = neededBesideTheSystem(simulatedInstalls(plan.stdout), packages);
  const archives = path.join(state, 'archives');
  await step('downloading the packages', 'apt-get', [...options, 'download', '-qq', ...needed], archives);
  for (const file of await readdir(archives)) {
    if (!file.endsWith('.deb')) continue;
    await step(`unpacking ${file}`, 'dpkg-deb', ['-x', path.join(archives, file), folder]);
  }
  await rm(state, { recursive: true, force: true });
}

/** Prepares apt's private state and returns the options that make apt-get use nothing else. */
async function privateApt(state: string): Promise<readonly string[]> {
  const mirror = debianMirror(await aptSources());
  if (mirror === undefined) throw new SidUnreachable('the apt sources of this system name no Debian mirror');
  for (const part of ['parts', 'lists/partial', 'cache/archives/partial', 'archives']) {
    await mkdir(path.join(state, part), { recursive: true });
  }
  await writeFile(path.join(state, 'status'), '');
  await writeFile(path.join(state, 'sources.list'), `deb [signed-by=${KEYRING}] ${mirror} sid main\n`);
  const settings = {
    'Dir::Etc::sourcelist': path.join(state, 'sources.list'),
    'Dir::Etc::sourceparts': path.join(state, 'parts'),
    'Dir::State': state,
    'Dir::State::Lists': path.join(state, 'lists'),
    'Dir::State::status': path.join(state, 'status'),
    'Dir::Cache': path.join(state, 'cache'),
    // The sandbox user _apt may not write into a folder of this user.
    'APT::Sandbox::User': 'root',
    'Acquire::Languages': 'none',
    'APT::Install-Recommends': 'false',
    // Otherwise an unreachable mirror is a warning, and the failure is a package that "does not exist".
    'APT::Update::Error-Mode': 'any',
    'Debug::NoLocking': 'true',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
}

async function aptSources(): Promise<string> {
  const folder = '/etc/apt/sources.list.d';
  const parts = await readdir(folder).catch(() => []);
  const files = ['/etc/apt/sources.list', ...parts.sort().map((name) => path.join(folder, name))];
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')));
  return texts.join('\n');
}

async function step(
  what: string,
  command: string,
  args: readonly string[],
  cwd?: string,
): Promise<CommandResult> {
  const result = await runCommand(command, args, {
    env: { LC_ALL: 'C' },
    timeoutMs: STEP_TIMEOUT_MS,
    ...(cwd === undefined ? {} : { cwd }),
  });
  if (result.exitCode !== 0) throw new SidUnreachable(`${what} failed: ${lastWords(result)}`);
  return result;
}
