import type { BinaryOperator } from '../parser/syntax.js';
import { add, divide, multiply, negate, power, subtract } from '../value/arithmetic.js';
import { compareScalars, strictlyEqual } from '../value/compare.js';
import { toBoolean, toNumber, toText } from '../value/convert.js';
import type { Scalar } from '../value/scalar.js';
import { scalar, type BoundScalar } from './bound.js';

type Strict = Exclude<BinaryOperator, '&&' | '||' | 'in'>;

/** What each operator makes of two values; BLANK as Microsoft's operator reference has it. */
const OPERATIONS: Readonly<Record<Strict, (left: Scalar, right: Scalar) => Scalar>> = {
  '^': power,
  '*': multiply,
  '/': divide,
  '+': add,
  '-': subtract,
  '&': (left, right) => toText(left) + toText(right),
  '=': (left, right) => compareScalars(left, right) === 0,
  '==': strictlyEqual,
  '<>': (left, right) => compareScalars(left, right) !== 0,
  '<': (left, right) => compareScalars(left, right) < 0,
  '<=': (left, right) => compareScalars(left, right) <= 0,
  '>': (left, right) => compareScalars(left, right) > 0,
  '>=': (left, right) => compareScalars(left, right) >= 0,
};

/** Binds a binary operator other than IN. `&&` and `||` leave the right side out when the left decides. */
export function bindBinary(
  operator: Exclude<BinaryOperator, 'in'>,
  left: BoundScalar,
  right: BoundScalar,
): BoundScalar {
  if (operator === '&&')
    return scalar((context) => toBoolean(left.evaluate(context)) && toBoolean(right.evaluate(context)));
  if (operator === '||')
    return scalar((context) => toBoolean(left.evaluate(context)) || toBoolean(right.evaluate(context)));
  const operate = OPERATIONS[operator];
  return scalar((context) => operate(left.evaluate(context), right.evaluate(context)));
}

/** Binds a sign or NOT. */
export function bindUnary(operator: '-' | '+' | 'not', operand: BoundScalar): BoundScalar {
  switch (operator) {
    case '-':
      return scalar((context) => negate(operand.evaluate(context)));
    case '+':
      return scalar((context) => {
        const value = operand.evaluate(context);
        return value === null ? null : toNumber(value);
      });
    case 'not':
      return scalar((context) => !toBoolean(operand.evaluate(context)));
  }
}
