/**
 * A Power Query M text literal: quotes doubled, and a `#(` of the text itself written `#(#)(`.
 * Source: Power Query M language specification, "Text literals" and "Character escape sequences".
 */
export function printMText(text: string): string {
  const escaped = text
    .replaceAll('#(', '#(#)(')
    .replaceAll('"', '""')
    .replaceAll('\r', '#(cr)')
    .replaceAll('\n', '#(lf)')
    .replaceAll('\t', '#(tab)');
  return `"${escaped}"`;
}
