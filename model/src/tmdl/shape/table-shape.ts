import {
  hideMembersTypes,
  refreshGranularities,
  refreshPolicyModes,
  refreshPolicyTypes,
} from '../objects/enumerations.js';
import type { DetailRowsDefinition } from '../objects/detail-rows-definition.js';
import type { Hierarchy } from '../objects/hierarchy.js';
import type { Level } from '../objects/level.js';
import type { RefreshPolicy } from '../objects/refresh-policy.js';
import type { Table } from '../objects/table.js';
import { calculationGroupShape } from './calculation-group-shape.js';
import { columnShape } from './column-shape.js';
import { measureShape } from './measure-shape.js';
import type { ObjectShape } from './object-shape.js';
import { partitionShape } from './partition-shape.js';
import { annotations, changedProperties, extendedProperties } from './property-shapes.js';
import { expression, flag, integer, many, nameOf, one, requiredExpression, text, word } from './rows.js';

const defaultDetailRowsDefinitionShape: ObjectShape<keyof DetailRowsDefinition> = {
  keyword: 'defaultDetailRowsDefinition',
  naming: 'unnamed',
  hasDescription: false,
  defaultProperty: requiredExpression('expression'),
  members: [],
};

export const refreshPolicyShape: ObjectShape<keyof RefreshPolicy> = {
  keyword: 'refreshPolicy',
  naming: 'unnamed',
  hasDescription: false,
  members: [
    word('policyType', refreshPolicyTypes),
    word('mode', refreshPolicyModes, 'import'),
    word('rollingWindowGranularity', refreshGranularities, 'invalid'),
    integer('rollingWindowPeriods', 0),
    word('incrementalGranularity', refreshGranularities, 'invalid'),
    integer('incrementalPeriods', 0),
    integer('incrementalPeriodsOffset', 0),
    expression('pollingExpression'),
    expression('sourceExpression'),
    extendedProperties,
    annotations,
  ],
};

/** Like a calculation item's, a level's `ordinal` is read and then follows its place. */
export const levelShape: ObjectShape<keyof Level | 'ordinal'> = {
  keyword: 'level',
  naming: 'named',
  hasDescription: true,
  members: [
    { kind: 'property', key: 'ordinal', value: 'integer', isIgnored: true },
    text('lineageTag'),
    text('sourceLineageTag'),
    nameOf('column'),
    extendedProperties,
    changedProperties,
    annotations,
  ],
};

export const hierarchyShape: ObjectShape<keyof Hierarchy> = {
  keyword: 'hierarchy',
  naming: 'named',
  hasDescription: true,
  members: [
    flag('isHidden'),
    text('displayFolder'),
    word('hideMembers', hideMembersTypes, 'default'),
    text('lineageTag'),
    text('sourceLineageTag'),
    many('levels', () => levelShape),
    extendedProperties,
    changedProperties,
    annotations,
  ],
};

export const tableShape: ObjectShape<keyof Table> = {
  keyword: 'table',
  naming: 'named',
  hasDescription: true,
  members: [
    flag('isHidden'),
    flag('showAsVariationsOnly'),
    flag('isPrivate'),
    integer('alternateSourcePrecedence', 0),
    flag('excludeFromModelRefresh'),
    text('lineageTag'),
    text('sourceLineageTag'),
    flag('systemManaged'),
    flag('excludeFromAutomaticAggregations'),
    text('dataCategory'),
    one('defaultDetailRowsDefinition', () => defaultDetailRowsDefinitionShape),
    one('refreshPolicy', () => refreshPolicyShape),
    one('calculationGroup', () => calculationGroupShape),
    many('measures', () => measureShape),
    many('columns', () => columnShape),
    many('hierarchies', () => hierarchyShape),
    many('partitions', () => partitionShape),
    extendedProperties,
    changedProperties,
    annotations,
  ],
};
