import type { AlternateOf } from '../objects/alternate-of.js';
import type { CalculatedColumn, CalculatedTableColumn, DataColumn } from '../objects/column.js';
import {
  aggregateFunctions,
  alignments,
  dataTypes,
  encodingHints,
  summarizationTypes,
} from '../objects/enumerations.js';
import type { RelatedColumnDetails } from '../objects/related-column-details.js';
import type { Variation } from '../objects/variation.js';
import type { ObjectShape } from './object-shape.js';
import { annotations, changedProperties, extendedProperties } from './property-shapes.js';
import { expression, flag, integer, many, nameOf, one, pathOf, text, word } from './rows.js';

export const relatedColumnDetailsShape: ObjectShape<keyof RelatedColumnDetails> = {
  keyword: 'relatedColumnDetails',
  naming: 'unnamed',
  hasDescription: false,
  members: [{ kind: 'property', key: 'groupByColumns', keyword: 'groupByColumn', value: 'names' }],
};

export const alternateOfShape: ObjectShape<keyof AlternateOf> = {
  keyword: 'alternateOf',
  naming: 'unnamed',
  hasDescription: false,
  members: [
    word('summarization', summarizationTypes, 'groupBy'),
    pathOf('baseColumn'),
    nameOf('baseTable'),
    annotations,
  ],
};

export const variationShape: ObjectShape<keyof Variation> = {
  keyword: 'variation',
  naming: 'named',
  hasDescription: true,
  members: [
    flag('isDefault'),
    nameOf('relationship'),
    pathOf('defaultHierarchy'),
    pathOf('defaultColumn'),
    extendedProperties,
    annotations,
  ],
};

/** All three kinds of column; which one it is follows from the expression and from the table's partition. */
export const columnShape: ObjectShape<
  keyof DataColumn | keyof CalculatedColumn | keyof CalculatedTableColumn
> = {
  keyword: 'column',
  naming: 'named',
  hasDescription: true,
  defaultProperty: expression('expression'),
  members: [
    word('dataType', dataTypes, 'unknown'),
    flag('isDataTypeInferred'),
    flag('isHidden'),
    flag('isUnique'),
    flag('isKey'),
    flag('isNullable', true),
    text('formatString'),
    flag('isAvailableInMdx', true),
    flag('keepUniqueRows'),
    integer('displayOrdinal', 0),
    text('sourceProviderType'),
    text('displayFolder'),
    word('encodingHint', encodingHints, 'default'),
    text('lineageTag'),
    text('sourceLineageTag'),
    text('dataCategory'),
    word('alignment', alignments, 'default'),
    integer('tableDetailPosition', -1),
    flag('isDefaultLabel'),
    flag('isDefaultImage'),
    word('summarizeBy', aggregateFunctions, 'default'),
    flag('isNameInferred'),
    text('sourceColumn'),
    nameOf('sortByColumn'),
    one('relatedColumnDetails', () => relatedColumnDetailsShape),
    one('alternateOf', () => alternateOfShape),
    many('variations', () => variationShape),
    extendedProperties,
    changedProperties,
    annotations,
  ],
};
