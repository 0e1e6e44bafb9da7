/** The steps of a test run, in their order. */
export const STEPS = ['lint', 'types', 'vitest', 'karma'] as const;

/** Name of a step. */
export type StepName = (typeof STEPS)[number];

/** The command line is wrong; the message says what was found and what is expected. */
export class UsageError extends Error {
  readonly code = 'tools/usage';
}

/**
 * Steps to run from the command line: all, or those of `--only <step>[,<step>]` (may be repeated), in their order.
 * @throws UsageError on anything else
 */
export function selectedSteps(args: readonly string[]): readonly StepName[] {
  const asked = new Set<StepName>();
  for (let i = 0; i < args.length; i += 2) {
    const [flag, value] = [args[i], args[i + 1]];
    if (flag !== '--only' || value === undefined) {
      throw new UsageError(`Unknown argument ${flag ?? ''}; expected --only <${STEPS.join('|')}>[,...]`);
    }
    for (const name of value.split(',')) {
      const step = STEPS.find((known) => known === name);
      if (step === undefined)
        throw new UsageError(`There is no step "${name}"; expected ${STEPS.join(', ')}`);
      asked.add(step);
    }
  }
  return asked.size === 0 ? STEPS : STEPS.filter((step) => asked.has(step));
}
