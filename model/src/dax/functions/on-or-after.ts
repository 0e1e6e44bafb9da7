import { scalar, type Bound, type BoundScalar } from '../binder/bound.js';
import type { Call } from '../binder/call.js';
import { sortOrder } from '../value/compare.js';
import { specialRows, type FunctionRow } from './function-row.js';

/** Rows after a place in a sort order. Source: Microsoft, ISAFTER and ISONORAFTER. */
export const AFTER_ROWS: readonly FunctionRow[] = specialRows('Information', [
  ['ISAFTER', 'value start order? more...', 'scalar', (call) => bindAfter(call, false)],
  ['ISONORAFTER', 'value start order? more...', 'scalar', (call) => bindAfter(call, true)],
]);

interface Key {
  readonly value: BoundScalar;
  readonly start: BoundScalar;
  readonly sign: 1 | -1;
}

/** The first pair that differs decides; equal in all is on, not after. */
function bindAfter(call: Call, equalIsIn: boolean): Bound {
  const keys: Key[] = [];
  for (let index = 0; index < call.count;) {
    const [value, start] = [call.scalar(index), call.scalar(index + 1)];
    const word = index + 2 < call.count ? call.argument(index + 2) : undefined;
    const hasOrder = word?.kind === 'omitted' || (word?.kind === 'name' && /^(asc|desc)$/i.test(word.name));
    keys.push({ value, start, sign: word?.kind === 'name' && /^desc$/i.test(word.name) ? -1 : 1 });
    index += hasOrder ? 3 : 2;
  }
  return scalar((context) => {
    for (const { value, start, sign } of keys) {
      const difference = sortOrder(value.evaluate(context), start.evaluate(context)) * sign;
      if (difference !== 0) return difference > 0;
    }
    return equalIsIn;
  });
}
