import { findNearest } from '@ott-analytics/model/contract';

interface Named {
  readonly code: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** Finds a member's code by code, name or alias; upper and lower case and repeated blanks do not matter. */
export interface MemberIndex {
  readonly find: (name: string) => string | undefined;
  readonly nearest: (name: string) => string | undefined;
  readonly codes: ReadonlySet<string>;
}

const normalise = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** An index over members. A name that two members share belongs to the first; `findSharedNames` reports it. */
export function indexMembers(members: readonly Named[]): MemberIndex {
  const byName = new Map<string, string>();
  for (const member of members) {
    for (const name of namesOf(member)) if (!byName.has(name)) byName.set(name, member.code);
  }
  const names = members.flatMap((member) => [member.name, ...(member.aliases ?? [])]);
  return {
    find: (name) => byName.get(normalise(name)),
    nearest: (name) => findNearest(name, names),
    codes: new Set(members.map((member) => member.code)),
  };
}

/** Names that more than one member answers to: `[name, codes]`. */
export function findSharedNames(
  members: readonly Named[],
): readonly (readonly [string, readonly string[]])[] {
  const codes = new Map<string, Set<string>>();
  for (const member of members) {
    for (const name of namesOf(member)) codes.set(name, (codes.get(name) ?? new Set()).add(member.code));
  }
  return [...codes]
    .filter(([, owners]) => owners.size > 1)
    .map(([name, owners]) => [name, [...owners]] as const);
}

const namesOf = (member: Named): readonly string[] => [
  ...new Set([member.code, member.name, ...(member.aliases ?? [])].map(normalise)),
];
