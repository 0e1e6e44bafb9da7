import { scalar, type Bound } from '../binder/bound.js';
import type { Call } from '../binder/call.js';
import { castValue } from '../storage/cast-value.js';
import type { StoredColumn } from '../storage/stored-column.js';
import { toText } from '../value/convert.js';
import { DateTime, type Scalar } from '../value/scalar.js';
import { specialRows, valueRows, type FunctionRow } from './function-row.js';

const TYPES: Readonly<Record<string, StoredColumn['dataType']>> = {
  INTEGER: 'int64',
  INT64: 'int64',
  DOUBLE: 'double',
  CURRENCY: 'decimal',
  DECIMAL: 'decimal',
  STRING: 'string',
  TEXT: 'string',
  BOOLEAN: 'boolean',
  LOGICAL: 'boolean',
  DATETIME: 'dateTime',
};

const isNumeric = (value: Scalar | undefined): boolean => typeof value === 'number';

/** Conversions between types, and questions of a value's type. Source: Microsoft, CONVERT, CURRENCY, ISNUMERIC and others. */
export const CONVERSION_ROWS: readonly FunctionRow[] = [
  ...specialRows('Math and trig', [['CONVERT', 'value type', 'scalar', bindConvert]]),
  ...valueRows('Math and trig', [['CURRENCY', 'value', ([value = null]) => castValue(value, 'decimal')]]),
  ...valueRows('Information', [
    ['ISSTRING', 'value', ([value]) => typeof value === 'string'],
    ['ISBOOLEAN', 'value', ([value]) => typeof value === 'boolean'],
    ['ISNUMERIC', 'value', ([value]) => isNumeric(value)],
    ['ISDATETIME', 'value', ([value]) => value instanceof DateTime],
  ]),
  ...valueRows('Text', [
    [
      'COMBINEVALUES',
      'delimiter expression1 expression2 more...',
      ([delimiter = null, ...values]) => values.map(toText).join(toText(delimiter)),
    ],
  ]),
];

function bindConvert(call: Call): Bound {
  const value = call.scalar(0);
  const type = TYPES[call.keyword(1, Object.keys(TYPES)) ?? ''];
  if (type === undefined) return call.fail('dax/keyword', 'CONVERT needs a type.', 1);
  return scalar((context) => castValue(value.evaluate(context), type));
}
