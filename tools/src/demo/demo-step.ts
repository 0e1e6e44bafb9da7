/** One step of the demo: what it says, and its work, which returns the lines that are worth showing. */
export interface DemoStep {
  readonly title: string;
  readonly run: () => Promise<readonly string[]>;
}

/** A step failed; the message holds the command and its whole output. */
export class DemoStepFailed extends Error {
  override readonly name = 'DemoStepFailed';
  readonly code = 'demo/step-failed';
}

/**
 * Runs the steps one after the other and prints each with its number and seconds. The first failure ends it: the
 * reason is printed as it came, and false is returned.
 */
export async function runSteps(steps: readonly DemoStep[], print: (line: string) => void): Promise<boolean> {
  for (const [index, { title, run }] of steps.entries()) {
    const head = `[${index + 1}/${steps.length}] ${title}`;
    const start = performance.now();
    const seconds = (): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;
    print(head);
    try {
      for (const line of await run()) print(`      ${line}`);
      print(`      done in ${seconds()}`);
    } catch (error) {
      print(`      FAILED after ${seconds()}`);
      print(error instanceof Error ? error.message : String(error));
      print(`\nThe demo stopped at step ${index + 1}: ${title}.`);
      return false;
    }
  }
  return true;
}
