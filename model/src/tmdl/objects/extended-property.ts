import type { SourcePosition } from './source-position.js';

/**
 * TOM `StringExtendedProperty` and `JsonExtendedProperty`. The value of the kind `json` is kept as JSON text, so
 * that nothing of it (number spelling, key order) is lost between reading and printing.
 */
export interface ExtendedProperty {
  readonly kind: 'string' | 'json';
  readonly name: string;
  readonly value: string;
  readonly at?: SourcePosition;
}
