import type { Thousands } from '../dataset/format-rule.js';

/** How numbers are written. `decimal` undefined: not known; numbers that it would change are refused. */
export interface NumberStyle {
  readonly decimal: '.' | ',' | undefined;
  /** The only thousands separator allowed; any consistent one when absent. */
  readonly thousands?: Thousands;
}

/** Decimal point and thousands commas: what program code and most published tables write. */
export const PLAIN_STYLE: NumberStyle = { decimal: '.', thousands: ',' };

/** The characters that a thousands separator is written with. */
export const SEPARATORS: Readonly<Record<Thousands, readonly string[]>> = {
  ',': [','],
  '.': ['.'],
  space: [' '],
  apostrophe: ["'", '\u2019'],
  none: [],
};

/** Blanks of any width, also those that do not break, as one plain blank. */
export function plainBlanks(text: string): string {
  return text.replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g, ' ');
}
