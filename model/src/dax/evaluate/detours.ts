import { directionOf, expand, type RelationshipSwitches } from '../storage/expansion.js';
import { BLANK_CODE, type StoredColumn } from '../storage/stored-column.js';
import type { StoredRelationship, StoredTable } from '../storage/stored-table.js';
import type { Filter } from './filter.js';
import { matchingRows } from './matching-rows.js';

/** What decides which rows a table shows. */
export interface Filtering {
  readonly filters: readonly Filter[];
  /** Filters of a role: they hold everywhere, but never travel from a many side to a one side. */
  readonly security: readonly Filter[];
  readonly switches: RelationshipSwitches;
}

/** A relationship seen from the table that it filters: the table that filters it, and the columns that must be equal. */
interface Detour {
  readonly relationship: StoredRelationship;
  readonly source: StoredTable;
  readonly sourceColumn: StoredColumn;
  readonly targetColumn: StoredColumn;
}

const NO_WAY: ReadonlySet<StoredRelationship> = new Set();

/** May filters reach tables in other ways than over expanded tables? */
export function hasDetours(table: StoredTable, switches: RelationshipSwitches): boolean {
  // Only limited relationships turn round, and a model that has one has detours anyway.
  if (table.hasDetours) return true;
  for (const direction of switches.values()) if (direction === 'both') return true;
  return false;
}

/**
 * Rows of a table under filters that come over its expanded table, over relationships that filter in both directions and
 * over limited ones. A relationship carries a filter back only when its other side is filtered by something else.
 * Source: Microsoft, "Bi-directional relationship guidance"; SQLBI, "Bidirectional relationships and ambiguity in DAX".
 */
export function detouredRows(
  table: StoredTable,
  filtering: Filtering,
  way: ReadonlySet<StoredRelationship> = NO_WAY,
): Int32Array {
  const { filters, security, switches } = filtering;
  let rows = matchingRows(table, [...filters, ...security], switches);
  for (const [target, map] of expand(table, switches)) {
    for (const detour of detoursTo(target, table, switches)) {
      if (
        way.has(detour.relationship) ||
        !isFiltered(detour.source, filtering, [detour.relationship, ...way])
      )
        continue;
      const source = detouredRows(detour.source, filtering, new Set([...way, detour.relationship]));
      const isIn = membership(detour, target, source);
      rows = rows.filter((row) => isIn(map === undefined ? row : (map[row] ?? 0)));
    }
  }
  return rows;
}

/** Is a table filtered by anything that does not come over the relationships already on the way? */
export function isFiltered(
  table: StoredTable,
  filtering: Filtering,
  way: readonly StoredRelationship[] = [],
): boolean {
  const { filters, switches } = filtering;
  const expansion = expand(table, switches);
  const excluded = new Set(
    way.flatMap(({ from, to, isLimited }) =>
      !isLimited && expansion.has(from) ? [...expand(to, switches).keys()] : [],
    ),
  );
  const reached = [...expansion.keys()].filter((candidate) => !excluded.has(candidate));
  const names = new Set(reached.map(({ name }) => name));
  if (filters.some(({ columns }) => columns.some(({ tableName }) => names.has(tableName)))) return true;
  return reached.some((target) =>
    detoursTo(target, table, switches).some(
      ({ relationship, source }) =>
        !way.includes(relationship) && isFiltered(source, filtering, [...way, relationship]),
    ),
  );
}

/** Relationships over which a table of an expanded table is filtered from outside of it. */
function detoursTo(
  target: StoredTable,
  root: StoredTable,
  switches: RelationshipSwitches,
): readonly Detour[] {
  const inside = expand(root, switches);
  const back = target.incoming.flatMap((relationship): readonly Detour[] => {
    const direction = directionOf(relationship, switches);
    const { from: source, fromColumn: sourceColumn, toColumn: targetColumn } = relationship;
    const filters = direction === 'both' || direction === 'reverse';
    return filters && !inside.has(source) ? [{ relationship, source, sourceColumn, targetColumn }] : [];
  });
  const limited = target.outgoing.flatMap((relationship): readonly Detour[] => {
    const direction = directionOf(relationship, switches);
    const { to: source, toColumn: sourceColumn, fromColumn: targetColumn } = relationship;
    const filters = relationship.isLimited && (direction === 'both' || direction === 'oneWay');
    return filters && !inside.has(source) ? [{ relationship, source, sourceColumn, targetColumn }] : [];
  });
  return [...back, ...limited];
}

/** Which rows of the target belong to some of the rows of the source. */
function membership(
  { relationship, sourceColumn, targetColumn }: Detour,
  target: StoredTable,
  source: Int32Array,
): (row: number) => boolean {
  if (!relationship.isLimited) {
    const isIn = new Uint8Array(target.rowCount + 1);
    for (const row of source) isIn[relationship.rowMap[row] ?? target.rowCount] = 1;
    return (row) => isIn[row] === 1;
  }
  const isIn = new Uint8Array(targetColumn.values.length);
  const isSeen = new Uint8Array(sourceColumn.values.length);
  for (const row of source) isSeen[sourceColumn.codes[row] ?? BLANK_CODE] = 1;
  for (const [code, value] of sourceColumn.values.entries()) {
    const match = isSeen[code] === 1 ? targetColumn.codeOf(value) : undefined;
    if (match !== undefined) isIn[match] = 1;
  }
  return (row) => isIn[targetColumn.codes[row] ?? BLANK_CODE] === 1;
}
