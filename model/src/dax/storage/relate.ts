import { DaxError } from '../value/dax-error.js';
import { BLANK_CODE, type StoredColumn } from './stored-column.js';
import type { StoredTable } from './stored-table.js';

/** Ends of a relationship and whether it is active. */
export interface RelationshipEnds {
  readonly name: string;
  readonly isActive: boolean;
  readonly from: StoredTable;
  readonly fromColumn: StoredColumn;
  readonly to: StoredTable;
  readonly toColumn: StoredColumn;
}

/**
 * Adds a relationship to its many side. Throws DaxError `dax/duplicate-key` when the one side holds a key twice. Blank
 * rows are decided later, by `settleBlankRows`, when all relationships are known.
 */
export function relate(ends: RelationshipEnds): void {
  const rowOfCode = new Int32Array(ends.toColumn.values.length).fill(-1);
  for (let row = 0; row < ends.to.rowCount; row++) {
    const code = ends.toColumn.codes[row] ?? BLANK_CODE;
    if (code === BLANK_CODE) {
      throw new DaxError(
        'dax/blank-key',
        `${ends.toColumn.fullName} is the one side of a relationship and holds BLANK.`,
      );
    }
    if (rowOfCode[code] !== -1) {
      throw new DaxError(
        'dax/duplicate-key',
        `${ends.toColumn.fullName} is the one side of a relationship and holds a value twice.`,
      );
    }
    rowOfCode[code] = row;
  }
  const rowOfFromCode = ends.fromColumn.values.map((value, code) => {
    const target = code === BLANK_CODE ? undefined : ends.toColumn.codeOf(value);
    return target === undefined ? ends.to.rowCount : (rowOfCode[target] ?? ends.to.rowCount);
  });
  const rowMap = new Int32Array(ends.from.rowCount + 1);
  for (let row = 0; row < ends.from.rowCount; row++)
    rowMap[row] = rowOfFromCode[ends.fromColumn.codes[row] ?? BLANK_CODE] ?? ends.to.rowCount;
  rowMap[ends.from.rowCount] = ends.to.rowCount;
  ends.from.outgoing.push({ ...ends, rowMap });
}

/**
 * Gives the blank row to each one side that some row of a many side does not match. A blank row on the many side has
 * no match either, so that blank rows reach up a snowflake and totals add up.
 */
export function settleBlankRows(tables: readonly StoredTable[]): void {
  let isSettled = false;
  while (!isSettled) {
    isSettled = true;
    for (const table of tables) {
      for (const { to, rowMap } of table.outgoing) {
        if (to.hasBlankRow) continue;
        const orphan = rowMap.indexOf(to.rowCount);
        if (orphan === -1 || (orphan === table.rowCount && !table.hasBlankRow)) continue;
        to.hasBlankRow = true;
        isSettled = false;
      }
    }
  }
}
