/** Marks without width that spreadsheets and byte order marks leave in headers. */
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;

/** A header without what does not carry meaning: case, runs of blanks of any kind, underscores, invisible marks. */
export function normaliseHeader(name: string): string {
  return name
    .replace(INVISIBLE, '')
    .replace(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** A header's name without what stands in parentheses or brackets at its end, and that text: `Revenue (bn USD)`. */
export function splitHeaderUnit(name: string): { readonly name: string; readonly unit: string | undefined } {
  const match = /^(.*\S)\s*[([]([^()[\]]+)[)\]]\s*$/.exec(name.replace(INVISIBLE, ''));
  if (match === null) return { name, unit: undefined };
  return { name: match[1] ?? name, unit: (match[2] ?? '').trim() };
}

/**
 * The header that a contract's column stands under: the same text, else the same but for case and blanks, else the same
 * without a unit in parentheses. Undefined when there is none or when two would do.
 */
export function findColumn(header: readonly string[], names: readonly string[]): string | undefined {
  const exact = names.find((name) => header.includes(name));
  if (exact !== undefined) return exact;
  const wanted = new Set(names.map(normaliseHeader));
  const alike = header.filter((name) => wanted.has(normaliseHeader(name)));
  if (alike.length > 0) return alike.length === 1 ? alike[0] : undefined;
  const bare = header.filter((name) => wanted.has(normaliseHeader(splitHeaderUnit(name).name)));
  return bare.length === 1 ? bare[0] : undefined;
}
