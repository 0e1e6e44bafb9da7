import type { Table } from '@ott-analytics/model/tmdl';

/** Names in text literals of a table's Power Query that look like tables of the warehouse, such as "fact_revenue". */
export function listWarehouseTables({ partitions }: Table): readonly string[] {
  return partitions.flatMap(({ source }) => (source.kind === 'm' ? listNames(source.expression ?? '') : []));
}

function listNames(expression: string): readonly string[] {
  return [...expression.matchAll(/"(?:[^"]|"")*"/g)].flatMap(
    ([literal]) => literal.match(/\b(?:dim|fact|etl|stg)_\w+/g) ?? [],
  );
}
