/**
 * Returns a Power Query M text literal. Quotes are doubled; tab, line feed and carriage return become escapes, and a
 * `#(` of the text itself is written `#(#)(`. A backslash stands for itself.
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
