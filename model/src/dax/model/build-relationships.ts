import type { Diagnostic } from '../../contract/diagnostic.js';
import type { ObjectPath, Relationship } from '../../tmdl/index.js';
import { relate, settleBlankRows } from '../storage/relate.js';
import type { StoredColumn } from '../storage/stored-column.js';
import { findColumn, type StoredTable } from '../storage/stored-table.js';
import { DaxError } from '../value/dax-error.js';
import { findingAt } from './finding-at.js';

/** The relationships of a model, related one after the other as the columns of their ends come into being. */
export class RelationshipBuilder {
  private waiting: readonly Relationship[];

  constructor(
    relationships: readonly Relationship[],
    private readonly tables: readonly StoredTable[],
    private readonly diagnostics: Diagnostic[],
  ) {
    this.waiting = relationships;
  }

  /** Relates what can be related now, and settles the blank rows. */
  relateKnown(): void {
    this.waiting = this.waiting.filter((relationship) => !this.tryToRelate(relationship));
    settleBlankRows(this.tables);
  }

  /** Reports the relationships that never found their columns; none is related afterwards. */
  reportMissing(): void {
    for (const relationship of this.waiting) this.report(relationship, 'a column of it is missing.');
    this.waiting = [];
  }

  /** False while an end is missing. */
  private tryToRelate(relationship: Relationship): boolean {
    const [from, to] = [
      findEnd(relationship.fromColumn, this.tables),
      findEnd(relationship.toColumn, this.tables),
    ];
    if (from === undefined || to === undefined) return false;
    const fault = addRelationship(relationship, from, to);
    if (fault !== undefined) this.report(relationship, fault);
    return true;
  }

  private report(relationship: Relationship, fault: string): void {
    const message = `The relationship ${relationship.name} cannot be used: ${fault}`;
    this.diagnostics.push(findingAt({ code: 'dax/relationship', message }, relationship.at));
  }
}

interface End {
  readonly table: StoredTable;
  readonly column: StoredColumn;
}

function addRelationship(relationship: Relationship, from: End, to: End): string | undefined {
  const { fromCardinality = 'many', toCardinality = 'one', crossFilteringBehavior } = relationship;
  if (fromCardinality === 'one' && toCardinality === 'many')
    return 'one to many is not supported; name the many side first.';
  // One to one is many to one that filters in both directions.
  const isBoth =
    crossFilteringBehavior === 'bothDirections' || (fromCardinality === 'one' && toCardinality === 'one');
  try {
    relate({
      name: relationship.name,
      isActive: relationship.isActive ?? true,
      isLimited: toCardinality === 'many',
      direction: isBoth ? 'both' : 'oneWay',
      from: from.table,
      fromColumn: from.column,
      to: to.table,
      toColumn: to.column,
    });
    return undefined;
  } catch (error) {
    if (error instanceof DaxError) return error.message;
    throw error;
  }
}

function findEnd(path: ObjectPath | undefined, tables: readonly StoredTable[]): End | undefined {
  const table = tables.find(({ name }) => name.toLowerCase() === path?.table.toLowerCase());
  const column = table === undefined || path === undefined ? undefined : findColumn(table, path.name);
  return table === undefined || column === undefined ? undefined : { table, column };
}
