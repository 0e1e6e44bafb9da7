import { scalar, type Bound, type BoundScalar } from '../binder/bound.js';
import type { Call } from '../binder/call.js';
import { compareScalars } from '../value/compare.js';
import { toBoolean, toText } from '../value/convert.js';
import { DaxError } from '../value/dax-error.js';
import type { Scalar } from '../value/scalar.js';
import { specialRows, valueRows, type FunctionRow } from './function-row.js';

/** Logical functions; IF, SWITCH, COALESCE and IFERROR evaluate only what they need. Source: Microsoft, Logical functions. */
export const LOGICAL_ROWS: readonly FunctionRow[] = [
  ...valueRows('Other', [
    [
      'ERROR',
      'text',
      ([text = null]) => {
        throw new DaxError('dax/error', toText(text));
      },
    ],
  ]),
  ...valueRows('Logical', [
    ['TRUE', '', () => true],
    ['FALSE', '', () => false],
    ['NOT', 'condition', ([value = null]) => !toBoolean(value)],
  ]),
  ...specialRows('Logical', [
    ['AND', 'condition1 condition2', 'scalar', (call) => bindBoth(call, false)],
    ['OR', 'condition1 condition2', 'scalar', (call) => bindBoth(call, true)],
    ['IF', 'condition then else?', 'scalar', bindIf],
    ['IF.EAGER', 'condition then else?', 'scalar', bindIf],
    ['SWITCH', 'expression value result more...', 'scalar', bindSwitch],
    ['COALESCE', 'expression1 expression2 more...', 'scalar', bindCoalesce],
    ['IFERROR', 'value alternate', 'scalar', bindIfError],
  ]),
];

function bindBoth(call: Call, decisive: boolean): Bound {
  const [left, right] = [call.scalar(0), call.scalar(1)];
  return scalar((context) =>
    toBoolean(left.evaluate(context)) === decisive ? decisive : toBoolean(right.evaluate(context)),
  );
}

function bindIf(call: Call): Bound {
  const [condition, yes, no] = [call.scalar(0), call.scalar(1), call.optional(2)];
  return scalar((context) =>
    toBoolean(condition.evaluate(context)) ? yes.evaluate(context) : (no?.evaluate(context) ?? null),
  );
}

/** SWITCH: the result of the first value that equals the expression (as `=` does), else the last argument or BLANK. */
function bindSwitch(call: Call): Bound {
  const expression = call.scalar(0);
  const cases: { value: BoundScalar; result: BoundScalar }[] = [];
  let index = 1;
  for (; index + 1 < call.count; index += 2)
    cases.push({ value: call.scalar(index), result: call.scalar(index + 1) });
  const otherwise = index < call.count ? call.scalar(index) : undefined;
  return scalar((context) => {
    const subject = expression.evaluate(context);
    for (const { value, result } of cases)
      if (compareScalars(subject, value.evaluate(context)) === 0) return result.evaluate(context);
    return otherwise?.evaluate(context) ?? null;
  });
}

function bindCoalesce(call: Call): Bound {
  const items = call.rest(0).map((_, index) => call.scalar(index));
  return scalar((context) => {
    for (const item of items) {
      const value = item.evaluate(context);
      if (value !== null) return value;
    }
    return null;
  });
}

/** IFERROR: the alternate for an error of conversion or of a function's domain, and for infinity and NaN. */
function bindIfError(call: Call): Bound {
  const [value, alternate] = [call.scalar(0), call.scalar(1)];
  return scalar((context) => {
    const result = attempt(() => value.evaluate(context));
    return result.isFine ? result.value : alternate.evaluate(context);
  });
}

/** A value, or the fact that there is none. */
export function attempt(
  evaluate: () => Scalar,
): { readonly isFine: true; readonly value: Scalar } | { readonly isFine: false } {
  try {
    const value = evaluate();
    return typeof value === 'number' && !Number.isFinite(value) ? { isFine: false } : { isFine: true, value };
  } catch (error) {
    if (error instanceof DaxError) return { isFine: false };
    throw error;
  }
}
