import type { Diagnostic } from '../../contract/diagnostic.js';
import type { ObjectPath, Relationship } from '../../tmdl/index.js';
import { relate, settleBlankRows } from '../storage/relate.js';
import { findColumn, type StoredTable } from '../storage/stored-table.js';
import type { StoredColumn } from '../storage/stored-column.js';
import { DaxError } from '../value/dax-error.js';

/**
 * Relates the tables of a model and settles their blank rows. Relationships other than many to one in one direction, and
 * those whose one side is not unique, are reported and left out.
 */
export function buildRelationships(
  relationships: readonly Relationship[],
  tables: readonly StoredTable[],
  diagnostics: Diagnostic[],
): void {
  for (const relationship of relationships) {
    const fault = addRelationship(relationship, tables);
    if (fault === undefined) continue;
    const { at } = relationship;
    diagnostics.push({
      code: 'dax/relationship',
      severity: 'error',
      message: `The relationship ${relationship.name} cannot be used: ${fault}`,
      ...(at === undefined ? {} : { at: { file: at.file, line: at.line, column: at.column } }),
    });
  }
  settleBlankRows(tables);
}

function addRelationship(relationship: Relationship, tables: readonly StoredTable[]): string | undefined {
  const [from, to] = [end(relationship.fromColumn, tables), end(relationship.toColumn, tables)];
  if (from === undefined || to === undefined) return 'a column of it is missing.';
  if ((relationship.fromCardinality ?? 'many') !== 'many' || (relationship.toCardinality ?? 'one') !== 'one')
    return 'only many to one is supported.';
  if (relationship.crossFilteringBehavior === 'bothDirections')
    return 'filtering in both directions is not supported.';
  try {
    relate({
      name: relationship.name,
      isActive: relationship.isActive ?? true,
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

function end(
  path: ObjectPath | undefined,
  tables: readonly StoredTable[],
): { readonly table: StoredTable; readonly column: StoredColumn } | undefined {
  const table = tables.find(({ name }) => name.toLowerCase() === path?.table.toLowerCase());
  const column = table === undefined || path === undefined ? undefined : findColumn(table, path.name);
  return table === undefined || column === undefined ? undefined : { table, column };
}
