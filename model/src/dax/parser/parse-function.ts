import { tokenize, type LexicalFault } from '../lexer/tokenize.js';
import { readExpression } from './parse-expression.js';
import type { FunctionDefinition, FunctionParameter } from './syntax.js';
import { TokenReader } from './token-reader.js';

/** Types of parameters; those of references are always passed unevaluated. */
const TYPES: readonly string[] = ['ANYVAL', 'SCALAR', 'TABLE'];
const REFERENCES: readonly string[] = ['ANYREF', 'CALENDARREF', 'COLUMNREF', 'MEASUREREF', 'TABLEREF'];
/** Subtypes, with the type that CONVERT gives their values; NUMERIC and VARIANT leave them as they are. */
const SUBTYPES: ReadonlyMap<string, string | undefined> = new Map([
  ['BOOLEAN', 'BOOLEAN'],
  ['DATETIME', 'DATETIME'],
  ['DECIMAL', 'CURRENCY'],
  ['DOUBLE', 'DOUBLE'],
  ['INT64', 'INTEGER'],
  ['STRING', 'STRING'],
  ['NUMERIC', undefined],
  ['VARIANT', undefined],
]);

/** Parses the text of a user-defined function of the model: `(parameters) => body`. */
export function parseFunction(
  name: string,
  text: string,
): { readonly definition: FunctionDefinition; readonly faults: readonly LexicalFault[] } {
  const { tokens, faults } = tokenize(text);
  const reader = new TokenReader(tokens);
  const definition = readFunction(reader, name, 'model');
  if (reader.next.kind !== 'end') reader.report('Expected the end of the function');
  return { definition, faults: [...faults, ...reader.faults] };
}

/** Reads `(name : TYPE SUBTYPE VAL|EXPR = default, ...) => body`. Source: Microsoft, FUNCTION statement. */
export function readFunction(
  reader: TokenReader,
  name: string,
  home: FunctionDefinition['home'],
): FunctionDefinition {
  const { place } = reader.next;
  const parameters: FunctionParameter[] = [];
  reader.expectOperator('(', `before the parameters of ${name}`);
  if (!reader.takeOperator(')')) {
    do parameters.push(readParameter(reader));
    while (reader.takeOperator(','));
    reader.expectOperator(')', `after the parameters of ${name}`);
  }
  reader.expectOperator('=>', `before the body of ${name}`);
  return { kind: 'function', name, parameters, body: readExpression(reader), home, place };
}

function readParameter(reader: TokenReader): FunctionParameter {
  const { kind, value: name, place } = reader.next;
  if (kind === 'name') reader.take();
  else reader.report('Expected the name of a parameter');
  let isLazy = false;
  let conversion: string | undefined;
  if (reader.takeOperator(':')) {
    while (reader.next.kind === 'name') {
      const word = reader.next.value.toUpperCase();
      if (word === 'EXPR' || REFERENCES.includes(word)) isLazy = true;
      else if (SUBTYPES.has(word)) conversion = SUBTYPES.get(word);
      else if (word !== 'VAL' && !TYPES.includes(word)) reader.report('Expected a type, VAL or EXPR');
      reader.take();
    }
  }
  const fallback = reader.takeOperator('=') ? readExpression(reader) : undefined;
  return {
    name,
    isLazy,
    place,
    ...(conversion === undefined ? {} : { conversion }),
    ...(fallback === undefined ? {} : { fallback }),
  };
}
