import {
  compatibilityModes,
  dataViewTypes,
  modeTypes,
  powerBIDataSourceVersions,
  variablesOverrideBehaviors,
} from '../objects/enumerations.js';
import type { AutomaticAggregationOptions, DataAccessOptions, Model } from '../objects/model.js';
import type { TabularDatabase } from '../objects/tabular-database.js';
import { cultureShape } from './culture-shape.js';
import { functionShape, namedExpressionShape, queryGroupShape } from './expression-shape.js';
import type { ObjectShape } from './object-shape.js';
import { perspectiveShape } from './perspective-shape.js';
import { annotations, extendedProperties } from './property-shapes.js';
import { relationshipShape } from './relationship-shape.js';
import { roleShape } from './role-shape.js';
import { flag, integer, many, one, pathOf, text, word } from './rows.js';
import { tableShape } from './table-shape.js';

const dataAccessOptionsShape: ObjectShape<keyof DataAccessOptions> = {
  keyword: 'dataAccessOptions',
  naming: 'unnamed',
  hasDescription: false,
  members: [flag('fastCombine'), flag('legacyRedirects'), flag('returnErrorValuesAsNull')],
};

const automaticAggregationOptionsShape: ObjectShape<keyof AutomaticAggregationOptions> = {
  keyword: 'automaticAggregationOptions',
  naming: 'unnamed',
  hasDescription: false,
  members: [
    { kind: 'property', key: 'queryCoverage', value: 'number' },
    integer('detailTableMinRows'),
    integer('aggregationTableMaxRows'),
    integer('aggregationTableSizeLimit'),
  ],
};

export const modelShape: ObjectShape<keyof Model> = {
  keyword: 'model',
  naming: 'named',
  hasDescription: true,
  members: [
    text('storageLocation'),
    word('defaultMode', modeTypes, 'import'),
    word('defaultDataView', dataViewTypes, 'full'),
    text('culture'),
    text('collation'),
    word('defaultPowerBIDataSourceVersion', powerBIDataSourceVersions, 'powerBI_V1'),
    flag('forceUniqueNames'),
    flag('discourageImplicitMeasures'),
    flag('discourageReportMeasures'),
    word('dataSourceVariablesOverrideBehavior', variablesOverrideBehaviors, 'disallow'),
    integer('dataSourceDefaultMaxConnections', 10),
    text('sourceQueryCulture'),
    flag('discourageCompositeModels'),
    integer('disableAutoExists', -1),
    integer('maxParallelismPerRefresh', -1),
    integer('maxParallelismPerQuery', 0),
    flag('disableSystemDefaultExpression'),
    pathOf('defaultMeasure'),
    one('dataAccessOptions', () => dataAccessOptionsShape, 'attached'),
    one('automaticAggregationOptions', () => automaticAggregationOptionsShape, 'attached'),
    many('queryGroups', () => queryGroupShape),
    { ...many('tables', () => tableShape), isPartial: true },
    many('relationships', () => relationshipShape),
    { ...many('roles', () => roleShape), isPartial: true },
    { ...many('perspectives', () => perspectiveShape), isPartial: true },
    { ...many('cultures', () => cultureShape), isPartial: true },
    many('expressions', () => namedExpressionShape),
    many('functions', () => functionShape),
    extendedProperties,
    annotations,
  ],
};

export const databaseShape: ObjectShape<keyof TabularDatabase> = {
  keyword: 'database',
  naming: 'optional',
  hasDescription: true,
  members: [
    text('id'),
    integer('compatibilityLevel'),
    word('compatibilityMode', compatibilityModes, 'unknown'),
    integer('language'),
    one('model', () => modelShape),
  ],
};
