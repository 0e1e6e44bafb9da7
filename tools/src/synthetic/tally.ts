import type { TruthRow } from './synthetic-log.js';

/** Sums under keys of several parts. */
export class Tally {
  readonly #sums = new Map<string, Record<string, number>>();

  constructor(
    private readonly parts: readonly string[],
    private readonly measures: readonly string[],
  ) {}

  /** Adds `amounts`, in the order of the measures, to the sums of a key. */
  add(key: readonly string[], amounts: readonly number[]): void {
    const name = key.join('\u0000');
    const sums = this.#sums.get(name) ?? Object.fromEntries(this.measures.map((measure) => [measure, 0]));
    for (const [index, measure] of this.measures.entries())
      sums[measure] = (sums[measure] ?? 0) + (amounts[index] ?? 0);
    this.#sums.set(name, sums);
  }

  /** One row a key, in order of keys. */
  rows(): readonly TruthRow[] {
    return [...this.#sums]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, sums]) => {
        const key = name.split('\u0000');
        return { ...Object.fromEntries(this.parts.map((part, index) => [part, key[index] ?? ''])), ...sums };
      });
  }
}

/** Counts different members under keys of several parts. */
export class DistinctTally {
  readonly #members = new Map<string, Set<string>>();

  constructor(
    private readonly parts: readonly string[],
    private readonly measure: string,
  ) {}

  /** Notes a member of a key. */
  add(key: readonly string[], member: string): void {
    const name = key.join('\u0000');
    const members = this.#members.get(name);
    if (members === undefined) this.#members.set(name, new Set([member]));
    else members.add(member);
  }

  /** One row a key, in order of keys. */
  rows(): readonly TruthRow[] {
    return [...this.#members]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, members]) => {
        const key = name.split('\u0000');
        return {
          ...Object.fromEntries(this.parts.map((part, index) => [part, key[index] ?? ''])),
          [this.measure]: members.size,
        };
      });
  }
}
