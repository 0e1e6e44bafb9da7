import { asText, valueAt, type JsonValue } from './json-value.js';

/**
 * Returns the value of a literal expression of a formatting property: `'text'` as text without quotes (a doubled
 * quote is one quote), `10D`/`10L` as number, `true`/`false` as boolean.
 * Undefined when the property is no literal (a measure, a rule) or absent.
 * Source: semanticQuery/1.4.0 schema, QueryLiteralExpression (typed suffixes of the semantic query language).
 */
export function readLiteral(property: JsonValue | undefined): string | number | boolean | undefined {
  const text = asText(valueAt(property, ['expr', 'Literal', 'Value']));
  if (text === undefined) return undefined;
  if (text === 'true' || text === 'false') return text === 'true';
  if (text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'");
  const number = Number(text.replace(/[DLMdlm]$/, ''));
  return Number.isNaN(number) ? undefined : number;
}

/** Returns a text literal, or undefined when the property is absent or holds anything but text. */
export function readTextLiteral(property: JsonValue | undefined): string | undefined {
  const value = readLiteral(property);
  return typeof value === 'string' ? value : undefined;
}
