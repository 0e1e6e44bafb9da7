import { printMText } from './m-literal.js';

/** A parameter query: its default value and its `meta` record, both as M text. */
export interface MParameter {
  readonly value: string;
  readonly meta: string;
  /** Type of the record ("Text", "Number", "Logical", ...); "Any" when the record names none. */
  readonly type: string;
}

/** Returns the parts of `value meta [IsParameterQuery=true, ...]`, or undefined when the expression is another query. */
export function parseMParameter(expression: string): MParameter | undefined {
  const split = findMeta(expression);
  if (split === undefined) return undefined;
  const meta = expression.slice(split + 'meta'.length).trim();
  if (!/\bIsParameterQuery\s*=\s*true\b/.test(meta)) return undefined;
  const type = /\bType\s*=\s*"([^"]*)"/.exec(meta)?.[1] ?? 'Any';
  return { value: expression.slice(0, split).trim(), meta, type };
}

/** Returns the parameter with no value and marked as required: Desktop then asks for it when the template opens. */
export function printAskedParameter(parameter: MParameter): string {
  const required = /\bIsParameterQueryRequired\s*=\s*(?:true|false)\b/;
  const meta = required.test(parameter.meta)
    ? parameter.meta.replace(required, 'IsParameterQueryRequired=true')
    : parameter.meta.replace(/\]$/, ', IsParameterQueryRequired=true]');
  return `null meta ${meta}`;
}

/**
 * Returns the parameter pre-filled with a value given as text, or undefined when the text is no value of its type
 * (a number, `true`/`false`) or when the type is one that is not pre-filled (dates, lists, binaries).
 */
export function printFilledParameter(parameter: MParameter, value: string): string | undefined {
  const literal = printValue(parameter.type, value);
  return literal === undefined ? undefined : `${literal} meta ${parameter.meta}`;
}

function printValue(type: string, value: string): string | undefined {
  switch (type) {
    case 'Text':
    case 'Any':
      return printMText(value);
    case 'Number':
      return /^-?\d+(?:\.\d+)?$/.test(value) ? value : undefined;
    case 'Logical':
      return /^(?:true|false)$/.test(value) ? value : undefined;
    default:
      return undefined;
  }
}

/** Offset of the word `meta` outside of text literals and quoted names, or undefined. */
function findMeta(expression: string): number | undefined {
  for (const token of expression.matchAll(/#?"(?:[^"]|"")*"|[\w.]+/g)) {
    if (token[0] === 'meta') return token.index;
  }
  return undefined;
}
