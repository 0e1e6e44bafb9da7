import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { findProgram } from '../../tools/src/machine/find-program.js';
import { repositoryRoot } from '../../tools/src/machine/repository-root.js';
import type { Requirement } from '../support/requirements.js';

/** What to wait for on the screen, and what to type then. */
export type Turn = readonly [waitFor: string, type: string];

/** The end of a dialogue: `neverSeen` are the texts that were waited for in vain. */
export interface Dialogue {
  readonly exitCode: number;
  readonly screen: string;
  readonly neverSeen: readonly string[];
}

/** Keys as a terminal sends them. */
export const KEYS = { enter: '\r', down: '\u001b[B', clearLine: '\u0015' } as const;

const SECONDS = 120;
const SCRIPT = path.join(repositoryRoot(), 'test', 'pipeline', 'terminal-dialogue.py');

/** A pseudo-terminal, which Node alone does not have: Python's, with the path of its interpreter. */
export function requirePseudoTerminal(): Requirement<string> {
  const python = findProgram('python3');
  const works =
    python !== undefined &&
    spawnSync(python, ['-c', 'import pty, os; os.waitstatus_to_exitcode']).status === 0;
  return works
    ? { kind: 'met', value: python }
    : {
        kind: 'unmet',
        reason: 'no python3 (3.9 or later) with a pty module to open a pseudo-terminal',
        howToUnskip: 'install python3',
      };
}

/** Runs a program in a pseudo-terminal and answers its questions. Throws when the dialogue itself cannot be held. */
export function holdDialogue(
  python: string,
  program: { readonly words: readonly string[]; readonly cwd: string },
  turns: readonly Turn[],
): Dialogue {
  const task = JSON.stringify({ ...program, turns, seconds: SECONDS });
  const { stdout, stderr, status } = spawnSync(python, [SCRIPT], { input: task, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The pseudo-terminal failed: ${stderr}`);
  return JSON.parse(stdout) as Dialogue;
}
