import {
  crossFilteringBehaviors,
  joinOnDateBehaviors,
  relationshipCardinalities,
  securityFilteringBehaviors,
} from '../objects/enumerations.js';
import type { Relationship } from '../objects/relationship.js';
import type { ObjectShape } from './object-shape.js';
import { annotations, changedProperties, extendedProperties } from './property-shapes.js';
import { flag, pathOf, word } from './rows.js';

export const relationshipShape: ObjectShape<keyof Relationship> = {
  keyword: 'relationship',
  naming: 'named',
  hasDescription: false,
  members: [
    flag('isActive', true),
    word('crossFilteringBehavior', crossFilteringBehaviors, 'oneDirection'),
    word('joinOnDateBehavior', joinOnDateBehaviors, 'dateAndTime'),
    flag('relyOnReferentialIntegrity'),
    word('securityFilteringBehavior', securityFilteringBehaviors, 'oneDirection'),
    word('fromCardinality', relationshipCardinalities, 'many'),
    word('toCardinality', relationshipCardinalities, 'one'),
    pathOf('fromColumn'),
    pathOf('toColumn'),
    extendedProperties,
    changedProperties,
    annotations,
  ],
};
