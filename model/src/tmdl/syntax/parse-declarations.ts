import type { Diagnostic } from '../../contract/diagnostic.js';
import type { TmdlFile } from '../tmdl-file.js';
import type { Declaration, DeclaredValue } from './declaration.js';
import { parseDeclarationLine, type DeclarationLine } from './parse-declaration-line.js';
import { opensFence, readFencedBlock, readIndentedBlock } from './read-expression-block.js';
import { splitLines, type SourceLine } from './source-line.js';

/** The declarations of one file, as a tree by indentation, and what could not be read. */
export interface ParsedDeclarations {
  readonly declarations: readonly Declaration[];
  readonly diagnostics: readonly Diagnostic[];
}

interface State {
  readonly file: string;
  readonly lines: readonly SourceLine[];
  readonly diagnostics: Diagnostic[];
  index: number;
}

/** Reads the tree of declarations of one TMDL file. A line that cannot be read is reported and left out. */
export function parseDeclarations(file: TmdlFile): ParsedDeclarations {
  const state: State = { file: file.path, lines: splitLines(file.text), diagnostics: [], index: 0 };
  const declarations = parseBlock(state, -1, 0);
  return { declarations, diagnostics: state.diagnostics };
}

/** Reads sibling declarations: all of one indentation, deeper than their parent's. */
function parseBlock(
  state: State,
  parentWidth: number,
  expectedWidth: number | undefined,
): readonly Declaration[] {
  const declarations: Declaration[] = [];
  let blockWidth = expectedWidth;
  let description: SourceLine[] = [];
  for (;;) {
    const line = state.lines[state.index];
    if (line !== undefined && line.content === '' && description.length === 0) {
      state.index++;
      continue;
    }
    const isDone = line === undefined || (line.content !== '' && line.width <= parentWidth);
    if (isDone || line.content === '') {
      reportDangling(state, description);
      description = [];
      if (isDone) return declarations;
      continue;
    }
    blockWidth ??= line.width;
    if (line.width !== blockWidth) {
      report(state, line, 'tmdl/indentation', indentationMessage(line, blockWidth));
      skipMisplaced(state, parentWidth, blockWidth);
      continue;
    }
    state.index++;
    if (line.content.startsWith('///')) {
      description.push(line);
      continue;
    }
    const declaration = parseDeclaration(state, line, description);
    description = [];
    if (declaration !== undefined) declarations.push(declaration);
  }
}

function parseDeclaration(
  state: State,
  line: SourceLine,
  above: readonly SourceLine[],
): Declaration | undefined {
  const parts = parseDeclarationLine(line.content);
  if (typeof parts === 'string') {
    report(state, line, 'tmdl/syntax', `Line cannot be read: ${parts}`);
    skipDeeper(state, line.width);
    return undefined;
  }
  const value = parseValue(state, line, parts);
  const description = above.map((text) => text.content.slice(3).trim()).join('\n');
  const base = { file: state.file, line: line.number, column: line.indentation.length + 1 };
  return {
    ...base,
    isReference: parts.isReference,
    keyword: parts.keyword,
    ...(parts.name === undefined ? {} : { name: parts.name }),
    ...(above.length === 0 ? {} : { description }),
    ...(value === undefined ? {} : { value }),
    children: parseBlock(state, line.width, undefined),
  };
}

function parseValue(state: State, line: SourceLine, parts: DeclarationLine): DeclaredValue | undefined {
  const { delimiter } = parts;
  if (delimiter === undefined) return undefined;
  const inline = { line: line.number, column: line.indentation.length + parts.valueOffset + 1 };
  const isFenced = delimiter === '=' && opensFence(parts.value);
  if (!isFenced && (delimiter === ':' || parts.value !== '')) {
    if (parts.value === '')
      report(state, line, 'tmdl/missing-value', `Property '${parts.keyword}' has no value after the colon`);
    return { delimiter, text: parts.value, position: inline };
  }
  const block = isFenced
    ? readFencedBlock(state.lines, state.index)
    : readIndentedBlock(state.lines, state.index, line.width);
  state.index = block.next;
  if (!block.isClosed)
    report(state, line, 'tmdl/unclosed-expression', 'The closing ``` of the expression is missing');
  if (!isFenced && block.first === undefined) {
    report(
      state,
      line,
      'tmdl/missing-value',
      'After = a value is expected, here or indented deeper on the next line',
    );
  }
  const start = block.first;
  return {
    delimiter,
    text: block.text,
    position: start === undefined ? inline : { line: start.number, column: start.indentation.length + 1 },
  };
}

/** Goes to the next line that can continue the block or end it, so that one bad line is one finding. */
function skipMisplaced(state: State, parentWidth: number, blockWidth: number): void {
  for (; state.index < state.lines.length; state.index++) {
    const line = state.lines[state.index];
    const isBlank = line === undefined || line.content === '';
    if (!isBlank && (line.width === blockWidth || line.width <= parentWidth)) return;
  }
}

function skipDeeper(state: State, width: number): void {
  for (; state.index < state.lines.length; state.index++) {
    const line = state.lines[state.index];
    if (line !== undefined && line.content !== '' && line.width <= width) return;
  }
}

function reportDangling(state: State, description: readonly SourceLine[]): void {
  const last = description.at(-1);
  if (last === undefined) return;
  report(
    state,
    last,
    'tmdl/dangling-description',
    'A description (///) must stand directly above an object, without a blank line',
  );
}

function indentationMessage(line: SourceLine, expected: number): string {
  return `Invalid indentation: ${line.width} columns (a tab counts 4) found, ${expected} expected, as on the lines of the same level above`;
}

function report(state: State, line: SourceLine, code: string, message: string): void {
  const at = { file: state.file, line: line.number, column: line.indentation.length + 1 };
  state.diagnostics.push({ code, severity: 'error', message, at });
}
