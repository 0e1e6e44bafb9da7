import { sqlText } from './event-store.js';
import { escapeRegExp } from './split-line.js';

/**
 * SQL for the list of cells of the line `raw`. Lines without quotes are split at the delimiter; lines with quotes by
 * RFC 4180, where a line whose quotes do not close has no cells at all. A line is a record: quoted line breaks are not
 * part of event logs, both halves are refused.
 */
export function cellsSql(delimiter: string): string {
  const end = escapeRegExp(delimiter);
  const cell = `("(?:[^"]|"")*"|[^"${end}]*)${end}`;
  const closed = `raw || ${sqlText(delimiter)}`;
  const unquote = `CASE WHEN starts_with(x, '"') THEN replace(substr(x, 2, length(x) - 2), '""', '"') ELSE x END`;
  const quoted =
    `CASE WHEN regexp_full_match(${closed}, ${sqlText(`(${cell})+`)}) ` +
    `THEN list_transform(regexp_extract_all(${closed}, ${sqlText(cell)}, 1), lambda x: ${unquote}) ELSE [] END`;
  return `CASE WHEN contains(raw, '"') THEN ${quoted} ELSE string_split(raw, ${sqlText(delimiter)}) END`;
}
