import type { TableProfile } from './column-profile.js';
import type { DraftContext, DraftEntry } from './draft.js';
import { namedColumns } from './named-columns.js';

/**
 * The entries that tell records apart beside platform, place and period: audience bands of users and shares; for
 * ratios, where records would else be the same, whatever column is left as their segment.
 */
export function settleBands(
  facts: ReadonlySet<string>,
  parts: readonly unknown[],
  { table }: DraftContext,
): readonly DraftEntry[] {
  const band = table.columns.find(({ names }) => names?.part === 'audience');
  if (facts.has('fact_indicator')) {
    const named = namedColumns(parts, table);
    if (isUnique(table, named)) return [];
    const other = table.columns.find(
      (column) =>
        column === band ||
        (column.kind === 'text' && column.distinct > 1) ||
        (column.names?.part === 'tier' && !facts.has('fact_subscriber')),
    );
    if (other === undefined) return [];
    return [
      {
        key: 'segment',
        value: { column: other.header },
        comment: `confirm: '${other.header}' tells the records apart`,
      },
    ];
  }
  if (band === undefined) return [];
  const dimension = [/age|alter|edad|\u00e2ge/iu, /gender|sex|geschlecht/iu, /device|ger\u00e4t/iu].findIndex(
    (words) => words.test(band.header),
  );
  return [
    { key: 'audienceDimension', value: ['Age', 'Gender', 'Device'][dimension] ?? 'All' },
    { key: 'audience', value: { column: band.header }, comment: `confirm: '${band.header}' holds bands` },
  ];
}

/** True when no two records have the same cells in the named columns. */
function isUnique({ rows }: TableProfile, named: ReadonlySet<string>): boolean {
  const keys = rows.map((row) => JSON.stringify([...named].map((header) => row.get(header))));
  return new Set(keys).size === keys.length;
}
