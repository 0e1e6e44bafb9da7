import type { LexicalFault } from '../lexer/tokenize.js';
import { tokenize } from '../lexer/tokenize.js';
import { parseIso } from '../value/calendar.js';
import { DateTime } from '../value/scalar.js';
import type { BinaryOperator, Syntax, VariableSyntax } from './syntax.js';
import { TokenReader } from './token-reader.js';

/** A parsed expression and its syntax faults; with faults it holds `missing` nodes. */
export interface ParsedExpression {
  readonly syntax: Syntax;
  readonly faults: readonly LexicalFault[];
}

/** Parses a DAX expression, such as the text of a measure. Never throws; faults do not end the reading. */
export function parseExpression(text: string): ParsedExpression {
  const { tokens, faults } = tokenize(text);
  const reader = new TokenReader(tokens);
  const syntax = readExpression(reader);
  if (reader.next.kind !== 'end') reader.report('Expected an operator or the end of the expression');
  return { syntax, faults: [...faults, ...reader.faults] };
}

/** Reads one expression, VAR blocks included, from a reader. */
export function readExpression(reader: TokenReader): Syntax {
  const { place } = reader.next;
  return reader.nested(
    () => (reader.isWord('VAR') ? readVariables(reader) : readBinary(reader, 0)),
    () => ({ kind: 'missing', place }),
  );
}

/** Operators in a row at one level. */
const LONGEST_CHAIN = 500;

/** Operators from loose to tight; NOT stands between `&&` and the comparisons, the sign between `*` and `^`. */
const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ['||'],
  ['&&'],
  ['=', '==', '<>', '<', '<=', '>', '>=', 'in'],
  ['&'],
  ['+', '-'],
  ['*', '/'],
];
const COMPARISON = 2;

function readVariables(reader: TokenReader): Syntax {
  const { place } = reader.next;
  const variables: VariableSyntax[] = [];
  while (reader.isWord('VAR')) {
    reader.take();
    const name = reader.next;
    if (name.kind === 'name') reader.take();
    else reader.report('Expected the name of a variable after VAR');
    reader.expectOperator('=', `after the variable ${name.value}`);
    variables.push({ name: name.value, value: readExpression(reader), place: name.place });
  }
  if (!reader.takeWord('RETURN')) {
    reader.report('Expected RETURN after the variables');
    reader.recover();
    reader.takeWord('RETURN');
  }
  return { kind: 'variables', variables, result: readExpression(reader), place };
}

function readBinary(reader: TokenReader, level: number): Syntax {
  const operators = LEVELS[level];
  if (operators === undefined) return readSign(reader);
  if (level === COMPARISON && reader.isWord('NOT') && isOperandOfNot(reader)) {
    const { place } = reader.take();
    const operand = deeper(reader, () => readBinary(reader, COMPARISON));
    return { kind: 'unary', operator: 'not', operand, place };
  }
  let left = readBinary(reader, level + 1);
  for (let length = 0; ; length++) {
    const operator = operators.find((candidate) => isNext(reader, candidate));
    if (operator === undefined) return left;
    if (length >= LONGEST_CHAIN) {
      reader.report(`Expected at most ${LONGEST_CHAIN} operators in a row`);
      return left;
    }
    const { place } = reader.take();
    left = { kind: 'binary', operator, left, right: readBinary(reader, level + 1), place };
  }
}

function deeper(reader: TokenReader, read: () => Syntax): Syntax {
  const { place } = reader.next;
  return reader.nested(read, () => ({ kind: 'missing', place }));
}

const isNext = (reader: TokenReader, operator: BinaryOperator): boolean =>
  operator === 'in' ? reader.isWord('IN') : reader.isOperator(operator);

const isOperandOfNot = (reader: TokenReader): boolean =>
  reader.afterNext.kind !== 'operator' || /^[-+({]$/.test(reader.afterNext.value);

function readSign(reader: TokenReader): Syntax {
  const operator = reader.isOperator('-') ? '-' : reader.isOperator('+') ? '+' : undefined;
  if (operator === undefined) return readPower(reader);
  const { place } = reader.take();
  return { kind: 'unary', operator, operand: deeper(reader, () => readSign(reader)), place };
}

function readPower(reader: TokenReader): Syntax {
  let left = readPrimary(reader);
  for (let length = 0; reader.isOperator('^') && length < LONGEST_CHAIN; length++) {
    const { place } = reader.take();
    const right = reader.isOperator('-') || reader.isOperator('+') ? readSign(reader) : readPrimary(reader);
    left = { kind: 'binary', operator: '^', left, right, place };
  }
  return left;
}

function readPrimary(reader: TokenReader): Syntax {
  const { kind, value, place } = reader.next;
  switch (kind) {
    case 'number':
      reader.take();
      return { kind: 'constant', value: Number(value), place };
    case 'text':
      reader.take();
      return { kind: 'constant', value, place };
    case 'date':
      return readDate(reader);
    case 'bracket':
      reader.take();
      return { kind: 'column', name: value, place };
    case 'quoted':
      reader.take();
      return readTableOrColumn(reader, { kind: 'table', name: value, place });
    case 'name':
      return readName(reader);
    case 'operator':
      if (value === '(') return readParentheses(reader);
      if (value === '{') {
        reader.take();
        return { kind: 'list', rows: readArguments(reader, '}'), place };
      }
      break;
    case 'end':
      break;
  }
  reader.report('Expected an expression');
  reader.recover();
  return { kind: 'missing', place };
}

function readDate(reader: TokenReader): Syntax {
  const { value, place } = reader.next;
  const serial = parseIso(value);
  if (serial === undefined) reader.report('Expected a date as yyyy-mm-dd');
  reader.take();
  return { kind: 'constant', value: new DateTime(serial ?? 0), place };
}

function readName(reader: TokenReader): Syntax {
  const { value, place } = reader.take();
  if (reader.takeOperator('('))
    return { kind: 'call', name: value, parameters: readArguments(reader, ')'), place };
  return readTableOrColumn(reader, { kind: 'name', name: value, place });
}

function readTableOrColumn(reader: TokenReader, table: Extract<Syntax, { kind: 'table' | 'name' }>): Syntax {
  const { next } = reader;
  if (next.kind !== 'bracket') return table;
  reader.take();
  return { kind: 'column', table: table.name, name: next.value, place: table.place };
}

function readParentheses(reader: TokenReader): Syntax {
  const { place } = reader.take();
  const items = readArguments(reader, ')');
  const [only] = items;
  if (items.length === 1 && only !== undefined) return only;
  if (items.length === 0) reader.report('Expected an expression between the parentheses');
  return items.length === 0 ? { kind: 'missing', place } : { kind: 'tuple', items, place };
}

/** Arguments up to a closing bracket, which is taken. */
function readArguments(reader: TokenReader, close: ')' | '}'): readonly Syntax[] {
  const items: Syntax[] = [];
  if (reader.takeOperator(close)) return items;
  for (;;) {
    const isOmitted = reader.isOperator(',') || (items.length > 0 && reader.isOperator(close));
    items.push(isOmitted ? { kind: 'omitted', place: reader.next.place } : readExpression(reader));
    if (reader.takeOperator(',')) continue;
    if (reader.takeOperator(close)) return items;
    reader.report(`Expected ',' or '${close}'`);
    reader.recover();
    if (reader.takeOperator(',')) continue;
    reader.takeOperator(close);
    return items;
  }
}
