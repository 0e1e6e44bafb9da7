import { findNearest } from '@ott-analytics/model/contract';
import type { Column, Model } from '@ott-analytics/model/tmdl';
import { UsageError } from '../cli/usage-error.js';

/** A measure that is asked for by its name, by columns, where columns have values. */
export interface MeasureRequest {
  readonly measure: string;
  /** Columns as `Table[Column]`. */
  readonly by: readonly string[];
  /** Conditions as `Table[Column]=value`, several values separated by commas. */
  readonly where: readonly string[];
}

interface FoundColumn {
  readonly dax: string;
  readonly column: Column;
}

/**
 * The DAX query for a measure by columns, ordered by them. Throws a UsageError for a measure or column that the model
 * lacks, with the nearest one.
 */
export function writeQuery({ measure, by, where }: MeasureRequest, model: Model): string {
  const name = findMeasure(measure, model);
  const groups = by.map((text) => findColumn(text, model).dax);
  const filters = where.map((text) => writeFilter(text, model));
  const values = [
    ...groups,
    ...filters,
    `"${name.replaceAll('"', '""')}"`,
    `[${name.replaceAll(']', ']]')}]`,
  ];
  const order = groups.length === 0 ? '' : `\nORDER BY ${groups.join(', ')}`;
  return `EVALUATE\nSUMMARIZECOLUMNS (\n    ${values.join(',\n    ')}\n)${order}`;
}

function findMeasure(name: string, { tables }: Model): string {
  const bare = name.replace(/^\[(.*)\]$/, '$1');
  const names = tables.flatMap(({ measures }) => measures.map((measure) => measure.name));
  const found = names.find((candidate) => candidate.toLowerCase() === bare.toLowerCase());
  if (found !== undefined) return found;
  throw new UsageError(`The model has no measure [${bare}].${suggest(bare, names)}`);
}

function findColumn(text: string, { tables }: Model): FoundColumn {
  const [, tableName, columnName] = /^\s*'?([^'[]+?)'?\s*\[([^\]]+)\]\s*$/.exec(text) ?? [];
  if (tableName === undefined || columnName === undefined)
    throw new UsageError(`"${text}" is no column; write Table[Column], such as "Platform[Platform]".`);
  const table = tables.find(({ name }) => name.toLowerCase() === tableName.toLowerCase());
  if (table === undefined)
    throw new UsageError(
      `The model has no table "${tableName}".${suggest(
        tableName,
        tables.map(({ name }) => name),
      )}`,
    );
  const column = table.columns.find(({ name }) => name.toLowerCase() === columnName.toLowerCase());
  if (column !== undefined)
    return { dax: `'${table.name.replaceAll("'", "''")}'[${column.name.replaceAll(']', ']]')}]`, column };
  const names = table.columns.map(({ name }) => name);
  throw new UsageError(
    `The table '${table.name}' has no column [${columnName}].${suggest(columnName, names)}`,
  );
}

function writeFilter(text: string, model: Model): string {
  const separator = text.indexOf('=');
  if (separator < 0) throw new UsageError(`--where takes Table[Column]=value, found "${text}".`);
  const { dax, column } = findColumn(text.slice(0, separator), model);
  const values = text
    .slice(separator + 1)
    .split(',')
    .map((value) => writeValue(value.trim(), column, text));
  return `TREATAS ( { ${values.join(', ')} }, ${dax} )`;
}

function writeValue(value: string, { dataType }: Column, text: string): string {
  const refuse = (expected: string): never => {
    throw new UsageError(`"${value}" in --where ${text} is no ${expected}.`);
  };
  switch (dataType) {
    case 'int64':
    case 'double':
    case 'decimal':
      return /^-?\d+(?:\.\d+)?$/.test(value) ? value : refuse('number');
    case 'boolean':
      return /^(?:true|false)$/i.test(value) ? `${value.toUpperCase()} ()` : refuse('true or false');
    case 'dateTime':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? `dt"${value}"` : refuse('date such as 2020-12-31');
    default:
      return `"${value.replaceAll('"', '""')}"`;
  }
}

function suggest(word: string, candidates: readonly string[]): string {
  const nearest = findNearest(word, candidates);
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}
