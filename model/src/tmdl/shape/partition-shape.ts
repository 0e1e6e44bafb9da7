import type { DataCoverageDefinition } from '../objects/data-coverage-definition.js';
import {
  dataViewTypes,
  modeTypes,
  partitionSourceTypes,
  refreshGranularities,
} from '../objects/enumerations.js';
import type { Partition } from '../objects/partition.js';
import type { ObjectShape } from './object-shape.js';
import { annotations, extendedProperties } from './property-shapes.js';
import { expression, nameOf, one, requiredExpression, text, word } from './rows.js';

export const dataCoverageDefinitionShape: ObjectShape<keyof DataCoverageDefinition> = {
  keyword: 'dataCoverageDefinition',
  naming: 'unnamed',
  hasDescription: true,
  defaultProperty: requiredExpression('expression'),
  members: [annotations],
};

/** What stands under `source`, for all kinds of source; the partition's default property tells which it is. */
export const partitionSourceShape: ObjectShape = {
  keyword: 'source',
  naming: 'unnamed',
  hasDescription: false,
  defaultProperty: expression('expression'),
  members: [
    text('entityName'),
    text('schemaName'),
    nameOf('expressionSource'),
    text('start'),
    text('end'),
    word('granularity', refreshGranularities, 'invalid'),
    text('refreshBookmark'),
    expression('query'),
    nameOf('dataSource'),
  ],
};

/** `sourceType` is TMDL's place for the kind of the source; the model keeps it in `source.kind`. */
export const partitionShape: ObjectShape<keyof Partition | 'sourceType'> = {
  keyword: 'partition',
  naming: 'named',
  hasDescription: true,
  defaultProperty: word('sourceType', partitionSourceTypes),
  members: [
    word('mode', modeTypes, 'default'),
    word('dataView', dataViewTypes, 'default'),
    nameOf('queryGroup'),
    one('source', () => partitionSourceShape, 'attached'),
    one('dataCoverageDefinition', () => dataCoverageDefinitionShape),
    extendedProperties,
    annotations,
  ],
};
