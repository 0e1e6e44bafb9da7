import type { Members } from '../members/member.js';
import { indexMembers, type MemberIndex } from '../members/resolve-member.js';
import type { EventContract, EventRole, NamesByMember } from './event-contract.js';

/** The closed list of names that a role may hold: how to find the member of a name, and every name there is. */
export interface KnownNames {
  readonly index: MemberIndex;
  /** Every name as it is written and in the form that the index compares, without doubles; each finds a member. */
  readonly names: readonly string[];
  /** Where a missing name is to be added, for hints. */
  readonly addTo: string;
}

interface Named {
  readonly code: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** The closed lists of a contract by role. Roles that are no members have none. */
export function knownNames(contract: EventContract, members: Members): ReadonlyMap<EventRole, KnownNames> {
  const given: readonly (readonly [EventRole, readonly Named[], string])[] = [
    ['platform', members.platforms, 'contracts/members.yaml'],
    ['country', members.geographies, 'contracts/members.yaml'],
    ['plan', namesOf(contract.plans, false), 'plans of the contract'],
    ['device', namesOf(contract.devices, true), 'devices of the contract'],
    ['type', namesOf(contract.types, true), 'types of the contract'],
  ];
  return new Map(given.map(([role, named, addTo]) => [role, toKnown(named, addTo)]));
}

/** A tier is found by the plan names listed for it only; a device or type by its own name, too. */
const namesOf = (names: NamesByMember | undefined, withOwn: boolean): readonly Named[] =>
  Object.entries(names ?? {}).map(([code, aliases]) => {
    const [first = code, ...rest] = withOwn ? [code, ...aliases] : aliases;
    return { code, name: first, aliases: rest };
  });

function toKnown(named: readonly Named[], addTo: string): KnownNames {
  const written = named.flatMap(({ code, name, aliases = [] }) => [code, name, ...aliases]);
  return {
    index: indexMembers(named),
    names: [...new Set([...written, ...written.map(normaliseName)])],
    addTo,
  };
}

const normaliseName = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();
