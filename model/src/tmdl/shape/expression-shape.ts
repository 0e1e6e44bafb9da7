import { expressionKinds } from '../objects/enumerations.js';
import type { NamedExpression } from '../objects/named-expression.js';
import type { QueryGroup } from '../objects/query-group.js';
import type { UserDefinedFunction } from '../objects/user-defined-function.js';
import type { ObjectShape } from './object-shape.js';
import { annotations, extendedProperties } from './property-shapes.js';
import { expression, flag, nameOf, pathOf, text, word } from './rows.js';

export const namedExpressionShape: ObjectShape<keyof NamedExpression> = {
  keyword: 'expression',
  naming: 'named',
  hasDescription: true,
  defaultProperty: expression('expression'),
  members: [
    word('kind', expressionKinds, 'm'),
    text('lineageTag'),
    text('sourceLineageTag'),
    text('remoteParameterName'),
    nameOf('queryGroup'),
    pathOf('parameterValuesColumn'),
    nameOf('expressionSource'),
    extendedProperties,
    annotations,
  ],
};

export const queryGroupShape: ObjectShape<keyof QueryGroup> = {
  keyword: 'queryGroup',
  naming: 'named',
  nameKey: 'folder',
  hasDescription: true,
  members: [annotations],
};

export const functionShape: ObjectShape<keyof UserDefinedFunction> = {
  keyword: 'function',
  naming: 'named',
  hasDescription: true,
  defaultProperty: expression('expression'),
  members: [flag('isHidden'), text('lineageTag'), text('sourceLineageTag'), extendedProperties, annotations],
};
