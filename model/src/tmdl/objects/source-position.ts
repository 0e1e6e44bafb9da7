/** A place in a file: 1-based line and column. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/**
 * Where an object was declared. `properties` holds the place of each property's value that was read (for an
 * expression: of its first line), so that a finding can point at the value and not only at the object.
 * Absent on objects that did not come from text.
 */
export interface SourcePosition extends TextPosition {
  readonly file: string;
  readonly properties: Readonly<Record<string, TextPosition>>;
}
