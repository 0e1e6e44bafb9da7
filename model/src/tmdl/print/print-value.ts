import type { ObjectPath } from '../objects/object-path.js';
import { printName, printPath } from '../syntax/object-name.js';
import type { PropertyRow } from '../shape/object-shape.js';

/** A tab for each level. */
export function indent(level: number): string {
  return '\t'.repeat(level);
}

/** The lines of one property; a flag that is true is its bare name. */
export function printProperty(row: PropertyRow, value: unknown, level: number): readonly string[] {
  const keyword = row.keyword ?? row.key;
  const start = indent(level) + keyword;
  switch (row.value) {
    case 'boolean':
      return [value === true ? start : `${start}: false`];
    case 'integer':
    case 'number':
    case 'enum':
      return [`${start}: ${String(value)}`];
    case 'name':
      return [`${start}: ${printName(String(value))}`];
    case 'names':
      return (value as readonly string[]).map((name) => `${start}: ${printName(name)}`);
    case 'path':
      return [`${start}: ${printPath(value as ObjectPath)}`];
    case 'expression':
    case 'verbatim':
      return printExpression(start, String(value), level + 1);
    case 'text':
      return printText(start, String(value), level + 1);
  }
}

/**
 * Text after a colon: in double quotes when white space at its ends, or quotes at both ends, would be lost.
 * Text on several lines has no such form; it is written like an expression, which the reader takes as well.
 */
function printText(start: string, text: string, level: number): readonly string[] {
  if (text === '' || /[\r\n]/.test(text)) return printExpression(start, text, level);
  const isQuoted = text !== text.trim() || /^".*"$/.test(text) || text === '"';
  return [`${start}: ${isQuoted ? `"${text.replaceAll('"', '""')}"` : text}`];
}

/**
 * Text after `=`: on the same line when it is one, below and indented when it is several, and between backticks
 * when reading it back would change it otherwise. Blank lines are indented, as TOM writes them. A text with a line
 * of three backticks cannot stand between backticks: white space at its line ends is lost.
 */
export function printExpression(start: string, text: string, level: number): readonly string[] {
  const lines = text.split('\n');
  const indentation = indent(level);
  const block = lines.map((line) => indentation + line);
  if (lines.some((line) => line.trim() === fence)) return [`${start} =`, ...block];
  if (needsFence(lines)) return [`${start} = ${fence}`, ...block, indentation + fence];
  return lines.length === 1 ? [`${start} = ${text}`] : [`${start} =`, ...block];
}

const fence = '```';

function needsFence(lines: readonly string[]): boolean {
  const firstFilled = lines.find((line) => line.trim() !== '');
  if (firstFilled === undefined || /^\s/.test(firstFilled)) return true;
  return lines.at(-1) === '' || lines.some((line) => line !== line.trimEnd());
}
