import { DateTime, DaxError, formatValue, type QueryResult, type Scalar } from '@ott-analytics/model/dax';

/** How the result of a query is printed. */
export type QueryFormat = 'table' | 'csv' | 'json';

const MS_A_DAY = 86_400_000;
/** Serial number of 1970-01-01. */
const UNIX_DAY = 25_569;

/** Results as a table for people: values in their formats, numbers to the right, BLANK empty. */
export function printTables(results: readonly QueryResult[], formats: ReadonlyMap<string, string>): string {
  return results.map((result) => printTable(result, formats)).join('\n');
}

/** Results as CSV (RFC 4180), exact values: BLANK is nothing, dates are ISO 8601. An empty line parts several results. */
export function printCsv(results: readonly QueryResult[]): string {
  return results
    .map(({ columns, rows }) => [columns, ...rows.map((row) => row.map(toExact))].map(toCsvLine).join(''))
    .join('\r\n');
}

/**
 * Results as JSON in the shape of Power BI's REST API ("Execute Queries"): one table for each EVALUATE, exact values, BLANK
 * as null, dates as ISO 8601.
 */
export function printJson(results: readonly QueryResult[]): string {
  const tables = results.map(({ columns, rows }) => ({
    rows: rows.map((row) =>
      Object.fromEntries(columns.map((name, place) => [name, toJson(row[place] ?? null)])),
    ),
  }));
  return `${JSON.stringify({ results: [{ tables }] }, null, 2)}\n`;
}

function printTable({ columns, rows }: QueryResult, formats: ReadonlyMap<string, string>): string {
  const texts = rows.map((row) =>
    row.map((value, place) => toShown(value, formats.get(columns[place] ?? ''))),
  );
  const widths = columns.map((name, place) =>
    Math.max(name.length, ...texts.map((row) => row[place]?.length ?? 0)),
  );
  const isNumber = columns.map((_, place) => rows.some((row) => typeof row[place] === 'number'));
  const line = (cells: readonly string[]): string =>
    `${cells
      .map((cell, place) =>
        isNumber[place] === true ? cell.padStart(widths[place] ?? 0) : cell.padEnd(widths[place] ?? 0),
      )
      .join('  ')
      .trimEnd()}\n`;
  const rule = `${widths.map((width) => '-'.repeat(width)).join('  ')}\n`;
  return line(columns) + rule + texts.map(line).join('');
}

function toShown(value: Scalar, format: string | undefined): string {
  if (format === undefined || value === null) return toExact(value);
  try {
    return formatValue(value, format);
  } catch (error) {
    // A format that the engine does not know shows the value as it is.
    if (error instanceof DaxError) return toExact(value);
    throw error;
  }
}

function toExact(value: Scalar): string {
  if (value === null) return '';
  if (value instanceof DateTime) return toIso(value);
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}

function toJson(value: Scalar): string | number | boolean | null {
  return value instanceof DateTime ? toIso(value) : value;
}

/** A date as yyyy-mm-dd, with the time of day where there is one. */
function toIso({ serial }: DateTime): string {
  const text = new Date(Math.round((serial - UNIX_DAY) * MS_A_DAY)).toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
}

function toCsvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
}
