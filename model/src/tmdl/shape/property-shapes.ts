import type { Annotation } from '../objects/annotation.js';
import type { ChangedProperty } from '../objects/changed-property.js';
import type { ExtendedProperty } from '../objects/extended-property.js';
import type { ChildRow, ObjectShape } from './object-shape.js';
import { many } from './rows.js';

export const annotationShape: ObjectShape<keyof Annotation> = {
  keyword: 'annotation',
  naming: 'named',
  hasDescription: false,
  defaultProperty: { kind: 'property', key: 'value', value: 'verbatim', isRequired: true },
  members: [],
};

export const extendedPropertyShape: ObjectShape<keyof ExtendedProperty> = {
  keyword: 'extendedProperty',
  naming: 'named',
  hasDescription: false,
  defaultProperty: { kind: 'property', key: 'value', value: 'verbatim', isRequired: true },
  members: [
    {
      kind: 'property',
      key: 'kind',
      keyword: 'type',
      value: 'enum',
      enumeration: ['string', 'json'],
      isIgnored: true,
    },
  ],
};

export const changedPropertyShape: ObjectShape<keyof ChangedProperty> = {
  keyword: 'changedProperty',
  naming: 'unnamed',
  hasDescription: false,
  defaultProperty: { kind: 'property', key: 'property', value: 'verbatim', isRequired: true },
  members: [],
};

export const annotations: ChildRow<'annotations'> = many('annotations', () => annotationShape);
export const extendedProperties: ChildRow<'extendedProperties'> = many(
  'extendedProperties',
  () => extendedPropertyShape,
);
export const changedProperties: ChildRow<'changedProperties'> = many(
  'changedProperties',
  () => changedPropertyShape,
);
