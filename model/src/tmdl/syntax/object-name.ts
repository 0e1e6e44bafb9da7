import type { ObjectPath } from '../objects/object-path.js';

/** A name read at the start of a text, and what follows it; or why there is none. */
export type ReadName =
  | { readonly isName: true; readonly name: string; readonly rest: string }
  | { readonly isName: false; readonly reason: string };

/**
 * Writes a name as TOM does: in single quotes, doubled inside, when it is empty or holds a dot, an equals sign,
 * a single quote or white space, or starts with a colon (TMDL overview, "Object declaration"; TOM leaves other names
 * with a colon bare, and reads them).
 */
export function printName(name: string): string {
  return name === '' || /^:|[.='\s]/.test(name) ? `'${name.replaceAll("'", "''")}'` : name;
}

/** Writes `Table.'Name'`. */
export function printPath(path: ObjectPath): string {
  return `${printName(path.table)}.${printName(path.name)}`;
}

/** Reads a bare or quoted name at the start of a text; a bare name ends before white space, a dot or `=`. */
export function readName(text: string): ReadName {
  if (!text.startsWith("'")) {
    const name = /^[^\s.=']+/.exec(text)?.[0];
    if (name === undefined) return { isName: false, reason: 'a name is expected' };
    return { isName: true, name, rest: text.slice(name.length) };
  }
  const quoted = /^'((?:[^']|'')*)'/.exec(text);
  if (quoted === null) return { isName: false, reason: 'the closing single quote of the name is missing' };
  return { isName: true, name: (quoted[1] ?? '').replaceAll("''", "'"), rest: text.slice(quoted[0].length) };
}

/** Reads a text that is a name and nothing else. */
export function parseName(text: string): ReadName {
  const read = readName(text);
  if (!read.isName || read.rest === '') return read;
  return { isName: false, reason: quoteReason(text) };
}

/** Reads a text that is `Table.Name` and nothing else; a string is the reason why it is not. */
export function parsePath(text: string): ObjectPath | string {
  const table = readName(text);
  if (!table.isName) return table.reason;
  if (!table.rest.startsWith('.'))
    return 'Table.Name is expected, with names in single quotes where they hold a space';
  const name = parseName(table.rest.slice(1));
  return name.isName ? { table: table.name, name: name.name } : name.reason;
}

/** What to tell about a name that does not end where it should. */
export function quoteReason(text: string): string {
  return `a name with a dot, an equals sign, a quote or white space stands in single quotes: '${text.replaceAll("'", "''")}'`;
}
