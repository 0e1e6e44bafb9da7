import { toNumber } from '../value/convert.js';
import { DaxError } from '../value/dax-error.js';
import type { Scalar } from '../value/scalar.js';
import { valueRows, type FunctionRow } from './function-row.js';

type BitOperation = (left: bigint, right: bigint) => bigint;

/** Operations on the bits of whole numbers of 64 bits; BLANK is 0. Source: Microsoft, BITAND and others. */
export const BIT_ROWS: readonly FunctionRow[] = valueRows('Math and trig', [
  row('BITAND', 'number1 number2', (left, right) => left & right),
  row('BITOR', 'number1 number2', (left, right) => left | right),
  row('BITXOR', 'number1 number2', (left, right) => left ^ right),
  row('BITLSHIFT', 'number shift', (value, by) => (by < 0n ? value >> -by : value << by)),
  row('BITRSHIFT', 'number shift', (value, by) => (by < 0n ? value << -by : value >> by)),
]);

function row(
  name: string,
  parameters: string,
  operation: BitOperation,
): readonly [string, string, (values: readonly Scalar[]) => Scalar] {
  return [
    name,
    parameters,
    ([left = null, right = null]) => {
      const [a, b] = [whole(name, left), whole(name, right)];
      if (name.endsWith('SHIFT') && (b > 63n || b < -63n)) return 0;
      return Number(BigInt.asIntN(64, operation(a, b)));
    },
  ];
}

function whole(name: string, value: Scalar): bigint {
  const number = Math.trunc(toNumber(value));
  if (!Number.isSafeInteger(number))
    throw new DaxError('dax/domain', `${name} takes whole numbers, found ${toNumber(value)}.`);
  return BigInt(number);
}
