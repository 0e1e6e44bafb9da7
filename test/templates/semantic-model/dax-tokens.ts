/** A token of a DAX expression, as far as the tests of references and rules need it. */
export type DaxToken =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'column'; readonly table: string; readonly name: string }
  | { readonly kind: 'bracketed'; readonly name: string }
  | { readonly kind: 'table'; readonly name: string }
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'word'; readonly value: string }
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'mark'; readonly value: string };

const PATTERN =
  /(?<blank>\s+)|"(?<text>(?:[^"]|"")*)"|'(?<quoted>[^']+)'(?:\[(?<quotedColumn>[^\]]+)\])?|(?<table>[A-Za-z_]\w*)\[(?<column>[^\]]+)\]|\[(?<bracketed>[^\]]+)\]|(?<call>[A-Za-z_][\w.]*)(?=\s*\()|(?<word>[A-Za-z_]\w*)|(?<number>\d+(?:\.\d+)?)|(?<mark><=|>=|<>|==|&&|\|\||[-+*/^&=<>(){},])/y;

/** Tokens of a DAX expression. Throws on a character that none of them begins with, such as an open quote. */
export function listDaxTokens(expression: string): readonly DaxToken[] {
  const pattern = new RegExp(PATTERN);
  const tokens: DaxToken[] = [];
  while (pattern.lastIndex < expression.length) {
    const start = pattern.lastIndex;
    const groups = pattern.exec(expression)?.groups;
    if (groups === undefined) throw new Error(`no DAX token at: ${expression.slice(start, start + 30)}`);
    const token = toToken(groups);
    if (token !== undefined) tokens.push(token);
  }
  return tokens;
}

function toToken(groups: Readonly<Record<string, string | undefined>>): DaxToken | undefined {
  const { text, quoted, quotedColumn, table, column, bracketed, call, word, number, mark } = groups;
  if (text !== undefined) return { kind: 'text', value: text };
  if (quoted !== undefined && quotedColumn !== undefined) {
    return { kind: 'column', table: quoted, name: quotedColumn };
  }
  if (quoted !== undefined) return { kind: 'table', name: quoted };
  if (table !== undefined && column !== undefined) return { kind: 'column', table, name: column };
  if (bracketed !== undefined) return { kind: 'bracketed', name: bracketed };
  if (call !== undefined) return { kind: 'function', name: call };
  if (word !== undefined) return { kind: 'word', value: word };
  if (number !== undefined) return { kind: 'number', value: number };
  return mark === undefined ? undefined : { kind: 'mark', value: mark };
}
