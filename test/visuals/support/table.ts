import type { CategoricalTable } from '../../../visuals/shared/src/data/categorical-table.js';
import type { DataViewSpec } from './data-view.js';

/** The table that a data view of this kind is read into, written by hand. */
export function tableOf(spec: DataViewSpec): CategoricalTable {
  const groupings = (spec.groupings ?? []).map(({ name, role, values }) => ({
    name,
    roles: [role],
    format: undefined,
    values,
    rowColours: () => undefined,
  }));
  const measures = (spec.measures ?? []).map(({ name, roles, values, format, highlights, objects }) => ({
    name,
    queryName: name,
    roles,
    values,
    highlights,
    formatAt: () => format,
    switchOf: (object: string, property: string) => {
      const saved = objects?.[object]?.[property];
      return typeof saved === 'boolean' ? saved : undefined;
    },
  }));
  return {
    rowCount: Math.max(
      0,
      ...(groupings.length > 0 ? groupings : measures).map(({ values }) => values.length),
    ),
    fields: [
      ...groupings.map(({ name, roles }) => ({ name, roles, isMeasure: false })),
      ...measures.map(({ name, roles }) => ({ name, roles, isMeasure: true })),
    ],
    groupings,
    measures,
    hasHighlights: measures.some(({ highlights }) => highlights !== undefined),
    isTruncated: false,
  };
}
