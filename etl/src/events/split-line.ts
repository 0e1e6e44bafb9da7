/**
 * The cells of one line, quotes undone (RFC 4180); undefined when its quotes do not close or stand inside a cell. The
 * same rule as `cellsSql`, for the header and for the messages about single lines.
 */
export function splitLine(line: string, delimiter: string): readonly string[] | undefined {
  if (!line.includes('"')) return line.split(delimiter);
  const end = escapeRegExp(delimiter);
  const cell = new RegExp(`("(?:[^"]|"")*"|[^"${end}]*)${end}`, 'gy');
  const text = line + delimiter;
  const cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    cell.lastIndex = at;
    const match = cell.exec(text);
    if (match === null) return undefined;
    const [, raw = ''] = match;
    cells.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    at = cell.lastIndex;
  }
  return cells;
}

/** A delimiter as it stands in a regular expression, inside and outside of brackets. */
export function escapeRegExp(delimiter: string): string {
  return delimiter === '|' ? '\\|' : delimiter;
}
