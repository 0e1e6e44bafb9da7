/** The steps of a test run, in their order. */
export const STEPS = ['lint', 'types', 'vitest', 'karma'] as const;

/** Name of a step. */
export type StepName = (typeof STEPS)[number];

/** What the command line asks for. */
export interface TestOptions {
  readonly steps: readonly StepName[];
  /** Parts of paths of test files; vitest runs the files that contain one of them, all files when empty. */
  readonly files: readonly string[];
}

/** The command line is wrong; the message says what was found and what is expected. */
export class UsageError extends Error {
  readonly code = 'tools/usage';
}

const USAGE = `expected --only <${STEPS.join('|')}>[,...] and --files <part of a path>[,...] (with vitest)`;

/**
 * Options of a test run: `--only <step>[,<step>]` chooses steps (all without it; they run in their own order),
 * `--files <part>[,<part>]` chooses test files of vitest. Both may be repeated.
 * @throws UsageError on anything else
 */
export function testOptions(args: readonly string[]): TestOptions {
  const asked: string[] = [];
  const files: string[] = [];
  for (let i = 0; i < args.length; i += 2) {
    const [flag, value] = [args[i], args[i + 1]];
    if (value === undefined || (flag !== '--only' && flag !== '--files')) {
      throw new UsageError(`Unknown or incomplete argument ${flag ?? ''}; ${USAGE}`);
    }
    (flag === '--only' ? asked : files).push(...value.split(','));
  }
  const unknown = asked.find((name) => !STEPS.some((step) => step === name));
  if (unknown !== undefined) throw new UsageError(`There is no step "${unknown}"; ${USAGE}`);
  return { steps: asked.length === 0 ? STEPS : STEPS.filter((step) => asked.includes(step)), files };
}
