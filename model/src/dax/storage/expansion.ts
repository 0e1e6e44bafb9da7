import { DaxError } from '../value/dax-error.js';
import type { StoredColumn } from './stored-column.js';
import type { FilterDirection, StoredRelationship, StoredTable } from './stored-table.js';

/** Directions of relationships that CALCULATE changed; those not named are as the model has them. */
export type RelationshipSwitches = ReadonlyMap<StoredRelationship, FilterDirection>;

/** No relationship is switched. */
export const NO_SWITCHES: RelationshipSwitches = new Map();

/** For each table that a table's expanded table holds: which of its rows belongs to each row; undefined for itself. */
export type Expansion = ReadonlyMap<StoredTable, Int32Array | undefined>;

let cache = new WeakMap<StoredTable, WeakMap<RelationshipSwitches, Expansion>>();

/**
 * The expanded table: a table and all that it reaches over active regular relationships from many to one. Throws DaxError
 * `dax/ambiguous-path` when a table is reached in two ways.
 */
export function expand(table: StoredTable, switches: RelationshipSwitches): Expansion {
  let expansions = cache.get(table);
  if (expansions === undefined) cache.set(table, (expansions = new WeakMap()));
  let expansion = expansions.get(switches);
  if (expansion === undefined) expansions.set(switches, (expansion = build(table, switches)));
  return expansion;
}

/** Forgets all expanded tables: to be called when a relationship was added to a model. */
export function forgetExpansions(): void {
  cache = new WeakMap();
}

/** How a relationship filters under these switches. */
export function directionOf(
  relationship: StoredRelationship,
  switches: RelationshipSwitches,
): FilterDirection {
  return switches.get(relationship) ?? (relationship.isActive ? relationship.direction : 'none');
}

/** All columns of the expanded table. */
export function expandedColumns(table: StoredTable, switches: RelationshipSwitches): StoredColumn[] {
  return [...expand(table, switches).keys()].flatMap(({ columns }) => columns);
}

function build(table: StoredTable, switches: RelationshipSwitches): Expansion {
  const expansion = new Map<StoredTable, Int32Array | undefined>([[table, undefined]]);
  const queue: StoredTable[] = [table];
  for (let current = queue.shift(); current !== undefined; current = queue.shift()) {
    const base = expansion.get(current);
    for (const relationship of current.outgoing) {
      if (relationship.isLimited || directionOf(relationship, switches) === 'none') continue;
      if (expansion.has(relationship.to)) {
        throw new DaxError(
          'dax/ambiguous-path',
          `'${table.name}' reaches '${relationship.to.name}' over more than one active relationship.`,
        );
      }
      const { rowMap } = relationship;
      expansion.set(relationship.to, base === undefined ? rowMap : base.map((row) => rowMap[row] ?? 0));
      queue.push(relationship.to);
    }
  }
  return expansion;
}
