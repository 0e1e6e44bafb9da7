import { spawn } from 'node:child_process';
import { repositoryRoot } from '../machine/repository-root.js';

/** A command of a test run: its words, and variables for it. */
export interface StepCommand {
  readonly words: readonly [string, ...string[]];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Runs a command in the repository's root with its output on this terminal and returns its exit code; undefined when
 * it was killed or never started. Aborting ends it with all its children: it has a process group of its own.
 */
export function runStep({ words, env }: StepCommand, abort: AbortSignal): Promise<number | undefined> {
  const [command, ...args] = words;
  const ownGroup = process.platform !== 'win32';
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: repositoryRoot(),
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: ownGroup,
    });
    const end = (): void => {
      if (child.pid === undefined) return;
      if (ownGroup) process.kill(-child.pid, 'SIGTERM');
      else child.kill();
    };
    if (abort.aborted) end();
    abort.addEventListener('abort', end);
    const finish = (exitCode: number | undefined): void => {
      abort.removeEventListener('abort', end);
      resolve(exitCode);
    };
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      finish(undefined);
    });
    child.on('close', (code) => finish(code ?? undefined));
  });
}
