import { eachPart } from '@ott-analytics/model/dax';
import type { Model } from '@ott-analytics/model/tmdl';
import type { DaxText } from './dax-text.js';

/** Which columns and measures a model uses itself. Names count without letter case. */
export interface Uses {
  /** In a DAX text, a relationship, a hierarchy, as sort column, variation or group-by column. */
  readonly isColumnUsed: (table: string, column: string) => boolean;
  readonly isMeasureUsed: (measure: string) => boolean;
  readonly isInRelationship: (table: string, column: string) => boolean;
  readonly isSortColumn: (table: string, column: string) => boolean;
  readonly isInHierarchy: (table: string, column: string) => boolean;
}

/** Collects the uses of a model's columns and measures. */
export function listUses(model: Model, texts: readonly DaxText[]): Uses {
  const named = new Set<string>();
  const bare = new Set<string>();
  const inDax = new Set<string>();
  for (const { syntax } of texts)
    for (const part of eachPart(syntax)) {
      if (part.kind !== 'column') continue;
      named.add(part.name.toLowerCase());
      if (part.table === undefined) bare.add(part.name.toLowerCase());
      else inDax.add(keyOf(part.table, part.name));
    }
  const related = new Set(
    model.relationships
      .flatMap(({ fromColumn, toColumn }) => [fromColumn, toColumn])
      .flatMap((end) => (end === undefined ? [] : [keyOf(end.table, end.name)])),
  );
  const sorting = new Set<string>();
  const levels = new Set<string>();
  const others = new Set<string>();
  for (const { name, columns, hierarchies } of model.tables) {
    for (const column of columns) {
      if (column.sortByColumn !== undefined) sorting.add(keyOf(name, column.sortByColumn));
      for (const group of column.relatedColumnDetails?.groupByColumns ?? []) others.add(keyOf(name, group));
      for (const { defaultColumn } of column.variations)
        if (defaultColumn !== undefined) others.add(keyOf(defaultColumn.table, defaultColumn.name));
    }
    for (const { column } of hierarchies.flatMap((hierarchy) => hierarchy.levels))
      if (column !== undefined) levels.add(keyOf(name, column));
  }
  for (const { parameterValuesColumn } of model.expressions)
    if (parameterValuesColumn !== undefined)
      others.add(keyOf(parameterValuesColumn.table, parameterValuesColumn.name));
  const all = [inDax, related, sorting, levels, others];
  return {
    // A bare [name] in DAX may be a column, too: it is counted for every column of that name.
    isColumnUsed: (table, column) =>
      bare.has(column.toLowerCase()) || all.some((set) => set.has(keyOf(table, column))),
    isMeasureUsed: (measure) => named.has(measure.toLowerCase()),
    isInRelationship: (table, column) => related.has(keyOf(table, column)),
    isSortColumn: (table, column) => sorting.has(keyOf(table, column)),
    isInHierarchy: (table, column) => levels.has(keyOf(table, column)),
  };
}

function keyOf(table: string, name: string): string {
  return `${table}\u0000${name}`.toLowerCase();
}
