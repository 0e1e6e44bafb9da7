import type { ScaleName } from '../dataset/format-rule.js';
import { splitHeaderUnit } from '../read/normalise-header.js';
import { CURRENCY_CODES, CURRENCY_SIGNS } from '../stage/number-words.js';
import { findScale } from '../stage/split-amount.js';
import type { BaseUnit, UnitName } from '../stage/unit.js';
import type { ColumnProfile } from './column-profile.js';
import { PROFILE_FORMAT } from './find-numbers.js';

/** What header and cells say of a unit; each part undefined where nothing does. */
export interface UnitEvidence {
  readonly base: BaseUnit | undefined;
  readonly scale: ScaleName | undefined;
  /** Another currency than the US dollar: amounts must be converted before they are loaded. */
  readonly foreign: string | undefined;
  /** True when a unit is written: no word for a power of ten then means none. */
  readonly isStated: boolean;
  readonly why: string;
}

/** Words for powers of ten that stand in a header without parentheses; single letters there are no evidence. */
const HEADER_SCALE =
  /\b(thousands?|millions?|billions?|mm|mln|bn|bln|tsd|mio|mrd|millionen|milliarden|milliards|millones|milioni|miliardi)\b/iu;

/** The unit that a column's header and cells write. */
export function findUnit({ header, number }: ColumnProfile): UnitEvidence {
  const written = splitHeaderUnit(header).unit;
  const text = written ?? header;
  const base = findBase(text) ?? (number?.isPercent === true ? 'percent' : undefined);
  const currency = number?.currencies.find((code) => code === 'USD');
  const word = written === undefined ? HEADER_SCALE.exec(header)?.[0] : scaleWordOf(written);
  const scale = word === undefined ? undefined : findScale(word, PROFILE_FORMAT);
  const cells = number?.isScaled === true ? `every cell says ${number.scaleWords.join(' or ')}` : undefined;
  const found = base ?? (currency === undefined ? undefined : 'USD');
  const says = [
    ...(found === undefined && scale === undefined ? [] : [`'${header}'`]),
    ...(cells === undefined ? [] : [cells]),
    ...(base === undefined && currency !== undefined ? ['the cells have a dollar sign'] : []),
  ];
  return {
    base: found,
    scale: cells === undefined ? scale : undefined,
    foreign: findForeign(written ?? '', number?.currencies ?? []),
    isStated: found !== undefined || scale !== undefined || cells !== undefined,
    why: says.join('; '),
  };
}

function findBase(text: string): BaseUnit | undefined {
  const isMoney = /\$|\busd\b|\bdollars?\b/iu.test(text);
  if (/%|\bpercent|\bprozent|\bpct\b/iu.test(text)) return 'percent';
  if (isMoney && /(\/|\ba |\bper |\bpro )\s*(month|monat|member|sub)/iu.test(text)) return 'USD a month';
  if (isMoney) return 'USD';
  return /\bmin(utes?|uten)?\b/iu.test(text) ? 'minutes' : undefined;
}

/** The word for a power of ten in the text of a header's parentheses, where single letters count. */
function scaleWordOf(text: string): string | undefined {
  const words = text.replace(/[$\u20ac\u00a3]/g, ' ').split(/[\s./]+/);
  return words.find((word) => word !== '' && findScale(word, PROFILE_FORMAT) !== undefined);
}

function findForeign(text: string, currencies: readonly string[]): string | undefined {
  const other = currencies.find((code) => code !== 'USD');
  if (other !== undefined) return other;
  const sign = CURRENCY_SIGNS.find(([written, code]) => code !== 'USD' && text.includes(written));
  const code = CURRENCY_CODES.find((name) => name !== 'USD' && new RegExp(`\\b${name}\\b`).test(text));
  return sign?.[1] ?? code;
}

/** The name of a unit: `bn USD`, `count`, `percent`. Only money and counts have a power of ten. */
export function unitName(base: BaseUnit, scale: ScaleName | undefined): UnitName {
  if (scale === undefined || scale === 'tn' || (base !== 'USD' && base !== 'count')) return base;
  return `${scale} ${base}`;
}
