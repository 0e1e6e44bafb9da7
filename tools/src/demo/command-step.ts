import { runCommand } from '../machine/run-command.js';
import { DemoStepFailed } from './demo-step.js';

/** A command in a folder: its words, without a shell. */
export interface DemoCommand {
  readonly words: readonly [string, ...string[]];
  readonly cwd: string;
}

/** Runs a command and returns its standard output as lines. Throws DemoStepFailed with the whole output otherwise. */
export async function runForLines({ words, cwd }: DemoCommand): Promise<readonly string[]> {
  const [program, ...args] = words;
  const { exitCode, stdout, stderr } = await runCommand(program, args, { cwd });
  if (exitCode !== 0) {
    throw new DemoStepFailed(
      `\n$ ${words.join(' ')}   (in ${cwd})\n${stdout}${stderr}\nExit code ${exitCode ?? 'none'}.`,
    );
  }
  return stdout.split(/\r?\n/).filter((line) => line.trim() !== '');
}
