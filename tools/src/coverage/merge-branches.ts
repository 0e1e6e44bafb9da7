/** A position in a source file; istanbul leaves the place of a missing else empty. */
interface Place {
  readonly start?: { readonly line?: number; readonly column?: number };
}

/** One file of an istanbul report (`coverage-final.json`), as far as branches are concerned. */
export interface FileBranches {
  readonly path: string;
  readonly branchMap: Readonly<Record<string, { readonly type: string; readonly loc: Place }>>;
  /** How often each arm of a branch ran. */
  readonly b: Readonly<Record<string, readonly number[]>>;
}

/** A branch and how often each arm ran in all reports together. */
export interface MergedBranch {
  readonly line: number;
  readonly hits: readonly number[];
}

/** Branches by file. */
export type MergedBranches = ReadonlyMap<string, readonly MergedBranch[]>;

/**
 * Adds up what several runners covered. Two compilers agree on where a branch begins and not always on
 * where it ends, so a branch is known by its kind and beginning, and among equals by its number.
 */
export function mergeBranches(reports: readonly (readonly FileBranches[])[]): MergedBranches {
  const files = new Map<string, Map<string, MergedBranch>>();
  for (const { path, branchMap, b } of reports.flat()) {
    const merged = files.get(path) ?? new Map<string, MergedBranch>();
    files.set(path, merged);
    const seen = new Map<string, number>();
    for (const [id, { type, loc }] of Object.entries(branchMap)) {
      const { line = 0, column = 0 } = loc.start ?? {};
      const beginning = `${type} ${line}:${column}`;
      const number = seen.get(beginning) ?? 0;
      seen.set(beginning, number + 1);
      const key = `${beginning} ${number}`;
      const hits = b[id] ?? [];
      const before = merged.get(key)?.hits ?? [];
      const arms = Math.max(hits.length, before.length);
      const sum = Array.from({ length: arms }, (_, arm) => (hits[arm] ?? 0) + (before[arm] ?? 0));
      merged.set(key, { line, hits: sum });
    }
  }
  return new Map([...files].map(([path, branches]) => [path, [...branches.values()]]));
}

/** Arms of branches, and how many of them ran. */
export interface BranchTotals {
  readonly arms: number;
  readonly covered: number;
}

/** Totals over some files. */
export function branchTotals(files: Iterable<readonly MergedBranch[]>): BranchTotals {
  const hits = [...files].flat().flatMap((branch) => branch.hits);
  return { arms: hits.length, covered: hits.filter((count) => count > 0).length };
}
