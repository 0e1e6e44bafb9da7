import type { FilterArgument } from '../evaluate/calculate.js';
import type { CallSyntax } from '../parser/syntax.js';
import type { StoredColumn } from '../storage/stored-column.js';
import { directionOf, type RelationshipSwitches } from '../storage/expansion.js';
import type { FilterDirection, StoredRelationship } from '../storage/stored-table.js';
import type { Binder } from './binder.js';

type Switch = readonly (readonly [StoredRelationship, FilterDirection])[];

/**
 * Binds USERELATIONSHIP(a, b), which activates a relationship and deactivates the other one between the same tables, and
 * CROSSFILTER(a, b, direction). Source: Microsoft, USERELATIONSHIP and CROSSFILTER.
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
  const ends = [binder.column(first), binder.column(second)] as const;
  const relationship = binder.names.relationships.find(
    ({ fromColumn, toColumn }) => ends.includes(fromColumn) && ends.includes(toColumn),
  );
  if (relationship === undefined)
    return binder.fail(
      'dax/no-relationship',
      'The model has no relationship between these columns.',
      syntax.place,
    );
  if (name === 'USERELATIONSHIP')
    return { kind: 'switch', apply: switching(activation(binder, relationship)) };
  const word = direction?.kind === 'name' ? direction.name.toUpperCase() : '';
  const chosen = directionNamed(word, relationship, ends[0]);
  return chosen === undefined
    ? binder.fail(
        'dax/unsupported',
        `CROSSFILTER with ${word === '' ? 'this direction' : word} is not supported for this relationship.`,
        (direction ?? syntax).place,
      )
    : { kind: 'switch', apply: switching([[relationship, chosen]]) };
}

/** Only a limited relationship can be told to filter from its `from` side alone. */
function directionNamed(
  word: string,
  { isLimited, fromColumn }: StoredRelationship,
  left: StoredColumn,
): FilterDirection | undefined {
  switch (word) {
    case 'NONE':
      return 'none';
    case 'ONEWAY':
      return 'oneWay';
    case 'BOTH':
      return 'both';
    case 'ONEWAY_LEFTFILTERSRIGHT':
    case 'ONEWAY_RIGHTFILTERSLEFT': {
      const fromFilters = (left === fromColumn) === (word === 'ONEWAY_LEFTFILTERSRIGHT');
      if (!fromFilters) return 'oneWay';
      return isLimited ? 'reverse' : undefined;
    }
    default:
      return undefined;
  }
}

function activation(binder: Binder, relationship: StoredRelationship): Switch {
  const { from, to, direction } = relationship;
  return binder.names.relationships
    .filter((rival) => (rival.from === from && rival.to === to) || (rival.from === to && rival.to === from))
    .map((rival) => [rival, rival === relationship ? direction : 'none'] as const);
}

/** The same switches give the same object, so that expansions are computed once. */
function switching(changes: Switch): (switches: RelationshipSwitches) => RelationshipSwitches {
  const known = new WeakMap<RelationshipSwitches, RelationshipSwitches>();
  return (switches) => {
    if (changes.every(([relationship, direction]) => directionOf(relationship, switches) === direction))
      return switches;
    let switched = known.get(switches);
    if (switched === undefined) known.set(switches, (switched = new Map([...switches, ...changes])));
    return switched;
  };
}
