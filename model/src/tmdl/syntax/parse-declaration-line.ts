import { quoteReason, readName } from './object-name.js';

/** The parts of one declaration line. `valueOffset` is where the value starts in the line's content. */
export interface DeclarationLine {
  readonly isReference: boolean;
  readonly keyword: string;
  readonly name?: string;
  readonly delimiter?: ':' | '=';
  readonly value: string;
  readonly valueOffset: number;
}

/** Takes a line's content apart; a string is the reason why it is no declaration. */
export function parseDeclarationLine(content: string): DeclarationLine | string {
  const reference = /^ref\s+(?=\S)/i.exec(content)?.[0] ?? '';
  const keyword = /^[A-Za-z][A-Za-z0-9_]*/.exec(content.slice(reference.length))?.[0];
  if (keyword === undefined) return explainNoDeclaration(content);
  const base = { isReference: reference !== '', keyword };
  const afterKeyword = content.slice(reference.length + keyword.length);
  const rest = afterKeyword.trimStart();
  if (rest === '') return { ...base, value: '', valueOffset: content.length };
  if (rest.startsWith(':') || rest.startsWith('=')) return { ...base, ...readValue(content, rest) };
  if (rest === afterKeyword) return explainNoDeclaration(content);
  const read = readName(rest);
  if (!read.isName) return read.reason;
  const afterName = read.rest.trimStart();
  if (afterName === '') return { ...base, name: read.name, value: '', valueOffset: content.length };
  if (!afterName.startsWith('=')) return quoteReason(rest.split(/\s*=/)[0] ?? rest);
  return { ...base, name: read.name, ...readValue(content, afterName) };
}

function readValue(
  content: string,
  rest: string,
): Pick<DeclarationLine, 'delimiter' | 'value' | 'valueOffset'> {
  const value = rest.slice(1).trim();
  return { delimiter: rest.startsWith(':') ? ':' : '=', value, valueOffset: content.length - value.length };
}

function explainNoDeclaration(content: string): string {
  return content.startsWith('//')
    ? 'TMDL has no comments outside of expressions; a description of an object starts with ///'
    : 'a keyword is expected, such as table, column, measure, or a property with a colon';
}
