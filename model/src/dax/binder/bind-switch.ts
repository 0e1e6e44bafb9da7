import type { FilterArgument } from '../evaluate/calculate.js';
import type { CallSyntax } from '../parser/syntax.js';
import type { RelationshipSwitches } from '../storage/expansion.js';
import { isSwitchedOn } from '../storage/expansion.js';
import type { StoredRelationship } from '../storage/stored-table.js';
import type { Binder } from './binder.js';

/**
 * Binds USERELATIONSHIP(a, b), which activates a relationship and deactivates the other one between the same tables, and
 * CROSSFILTER(a, b, NONE | ONEWAY). CROSSFILTER with BOTH is refused: the engine filters in one direction only.
 */
export function bindSwitch(binder: Binder, syntax: CallSyntax): FilterArgument {
  const [first, second, direction] = syntax.parameters;
  const name = syntax.name.toUpperCase();
  if (first === undefined || second === undefined)
    return binder.fail(
      'dax/argument-count',
      `${name} takes the two columns of a relationship.`,
      syntax.place,
    );
  const ends = [binder.column(first), binder.column(second)];
  const relationship = binder.names.relationships.find(
    ({ fromColumn, toColumn }) => ends.includes(fromColumn) && ends.includes(toColumn),
  );
  if (relationship === undefined)
    return binder.fail(
      'dax/no-relationship',
      'The model has no relationship between these columns.',
      syntax.place,
    );
  if (name === 'USERELATIONSHIP') return { kind: 'switch', apply: switchTo(binder, relationship) };
  const word = direction?.kind === 'name' ? direction.name.toUpperCase() : '';
  if (word === 'NONE')
    return { kind: 'switch', apply: (switches) => new Map([...switches, [relationship, false]]) };
  if (word === 'ONEWAY') return { kind: 'switch', apply: (switches) => switches };
  return binder.fail(
    'dax/unsupported',
    `CROSSFILTER with ${word === '' ? 'this direction' : word} is not supported; NONE and ONEWAY are.`,
    (direction ?? syntax).place,
  );
}

/** The same switches give the same object, so that expansions are computed once. */
function switchTo(
  binder: Binder,
  relationship: StoredRelationship,
): (switches: RelationshipSwitches) => RelationshipSwitches {
  const rivals = binder.names.relationships.filter(
    ({ from, to }) => from === relationship.from && to === relationship.to,
  );
  const known = new WeakMap<RelationshipSwitches, RelationshipSwitches>();
  return (switches) => {
    if (isSwitchedOn(relationship, switches)) return switches;
    let switched = known.get(switches);
    if (switched === undefined) {
      switched = new Map([
        ...switches,
        ...rivals.map((rival): [StoredRelationship, boolean] => [rival, rival === relationship]),
      ]);
      known.set(switches, switched);
    }
    return switched;
  };
}
