import type { SourceLine } from './source-line.js';

/** The text of an expression on several lines, the line it starts on, and the index of the line after it. */
export interface ExpressionBlock {
  readonly text: string;
  readonly first: SourceLine | undefined;
  readonly next: number;
  /** False when the closing backticks are missing. */
  readonly isClosed: boolean;
}

const fence = '```';

/**
 * Reads the lines under a declaration that ends in `=`: all that are indented at least as far as the first one,
 * which must be indented deeper than the declaration. Their common indentation, white space at line ends and
 * blank lines at the end are no part of the text (TMDL overview, "Expressions"). Where lines mix tabs and spaces, what
 * is common is what they all start with, character by character, as in TOM.
 */
export function readIndentedBlock(
  lines: readonly SourceLine[],
  start: number,
  parentWidth: number,
): ExpressionBlock {
  let next = start;
  while (lines[next]?.content === '') next++;
  const first = lines[next];
  if (first === undefined || first.width <= parentWidth)
    return { text: '', first: undefined, next: start, isClosed: true };
  let end = next;
  for (; next < lines.length; next++) {
    const line = lines[next];
    if (line === undefined || (line.content !== '' && line.width < first.width)) break;
    if (line.content !== '') end = next + 1;
  }
  const block = lines.slice(start, end);
  const cut = commonIndentation(block, []);
  const text = block.map((line) => (line.content === '' ? '' : line.text.slice(cut).trimEnd())).join('\n');
  return { text, first, next: end, isClosed: true };
}

/**
 * Reads the lines between backticks, verbatim. The closing backticks, or a line that is indented less, tell how
 * much indentation is cut off.
 */
export function readFencedBlock(lines: readonly SourceLine[], start: number): ExpressionBlock {
  let end = start;
  while (end < lines.length && lines[end]?.content !== fence) end++;
  const closing = lines[end];
  const block = lines.slice(start, end);
  const cut = commonIndentation(block, closing === undefined ? [] : [closing]);
  const text = block.map((line) => line.text.slice(cut)).join('\n');
  return { text, first: block[0], next: end + 1, isClosed: closing !== undefined };
}

/** Whether the text after `=` opens a block between backticks. */
export function opensFence(value: string): boolean {
  return value === fence;
}

/** Length of the white space that all lines start with, those apart that hold nothing else. */
function commonIndentation(block: readonly SourceLine[], others: readonly SourceLine[]): number {
  const indentations = [...block.filter((line) => line.content !== ''), ...others].map(
    (line) => line.indentation,
  );
  const [first = ''] = indentations;
  let length = first.length;
  for (const indentation of indentations) {
    let common = 0;
    while (common < length && indentation[common] === first[common]) common++;
    length = common;
  }
  return length;
}
