import { lastWords, runCommand, type CommandResult } from '../machine/run-command.js';
import { sayToTerminal, type Say } from '../machine/say.js';
import { unavailable, type Unavailable } from '../machine/unavailable.js';
import { aptPrivileges } from './apt-privileges.js';

/** Another apt or dpkg (unattended upgrades, a second test run) may hold the lock for minutes. */
const LOCK_WAIT_SECONDS = 300;
const LOCK_RETRY_MS = 5_000;

/**
 * Installs Debian packages into the system with apt-get, as root or by a sudo that asks no password, without
 * recommended packages. Says in one line what it installs. Waits up to 300 s for another apt or dpkg to finish.
 */
export async function installPackages(
  packages: readonly string[],
  say: Say = sayToTerminal,
): Promise<{ readonly kind: 'installed' } | Unavailable> {
  const list = packages.join(' ');
  const how = `install them yourself: apt-get install ${list}`;
  const privileges = await aptPrivileges();
  if (privileges === undefined) {
    return unavailable(`the Debian packages ${list} are missing and this user may not install packages`, how);
  }
  say(`Installing Debian packages: ${list} (apt-get install, once)`);
  const updated = await aptGet(privileges, ['update', '-qq']);
  const installed = await aptGet(privileges, [
    'install',
    '-y',
    '-qq',
    '--no-install-recommends',
    ...packages,
  ]);
  if (installed.exitCode === 0) return { kind: 'installed' };
  const failed = updated.exitCode === 0 ? installed : updated;
  const reason = `apt-get could not install ${list}: ${lastWords(failed)}`;
  say(reason);
  return unavailable(reason, how);
}

async function aptGet(privileges: readonly string[], args: readonly string[]): Promise<CommandResult> {
  const [command, ...words] = [...privileges, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  const all = [...words, '-o', `DPkg::Lock::Timeout=${LOCK_WAIT_SECONDS}`, ...args];
  const giveUp = Date.now() + LOCK_WAIT_SECONDS * 1000;
  for (;;) {
    const result = await runCommand(command, all, { env: { LC_ALL: 'C' } });
    // DPkg::Lock::Timeout covers dpkg's lock; the one on the package lists makes apt-get fail at once.
    const isLocked = /Could not get lock|Unable to lock/.test(result.stderr);
    if (result.exitCode === 0 || !isLocked || Date.now() > giveUp) return result;
    await new Promise((resume) => setTimeout(resume, LOCK_RETRY_MS));
  }
}
