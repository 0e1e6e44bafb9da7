import type { TextPlace } from '../value/dax-error.js';

/** Kind of a token. `name` is a bare word (function, table, variable, keyword), `quoted` a table in single quotes. */
export type TokenKind = 'number' | 'text' | 'name' | 'quoted' | 'bracket' | 'date' | 'operator' | 'end';

/** A token of DAX; `value` is without quotes and escapes, `place` where it begins. */
export interface Token {
  readonly kind: TokenKind;
  readonly value: string;
  readonly place: TextPlace;
}
