import type { Decimal } from './decimal.js';

/** What a column is measured in, after scaling to base units. */
export type BaseUnit = 'USD' | 'count' | 'percent' | 'USD a month' | 'minutes' | 'text';

/** A declared unit: the power of ten to the base unit, and the base unit. */
export interface Unit {
  readonly power: number;
  readonly base: BaseUnit;
}

const SCALES: Readonly<Record<string, number>> = { k: 3, mm: 6, bn: 9 };

/** Every unit a contract may name. */
export const UNIT_NAMES = [
  'USD',
  'k USD',
  'mm USD',
  'bn USD',
  'count',
  'k count',
  'mm count',
  'bn count',
  'percent',
  'USD a month',
  'minutes',
  'text',
] as const;

export type UnitName = (typeof UNIT_NAMES)[number];

/** The unit of that name: `bn USD` is 10^9 USD. */
export function parseUnit(name: UnitName): Unit {
  const [first = '', ...rest] = name.split(' ');
  const power = SCALES[first];
  if (power === undefined) return { power: 0, base: name as BaseUnit };
  return { power, base: rest.join(' ') as BaseUnit };
}

/** `value` of `unit` in its base unit, exactly. */
export function toBaseUnits(value: Decimal, unit: Unit): Decimal {
  const scale = Math.max(value.scale - unit.power, 0);
  const exponent = unit.power - (value.scale - scale);
  return { units: value.units * 10n ** BigInt(exponent), scale };
}
