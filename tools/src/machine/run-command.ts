import { spawn } from 'node:child_process';

/** What a finished command left behind. `exitCode` is undefined when it was killed or never started. */
export interface CommandResult {
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a command is run; without `timeoutMs` it may take as long as it likes. */
export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly timeoutMs?: number;
}

/**
 * Runs a command to its end without a shell and returns its output as UTF-8 text. A command that does not exist or
 * exceeds its time is a result too (its reason is in `stderr`), never a rejection.
 */
export function runCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    const finish = (exitCode: number | undefined, note: string): void => {
      clearTimeout(timer);
      resolve({ exitCode, stdout: text(stdout), stderr: text(stderr) + note });
    };
    let timedOut = false;
    const { timeoutMs } = options;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, timeoutMs ?? NEVER_MS);
    child.on('error', (error) => finish(undefined, `${command}: ${error.message}`));
    child.on('close', (code) =>
      finish(code ?? undefined, timedOut ? `${command} was stopped after ${timeoutMs ?? 0} ms` : ''),
    );
  });
}

/** The longest delay that a Node timer takes: 24 days. */
const NEVER_MS = 2 ** 31 - 1;

/** The last lines of a command's output, standard error first: what to show when it failed. */
export function lastWords(result: CommandResult, lines = 6): string {
  const output = result.stderr.trim() === '' ? result.stdout : result.stderr;
  return output.trim().split('\n').slice(-lines).join(' | ');
}

function text(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8');
}
