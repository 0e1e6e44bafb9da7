import type { GroupingColumn } from './categorical-table';

/** A character that no label holds. */
const SEPARATOR = '\u001f';

/**
 * Several columns in one well are the levels of a hierarchy that a reader has expanded: one grouping,
 * whose items are the paths. The lowest level with a rule colours a row.
 */
export function joinLevels(columns: readonly GroupingColumn[]): readonly GroupingColumn[] {
  const byWell = new Map<string, GroupingColumn[]>();
  for (const column of columns) {
    const well = column.roles.join();
    byWell.set(well, [...(byWell.get(well) ?? []), column]);
  }
  return [...byWell.values()].flatMap((levels) => {
    const [top] = levels;
    return top === undefined || levels.length === 1 ? levels : [joined(top, levels)];
  });
}

function joined(top: GroupingColumn, levels: readonly GroupingColumn[]): GroupingColumn {
  return {
    name: levels.map(({ name }) => name).join(' › '),
    roles: top.roles,
    format: undefined,
    values: top.values.map((_, row) => levels.map(({ values }) => String(values[row] ?? '')).join(SEPARATOR)),
    levels,
    rowColours: (row, object, property) =>
      [...levels]
        .reverse()
        .map((level) => level.rowColours(row, object, property))
        .find((colour) => colour !== undefined),
  };
}
