import type { Perspective, PerspectiveMember, PerspectiveTable } from '../objects/perspective.js';
import type { ObjectShape } from './object-shape.js';
import { annotations, extendedProperties } from './property-shapes.js';
import { flag, many } from './rows.js';

const perspectiveMemberShape = (keyword: string): ObjectShape<keyof PerspectiveMember> => ({
  keyword,
  naming: 'named',
  hasDescription: false,
  members: [extendedProperties, annotations],
});

/** The members of a table that a perspective shows, by kind. */
export const perspectiveMeasureShape = perspectiveMemberShape('perspectiveMeasure');
export const perspectiveColumnShape = perspectiveMemberShape('perspectiveColumn');
export const perspectiveHierarchyShape = perspectiveMemberShape('perspectiveHierarchy');

export const perspectiveTableShape: ObjectShape<keyof PerspectiveTable> = {
  keyword: 'perspectiveTable',
  naming: 'named',
  hasDescription: false,
  members: [
    flag('includeAll'),
    many('measures', () => perspectiveMeasureShape),
    many('columns', () => perspectiveColumnShape),
    many('hierarchies', () => perspectiveHierarchyShape),
    extendedProperties,
    annotations,
  ],
};

export const perspectiveShape: ObjectShape<keyof Perspective> = {
  keyword: 'perspective',
  naming: 'named',
  hasDescription: true,
  members: [many('tables', () => perspectiveTableShape), extendedProperties, annotations],
};
