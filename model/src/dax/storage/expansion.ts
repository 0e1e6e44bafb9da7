import { DaxError } from '../value/dax-error.js';
import type { StoredColumn } from './stored-column.js';
import type { StoredRelationship, StoredTable } from './stored-table.js';

/** Relationships that CALCULATE switched on or off; those not named are as the model has them. */
export type RelationshipSwitches = ReadonlyMap<StoredRelationship, boolean>;

/** No relationship is switched. */
export const NO_SWITCHES: RelationshipSwitches = new Map();

/** For each table that a table's expanded table holds: which of its rows belongs to each row; undefined for itself. */
export type Expansion = ReadonlyMap<StoredTable, Int32Array | undefined>;

const cache = new WeakMap<RelationshipSwitches, Map<StoredTable, Expansion>>();

/**
 * The expanded table: a table and all that it reaches over active relationships from many to one. Throws DaxError
 * `dax/ambiguous-path` when a table is reached in two ways.
 */
export function expand(table: StoredTable, switches: RelationshipSwitches): Expansion {
  const expansions: Map<StoredTable, Expansion> = cache.get(switches) ?? new Map<never, never>();
  cache.set(switches, expansions);
  let expansion = expansions.get(table);
  if (expansion === undefined) expansions.set(table, (expansion = build(table, switches)));
  return expansion;
}

/** Is the relationship active under these switches? */
export function isSwitchedOn(relationship: StoredRelationship, switches: RelationshipSwitches): boolean {
  return switches.get(relationship) ?? relationship.isActive;
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
      if (!isSwitchedOn(relationship, switches)) continue;
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
