import { splitHeaderUnit } from '../read/normalise-header.js';
import { CURRENCY_CODES, CURRENCY_SIGNS, SCALE_POWERS } from './number-words.js';
import { findScale } from './split-amount.js';
import { parseUnit, type UnitName } from './unit.js';

interface HeaderUnit {
  readonly power: number | undefined;
  readonly currency: string | undefined;
  readonly isPercent: boolean;
}

/** Words of a unit that say nothing about its size. */
const FILLERS = new Set(['in', 'of', 'users', 'subscribers', 'subs', 'members', 'hours', 'titles']);

/**
 * What the unit in a header's parentheses says against the contract's unit: `Revenue (mm USD)` under `bn USD`.
 * Undefined when it agrees, when there is none, or when it is no unit (`Revenue (estimate)`).
 */
export function contradictHeader(header: string, name: UnitName): string | undefined {
  const text = splitHeaderUnit(header).unit;
  const found = text === undefined ? undefined : readUnit(text);
  if (text === undefined || found === undefined) return undefined;
  const unit = parseUnit(name);
  const isMoney = unit.base.startsWith('USD');
  const currencyAgrees = found.currency === undefined || (isMoney && found.currency === 'USD');
  const percentAgrees = found.isPercent === (unit.base === 'percent');
  const powerAgrees = found.power === undefined || found.power === unit.power;
  const saysNothing = found.power === undefined && found.currency === undefined && !found.isPercent;
  return saysNothing || (currencyAgrees && percentAgrees && powerAgrees) ? undefined : text;
}

function readUnit(text: string): HeaderUnit | undefined {
  let rest = text.trim();
  let currency: string | undefined;
  for (const [sign, code] of CURRENCY_SIGNS) {
    if (currency !== undefined || !rest.includes(sign)) continue;
    currency = code;
    rest = rest.replace(sign, ' ');
  }
  let power: number | undefined;
  let isPercent = false;
  for (const word of rest.split(/[\s,.]+/).filter((part) => part !== '')) {
    const scale = findScale(word);
    if (scale !== undefined) power = SCALE_POWERS[scale];
    else if (CURRENCY_CODES.some((code) => code === word.toUpperCase())) currency = word.toUpperCase();
    else if (/^(%|percent|pct)$/i.test(word)) isPercent = true;
    else if (!FILLERS.has(word.toLowerCase())) return undefined;
  }
  return { power, currency, isPercent };
}
