import { DaxError } from '../value/dax-error.js';
import { BLANK_CODE, type StoredColumn } from './stored-column.js';
import { forgetExpansions } from './expansion.js';
import type { StoredRelationship, StoredTable } from './stored-table.js';

/** A relationship before its rows are matched. */
export type RelationshipEnds = Omit<StoredRelationship, 'rowMap'>;

/**
 * Adds a relationship to its two tables. Throws DaxError `dax/duplicate-key` or `dax/blank-key` when the one side of a
 * regular relationship is no key. Blank rows are decided later, by `settleBlankRows`, when all relationships are known.
 */
export function relate(ends: RelationshipEnds): void {
  const relationship = { ...ends, rowMap: ends.isLimited ? new Int32Array() : matchRows(ends) };
  ends.from.outgoing.push(relationship);
  ends.to.incoming.push(relationship);
  forgetExpansions();
}

function matchRows({ from, fromColumn, to, toColumn }: RelationshipEnds): Int32Array {
  const rowOfCode = rowsByKey(to, toColumn);
  const rowOfFromCode = fromColumn.values.map((value, code) => {
    const target = code === BLANK_CODE ? undefined : toColumn.codeOf(value);
    return target === undefined ? to.rowCount : (rowOfCode[target] ?? to.rowCount);
  });
  const rowMap = new Int32Array(from.rowCount + 1);
  for (let row = 0; row < from.rowCount; row++)
    rowMap[row] = rowOfFromCode[fromColumn.codes[row] ?? BLANK_CODE] ?? to.rowCount;
  rowMap[from.rowCount] = to.rowCount;
  return rowMap;
}

function rowsByKey(to: StoredTable, toColumn: StoredColumn): Int32Array {
  const rowOfCode = new Int32Array(toColumn.values.length).fill(-1);
  for (let row = 0; row < to.rowCount; row++) {
    const code = toColumn.codes[row] ?? BLANK_CODE;
    if (code === BLANK_CODE) {
      throw new DaxError(
        'dax/blank-key',
        `${toColumn.fullName} is the one side of a relationship and holds BLANK.`,
      );
    }
    if (rowOfCode[code] !== -1) {
      throw new DaxError(
        'dax/duplicate-key',
        `${toColumn.fullName} is the one side of a relationship and holds a value twice.`,
      );
    }
    rowOfCode[code] = row;
  }
  return rowOfCode;
}

/**
 * Gives the blank row to each one side that some row of a many side does not match, and notes where filters may take
 * detours. A blank row on the many side has no match either, so that blank rows reach up a snowflake and totals add up.
 */
export function settleBlankRows(tables: readonly StoredTable[]): void {
  const hasDetours = tables.some(({ outgoing }) =>
    outgoing.some(({ isLimited, direction }) => isLimited || direction === 'both'),
  );
  for (const table of tables) table.hasDetours = hasDetours;
  let isSettled = false;
  while (!isSettled) {
    isSettled = true;
    for (const table of tables) {
      for (const { to, rowMap, isLimited } of table.outgoing) {
        if (to.hasBlankRow || isLimited) continue;
        // The blank row itself, which comes last, never has a match.
        const orphan = rowMap.indexOf(to.rowCount);
        if (orphan === table.rowCount && !table.hasBlankRow) continue;
        to.hasBlankRow = true;
        isSettled = false;
      }
    }
  }
}
