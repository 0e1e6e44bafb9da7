import { isDeepStrictEqual } from 'node:util';

/** A value that matches others within a tolerance, inside of `toEqual`. */
class Close {
  constructor(
    private readonly value: number,
    private readonly digits: number,
  ) {}

  matches(other: unknown): boolean {
    return typeof other === 'number' && Math.abs(other - this.value) < 10 ** -this.digits / 2;
  }
}

type Matchers = Readonly<Record<string, (...expected: readonly never[]) => void>>;

/** Vitest's `expect` as far as tests of the engine use it: throws when a value is not as expected. */
export const expectValue = Object.assign(
  (value: unknown): Matchers => ({ ...matchers(value, true), not: matchers(value, false) as never }),
  {
    closeTo: (value: number, digits = 2) => new Close(value, digits),
    unreachable: (): never => {
      throw new Error('this should not be reached');
    },
  },
);

function matchers(value: unknown, isWanted: boolean): Matchers {
  const check = (holds: boolean): void => {
    if (holds !== isWanted) throw new Error('not as expected');
  };
  const list = value as readonly unknown[];
  return {
    toBe: (expected: unknown) => check(Object.is(value, expected)),
    toEqual: (expected: unknown) => check(isAlike(value, expected)),
    toBeCloseTo: (expected: number, digits = 2) => check(new Close(expected, digits).matches(value)),
    toBeGreaterThan: (least: number) => check(Number(value) > least),
    toBeGreaterThanOrEqual: (least: number) => check(Number(value) >= least),
    toBeLessThan: (most: number) => check(Number(value) < most),
    toBeNull: () => check(value === null),
    toBeUndefined: () => check(value === undefined),
    toContain: (part: unknown) =>
      check(typeof value === 'string' ? value.includes(String(part)) : list.includes(part)),
    toContainEqual: (part: unknown) => check(list.some((one) => isAlike(one, part))),
    toHaveLength: (length: number) => check(list.length === length),
    toMatch: (pattern: RegExp) => check(pattern.test(String(value))),
    toThrow: (expected?: unknown) => check(hasThrown(value as () => unknown, expected)),
  };
}

function isAlike(value: unknown, expected: unknown): boolean {
  if (expected instanceof Close) return expected.matches(value);
  if (Array.isArray(expected))
    return (
      Array.isArray(value) &&
      value.length === expected.length &&
      expected.every((part: unknown, index) => isAlike((value as unknown[])[index], part))
    );
  return isDeepStrictEqual(value, expected);
}

function hasThrown(run: () => unknown, expected: unknown): boolean {
  try {
    run();
    return false;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (expected instanceof RegExp) return expected.test(message);
    if (typeof expected === 'string') return message.includes(expected);
    return typeof expected !== 'function' || error instanceof (expected as new () => unknown);
  }
}
