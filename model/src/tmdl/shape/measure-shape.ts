import type { DetailRowsDefinition } from '../objects/detail-rows-definition.js';
import type { FormatStringDefinition } from '../objects/format-string-definition.js';
import type { Kpi } from '../objects/kpi.js';
import type { Measure } from '../objects/measure.js';
import type { ObjectShape } from './object-shape.js';
import { annotations, changedProperties, extendedProperties } from './property-shapes.js';
import { expression, flag, one, requiredExpression, text } from './rows.js';

export const formatStringDefinitionShape: ObjectShape<keyof FormatStringDefinition> = {
  keyword: 'formatStringDefinition',
  naming: 'unnamed',
  hasDescription: false,
  defaultProperty: requiredExpression('expression'),
  members: [],
};

export const detailRowsDefinitionShape: ObjectShape<keyof DetailRowsDefinition> = {
  keyword: 'detailRowsDefinition',
  naming: 'unnamed',
  hasDescription: false,
  defaultProperty: requiredExpression('expression'),
  members: [],
};

export const kpiShape: ObjectShape<keyof Kpi> = {
  keyword: 'kpi',
  naming: 'unnamed',
  hasDescription: true,
  members: [
    text('targetDescription'),
    expression('targetExpression'),
    text('targetFormatString'),
    text('statusGraphic'),
    text('statusDescription'),
    expression('statusExpression'),
    text('trendGraphic'),
    text('trendDescription'),
    expression('trendExpression'),
    extendedProperties,
    annotations,
  ],
};

export const measureShape: ObjectShape<keyof Measure> = {
  keyword: 'measure',
  naming: 'named',
  hasDescription: true,
  defaultProperty: expression('expression'),
  members: [
    text('formatString'),
    flag('isHidden'),
    flag('isSimpleMeasure'),
    text('displayFolder'),
    text('lineageTag'),
    text('sourceLineageTag'),
    text('dataCategory'),
    one('kpi', () => kpiShape),
    one('detailRowsDefinition', () => detailRowsDefinitionShape),
    one('formatStringDefinition', () => formatStringDefinitionShape),
    extendedProperties,
    changedProperties,
    annotations,
  ],
};
