import type { ChildRow, ObjectShape, PropertyRow } from './object-shape.js';

/** A property that holds one line of text. */
export const text = <Key extends string>(key: Key): PropertyRow<Key> => ({
  kind: 'property',
  key,
  value: 'text',
});

/** A property whose text is written after `=`, verbatim. */
export const expression = <Key extends string>(key: Key): PropertyRow<Key> => ({
  kind: 'property',
  key,
  value: 'expression',
});

/** A property that is true or false; `defaultValue` is what its absence means. */
export const flag = <Key extends string>(key: Key, defaultValue = false): PropertyRow<Key> => ({
  kind: 'property',
  key,
  value: 'boolean',
  defaultValue,
});

/** A whole number; `defaultValue` is what its absence means. */
export const integer = <Key extends string>(key: Key, defaultValue?: number): PropertyRow<Key> => ({
  kind: 'property',
  key,
  value: 'integer',
  ...(defaultValue === undefined ? {} : { defaultValue }),
});

/** One word of an enumeration; `defaultValue` is what its absence means. */
export const word = <Key extends string>(
  key: Key,
  enumeration: readonly string[],
  defaultValue?: string,
): PropertyRow<Key> => ({
  kind: 'property',
  key,
  value: 'enum',
  enumeration,
  ...(defaultValue === undefined ? {} : { defaultValue }),
});

/** The name of another object. */
export const nameOf = <Key extends string>(key: Key): PropertyRow<Key> => ({
  kind: 'property',
  key,
  value: 'name',
});

/** The table and name of another object. */
export const pathOf = <Key extends string>(key: Key): PropertyRow<Key> => ({
  kind: 'property',
  key,
  value: 'path',
});

/** A child that occurs at most once. */
export const one = <Key extends string>(
  key: Key,
  shape: () => ObjectShape,
  spacing: ChildRow['spacing'] = 'apart',
): ChildRow<Key> => ({ kind: 'child', key, isMany: false, spacing, shape });

/** Children of which there may be several. */
export const many = <Key extends string>(
  key: Key,
  shape: () => ObjectShape,
  spacing: ChildRow['spacing'] = 'apart',
): ChildRow<Key> => ({ kind: 'child', key, isMany: true, spacing, shape });

/** An expression that the object is nothing without. */
export const requiredExpression = <Key extends string>(key: Key): PropertyRow<Key> => ({
  kind: 'property',
  key,
  value: 'expression',
  isRequired: true,
});
