import { spawn, type ChildProcess } from 'node:child_process';
import type { HookReport } from './hook.js';

/**
 * Runs a line of the system's shell with the report as JSON on its standard input and OTT_STATUS in its environment.
 * What it prints goes to standard error, so that --json stays clean. Undefined when it ends with 0 in time, else what
 * went wrong.
 */
export function runCommand(
  command: string,
  report: HookReport,
  timeoutMs: number,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(command, {
      shell: true,
      // A group of its own, so that what the shell started ends with it.
      detached: process.platform !== 'win32',
      env: { ...process.env, OTT_STATUS: report.status },
      stdio: ['pipe', process.stderr, process.stderr],
      windowsHide: true,
    });
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      endWithChildren(child);
    }, timeoutMs);
    const settle = (failure: string | undefined): void => {
      clearTimeout(timer);
      resolve(failure);
    };
    child.on('error', (error) => settle(`could not be started: ${error.message}`));
    child.on('exit', (code, signal) => {
      if (isLate) settle(`was not done in ${timeoutMs / 1000} s and was ended`);
      else
        settle(
          code === 0 ? undefined : `ended with ${code === null ? `signal ${signal ?? ''}` : `code ${code}`}`,
        );
    });
    // A command that does not read its input closes it early: that is its choice.
    child.stdin.on('error', () => undefined);
    child.stdin.end(JSON.stringify(report));
  });
}

function endWithChildren(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', `${child.pid}`, '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself in this moment.
  }
}
