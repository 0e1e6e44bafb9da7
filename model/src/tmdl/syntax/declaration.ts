import type { TextPosition } from '../objects/source-position.js';

/** What follows the colon or the equals sign of a declaration. */
export interface DeclaredValue {
  readonly delimiter: ':' | '=';
  /** One line trimmed, or the lines of an expression without their common indentation, joined by a line feed. */
  readonly text: string;
  readonly position: TextPosition;
}

/**
 * One declaration as written, before anything is known of its meaning: `measure 'Total Sales' = SUM(...)`,
 * `dataType: int64`, `isHidden`, `ref table Sales`.
 */
export interface Declaration extends TextPosition {
  readonly file: string;
  readonly isReference: boolean;
  readonly keyword: string;
  readonly name?: string;
  /** Lines of `///` above it, joined by a line feed. */
  readonly description?: string;
  readonly value?: DeclaredValue;
  readonly children: readonly Declaration[];
}
