import type { CalculationExpression } from '../objects/calculation-expression.js';
import type { CalculationGroup } from '../objects/calculation-group.js';
import type { CalculationItem } from '../objects/calculation-item.js';
import { formatStringDefinitionShape } from './measure-shape.js';
import type { ObjectShape } from './object-shape.js';
import { annotations } from './property-shapes.js';
import { expression, integer, many, one, requiredExpression } from './rows.js';

const calculationExpressionShape = (keyword: string): ObjectShape<keyof CalculationExpression> => ({
  keyword,
  naming: 'unnamed',
  hasDescription: true,
  defaultProperty: requiredExpression('expression'),
  members: [one('formatStringDefinition', () => formatStringDefinitionShape)],
});

const multipleOrEmptyShape = calculationExpressionShape('multipleOrEmptySelectionExpression');
const noSelectionShape = calculationExpressionShape('noSelectionExpression');

/** TOM reads `ordinal` and then numbers the items by their place; so do we, with a warning. */
export const calculationItemShape: ObjectShape<keyof CalculationItem | 'ordinal'> = {
  keyword: 'calculationItem',
  naming: 'named',
  hasDescription: true,
  defaultProperty: expression('expression'),
  members: [
    { kind: 'property', key: 'ordinal', value: 'integer', isIgnored: true },
    one('formatStringDefinition', () => formatStringDefinitionShape),
  ],
};

export const calculationGroupShape: ObjectShape<keyof CalculationGroup> = {
  keyword: 'calculationGroup',
  naming: 'unnamed',
  hasDescription: true,
  members: [
    integer('precedence', 0),
    one('multipleOrEmptySelectionExpression', () => multipleOrEmptyShape),
    one('noSelectionExpression', () => noSelectionShape),
    many('calculationItems', () => calculationItemShape),
    annotations,
  ],
};
