/** An entry of `packages` in a package-lock.json (lockfileVersion 3), as far as it is read. */
export interface LockedPackage {
  readonly version?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly peer?: boolean;
  readonly devOptional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/** Locked packages by place, e.g. `node_modules/d3-scale`. */
export type LockedPackages = Readonly<Record<string, LockedPackage>>;

/** The names that a project asks for itself. */
export interface WantedPackages {
  readonly dependencies: readonly string[];
  readonly devDependencies: readonly string[];
}

const FLAGS = ['dev', 'optional', 'peer', 'devOptional'] as const;

/**
 * The part of a lock file that a project with these packages needs, at the same places and with the
 * same versions and hashes. Packages that only development needs are marked `dev`, as npm does.
 * Throws when the lock file lacks one that is not optional.
 */
export function lockSubset(locked: LockedPackages, wanted: WantedPackages): LockedPackages {
  const forUse = reachable(locked, wanted.dependencies);
  const all = reachable(locked, [...wanted.dependencies, ...wanted.devDependencies]);
  const places = [...all].sort();
  return Object.fromEntries(
    places.map((place) => {
      const kept = Object.entries(locked[place] ?? {}).filter(([key]) => !FLAGS.some((flag) => flag === key));
      return [place, { ...Object.fromEntries(kept), ...(forUse.has(place) ? {} : { dev: true }) }];
    }),
  );
}

function reachable(locked: LockedPackages, names: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = names.map((name) => ({ name, from: '', isOptional: false }));
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const place = placeOf(locked, next.name, next.from);
    if (place === undefined) {
      if (next.isOptional) continue;
      throw new Error(`The lock file has no ${next.name}, which ${next.from} needs.`);
    }
    if (found.has(place)) continue;
    found.add(place);
    const entry = locked[place] ?? {};
    const add = (needed: Readonly<Record<string, string>> | undefined, isOptional: boolean): void => {
      waiting.push(...Object.keys(needed ?? {}).map((name) => ({ name, from: place, isOptional })));
    };
    add(entry.dependencies, false);
    add(entry.optionalDependencies, true);
    for (const name of Object.keys(entry.peerDependencies ?? {})) {
      const isOptional = entry.peerDependenciesMeta?.[name]?.optional === true;
      if (!isOptional) waiting.push({ name, from: place, isOptional: true });
    }
  }
  return found;
}

/** Where Node finds a package from a place: in its own node_modules, then upwards. */
function placeOf(locked: LockedPackages, name: string, from: string): string | undefined {
  for (let base = from; ;) {
    const place = base === '' ? `node_modules/${name}` : `${base}/node_modules/${name}`;
    if (locked[place] !== undefined) return place;
    if (base === '') return undefined;
    const end = base.lastIndexOf('/node_modules/');
    base = end < 0 ? '' : base.slice(0, end);
  }
}
