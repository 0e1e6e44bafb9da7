/**
 * A Markdown table with padded cells, as the formatter of the repository leaves it: the first column
 * to the left, the others, which are numbers, to the right. A cell that is not there is empty.
 */
export function markdownTable(
  columns: readonly string[],
  lines: readonly (readonly string[])[],
): readonly string[] {
  const widths = columns.map((name, column) =>
    Math.max(name.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  const cell = (text: string, column: number): string =>
    column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  const print = (line: readonly string[]): string =>
    `| ${columns.map((_, column) => cell(line[column] ?? '', column)).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [print(columns), `| ${rule.join(' | ')} |`, ...lines.map(print)];
}
