import type { Model, TextPosition } from '@ott-analytics/model/tmdl';
import type { ModelObject } from '../model/model-finding.js';

/** A Power Query text of a model, with its owner and its place in the files. */
export interface MText {
  /** As messages name it. */
  readonly label: string;
  readonly text: string;
  readonly objects: readonly ModelObject[];
  readonly start?: TextPosition;
}

/** Every Power Query text of a model: shared queries and parameters, then partitions. */
export function listMTexts({ expressions, tables }: Model): readonly MText[] {
  const ofQueries = expressions.map((query): MText => ({
    label: `the query "${query.name}"`,
    text: query.expression ?? '',
    objects: [query],
    ...startOf(query, 'expression'),
  }));
  const ofTables = tables.flatMap((table) =>
    table.partitions.flatMap((partition): readonly MText[] =>
      partition.source.kind === 'm'
        ? [
            {
              label: `the source of the table '${table.name}'`,
              text: partition.source.expression ?? '',
              objects: [partition, table],
              ...startOf(partition, 'source'),
            },
          ]
        : [],
    ),
  );
  return [...ofQueries, ...ofTables].filter(({ text }) => text.trim() !== '');
}

function startOf(object: ModelObject, property: string): Pick<MText, 'start'> {
  const start = object.at?.properties[property];
  return start === undefined ? {} : { start };
}
