/* A small stand-in for Vitest, in which thousands of runs cost little: it registers tests and runs them until one fails. */

/** A test with the titles of the blocks around it. */
export interface RegisteredTest {
  readonly title: string;
  readonly run: () => unknown;
}

/** The part of Vitest's interface that tests of the engine use. */
export interface Registry {
  readonly tests: readonly RegisteredTest[];
  readonly api: Readonly<Record<string, unknown>>;
}

/** An empty registry with its own `describe` and `it`. */
export function newRegistry(expect: unknown): Registry {
  const tests: RegisteredTest[] = [];
  const titles: string[] = [];
  const describe = (title: string, body: () => void): void => {
    titles.push(title);
    body();
    titles.pop();
  };
  const it = (title: string, run: () => unknown): void => {
    tests.push({ title: [...titles, title].join(' > '), run });
  };
  const each =
    (cases: readonly unknown[]) =>
    (title: string, run: (...values: readonly unknown[]) => unknown): void => {
      for (const [index, one] of cases.entries())
        it(`${title} (${index})`, () => (Array.isArray(one) ? run(...(one as unknown[])) : run(one)));
    };
  return { tests, api: { describe, it: Object.assign(it, { each }), expect } };
}
