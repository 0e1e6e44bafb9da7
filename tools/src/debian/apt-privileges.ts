import { runCommand } from '../machine/run-command.js';
import { findProgram } from '../machine/find-program.js';

/**
 * The words before `apt-get` that let it install packages: none as root, `sudo -n` where sudo asks no password,
 * undefined where the user may not install packages or the system has no apt-get.
 */
export async function aptPrivileges(): Promise<readonly string[] | undefined> {
  if (findProgram('apt-get') === undefined) return undefined;
  if (process.getuid?.() === 0) return [];
  const sudo = await runCommand('sudo', ['-n', 'true'], { timeoutMs: 10_000 });
  return sudo.exitCode === 0 ? ['sudo', '-n'] : undefined;
}
