/** One line of a TMDL file. */
export interface SourceLine {
  /** 1-based. */
  readonly number: number;
  /** The whole line without its line end. */
  readonly text: string;
  /** The white space before the first other character. */
  readonly indentation: string;
  /** Columns the indentation takes: a tab counts 4, as in TOM's reader. */
  readonly width: number;
  /** The line without white space at both ends; `''` for a blank line. */
  readonly content: string;
}

const tabWidth = 4;

/** Cuts a text into lines. A byte order mark and carriage returns are no part of any line. */
export function splitLines(text: string): readonly SourceLine[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, index) => {
    const content = line.trim();
    const indentation = content === '' ? line : line.slice(0, line.length - line.trimStart().length);
    return { number: index + 1, text: line, indentation, width: indentationWidth(indentation), content };
  });
}

function indentationWidth(indentation: string): number {
  let width = 0;
  for (const character of indentation) width += character === '\t' ? tabWidth : 1;
  return width;
}
