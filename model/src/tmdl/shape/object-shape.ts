/**
 * How one TOM object is written in TMDL: its keyword, its default property (after `=`), and its members in the
 * order in which Microsoft's serializer prints them. Reader and printers of both formats are driven by these
 * tables; a new property is a new row.
 * Sources: Microsoft Learn "Tabular Model Definition Language (TMDL)", sections "Object declaration", "Default
 * properties" and "Expressions"; the order of members as TOM's TMDL export prints them.
 */
export interface ObjectShape<Key extends string = string> {
  readonly keyword: string;
  /** Other words that the reader takes for the keyword. */
  readonly aliases?: readonly string[];
  /** Whether a name follows the keyword. */
  readonly naming: 'named' | 'unnamed' | 'optional';
  /** Key of the object that holds its name; `name` when absent. */
  readonly nameKey?: Key;
  readonly hasDescription: boolean;
  readonly defaultProperty?: PropertyRow<Key>;
  readonly members: readonly MemberRow<Key>[];
}

export type MemberRow<Key extends string = string> = PropertyRow<Key> | ChildRow<Key>;

/**
 * - `text`: one line after a colon, quoted when needed
 * - `verbatim`: text of an annotation: read as it stands, quotes included
 * - `expression`: DAX, M, JSON: verbatim after `=`, on several lines when needed
 * - `name`: name of another object; `path`: `Table.Name` of another object
 * - `names`: like `name`, but the keyword may repeat
 */
export type ValueKind =
  'text' | 'verbatim' | 'expression' | 'boolean' | 'integer' | 'number' | 'enum' | 'name' | 'names' | 'path';

/** One property. A value equal to `defaultValue` is the same as none: it is neither kept nor printed. */
export interface PropertyRow<Key extends string = string> {
  readonly kind: 'property';
  readonly key: Key;
  /** TMDL's word for it; the key when absent. */
  readonly keyword?: string;
  readonly value: ValueKind;
  readonly enumeration?: readonly string[];
  readonly defaultValue?: string | number | boolean;
  /** The object's type always has it: `''` when nothing is written. */
  readonly isRequired?: boolean;
  /** Read and dropped: TOM accepts the property and ignores it. */
  readonly isIgnored?: boolean;
}

/**
 * Child objects. `spacing` is what the printer puts before them: a blank line before each (`apart`), before the
 * first only (`grouped`), or none (`attached`).
 */
export interface ChildRow<Key extends string = string> {
  readonly kind: 'child';
  readonly key: Key;
  readonly isMany: boolean;
  readonly spacing: 'apart' | 'grouped' | 'attached';
  readonly shape: () => ObjectShape;
  /** Objects with files of their own: declarations of one name are put together. */
  readonly isPartial?: boolean;
}
