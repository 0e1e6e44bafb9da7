import type { PropertyRow } from '../shape/object-shape.js';
import type { Declaration, DeclaredValue } from '../syntax/declaration.js';
import { parseName, parsePath } from '../syntax/object-name.js';
import { hintNearest } from '../hint-nearest.js';
import { reportError, type ReadContext } from './read-context.js';

/** Reads a property's value as its row asks; undefined after an error was reported. */
export function readValue(context: ReadContext, declaration: Declaration, row: PropertyRow): unknown {
  const { value } = declaration;
  if (value === undefined) return readBare(context, declaration, row);
  if (value.delimiter === ':' && value.text === '') return undefined;
  switch (row.value) {
    case 'text':
      return value.delimiter === '=' ? value.text : readText(context, declaration, value);
    case 'verbatim':
    case 'expression':
      return readExpression(context, declaration, value);
    case 'boolean':
      return readBoolean(context, declaration, value);
    case 'integer':
      return readNumber(context, declaration, value, /^[+-]?\d+$/);
    case 'number':
      return readNumber(context, declaration, value, /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/);
    case 'enum':
      return readWord(context, declaration, value, row.enumeration ?? []);
    case 'name':
    case 'names':
      return readReference(context, declaration, value);
    case 'path':
      return readPathReference(context, declaration, value);
  }
}

function readBare(context: ReadContext, declaration: Declaration, row: PropertyRow): unknown {
  if (row.value === 'boolean') return true;
  const delimiter = row.value === 'expression' ? '=' : ':';
  reportError(context, declaration, {
    code: 'tmdl/missing-value',
    message: `Property '${declaration.keyword}' has no value; '${delimiter}' and a value are expected after it`,
  });
  return undefined;
}

/** Text in double quotes is unquoted when it starts and ends with one (TMDL overview, "Object Properties"). */
function readText(context: ReadContext, declaration: Declaration, value: DeclaredValue): unknown {
  const { text } = value;
  if (!text.startsWith('"')) return text;
  const isQuoted = text.length > 1 && text.endsWith('"');
  if (!isQuoted && text !== '"') return text;
  const inner = text.slice(1, -1);
  if (isQuoted && inner !== '' && /^(?:[^"]|"")*$/.test(inner)) return inner.replaceAll('""', '"');
  return refuse(context, declaration, value, 'text in double quotes, with quotes inside doubled');
}

function readExpression(
  context: ReadContext,
  declaration: Declaration,
  value: DeclaredValue,
): string | undefined {
  if (value.delimiter === '=') return value.text;
  reportError(context, declaration, {
    code: 'tmdl/delimiter',
    message: `Property '${declaration.keyword}' holds an expression: it is written with =, not with a colon`,
  });
  return undefined;
}

function readBoolean(context: ReadContext, declaration: Declaration, value: DeclaredValue): unknown {
  const word = value.text.toLowerCase();
  if (word === 'true' || word === 'false') return word === 'true';
  return refuse(context, declaration, value, 'true or false');
}

function readNumber(
  context: ReadContext,
  declaration: Declaration,
  value: DeclaredValue,
  pattern: RegExp,
): unknown {
  return pattern.test(value.text) ? Number(value.text) : refuse(context, declaration, value, 'a number');
}

function readWord(
  context: ReadContext,
  declaration: Declaration,
  value: DeclaredValue,
  words: readonly string[],
): string | undefined {
  const found = words.find((word) => word.toLowerCase() === value.text.toLowerCase());
  if (found !== undefined) return found;
  reportError(
    context,
    { file: declaration.file, ...value.position },
    {
      code: 'tmdl/bad-value',
      message: `'${value.text}' is no value of '${declaration.keyword}'; expected one of ${words.join(', ')}`,
      ...hintNearest(value.text, words),
    },
  );
  return undefined;
}

function readReference(context: ReadContext, declaration: Declaration, value: DeclaredValue): unknown {
  const read = parseName(value.text);
  return read.isName ? read.name : refuse(context, declaration, value, read.reason);
}

function readPathReference(context: ReadContext, declaration: Declaration, value: DeclaredValue): unknown {
  const path = parsePath(value.text);
  return typeof path === 'string' ? refuse(context, declaration, value, path) : path;
}

/** Reports what was expected; its result stands for no value. */
function refuse(
  context: ReadContext,
  declaration: Declaration,
  value: DeclaredValue,
  expected: string,
): unknown {
  reportError(
    context,
    { file: declaration.file, ...value.position },
    {
      code: 'tmdl/bad-value',
      message: `'${value.text}' is no value of '${declaration.keyword}'; expected: ${expected}`,
    },
  );
  return undefined;
  return undefined;
}
