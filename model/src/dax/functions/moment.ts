import { scalar, type Bound } from '../binder/bound.js';
import type { Call } from '../binder/call.js';
import { DateTime } from '../value/scalar.js';
import { specialRows, type FunctionRow } from './function-row.js';

/**
 * The present moment and the reader, as the model was told them when it was compiled; without them they are a fault, so
 * that no value depends on the day by accident. Local time is universal time. Source: Microsoft, NOW, TODAY, USERNAME.
 */
export const MOMENT_ROWS: readonly FunctionRow[] = [
  ...specialRows('Date and time', [
    ['NOW', '', 'scalar', (call) => bindMoment(call, (now) => now)],
    ['UTCNOW', '', 'scalar', (call) => bindMoment(call, (now) => now)],
    ['TODAY', '', 'scalar', (call) => bindMoment(call, Math.floor)],
    ['UTCTODAY', '', 'scalar', (call) => bindMoment(call, Math.floor)],
  ]),
  ...specialRows('Information', [
    ['USERNAME', '', 'scalar', bindUser],
    ['USERPRINCIPALNAME', '', 'scalar', bindUser],
  ]),
];

function bindMoment(call: Call, part: (now: number) => number): Bound {
  const { now } = call.binder.names.surroundings;
  if (now === undefined)
    return call.fail('dax/no-moment', `${call.name} needs the present moment, which was not given.`);
  const value = new DateTime(part(now));
  return scalar(() => value);
}

function bindUser(call: Call): Bound {
  const { user } = call.binder.names.surroundings;
  if (user === undefined)
    return call.fail('dax/no-user', `${call.name} needs the name of the reader, which was not given.`);
  return scalar(() => user);
}
