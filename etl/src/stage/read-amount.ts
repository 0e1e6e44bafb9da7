import type { NumberFormat } from '../dataset/format-rule.js';
import { negate, type Decimal } from './decimal.js';
import type { Finding } from './finding.js';
import { SCALE_POWERS } from './number-words.js';
import type { NumberStyle } from './number-style.js';
import { isAmbiguousNumber, parseNumber } from './parse-number.js';
import { splitAmount, type AmountParts } from './split-amount.js';
import { parseUnit, toBaseUnits, type UnitName } from './unit.js';

/** How one column's amounts are written and what they are measured in. */
export interface AmountRule {
  readonly header: string;
  readonly unit: UnitName;
  readonly style: NumberStyle;
  readonly format: NumberFormat;
}

/** An amount in base units, or why the cell is none. */
export type AmountReading =
  { readonly value: Decimal; readonly parts: AmountParts } | { readonly finding: Finding };

/**
 * Reads the amount in a cell that is not empty. What the cell says of its unit must agree with the contract: a scale
 * word counts only where the contract's unit has none, so that nothing is multiplied twice.
 */
export function readAmount(cell: string, rule: AmountRule): AmountReading {
  const parts = splitAmount(cell, rule.format);
  if (parts === undefined) return { finding: notANumber(cell, rule) };
  const contradiction = contradict(parts, rule.unit);
  if (contradiction !== undefined) return { finding: contradicted(cell, rule, contradiction) };
  const number = parseNumber(parts.digits, rule.style);
  if (number === undefined)
    return {
      finding:
        rule.style.decimal === undefined && isAmbiguousNumber(parts.digits, rule.style.thousands)
          ? ambiguous(cell, rule)
          : notANumber(cell, rule),
    };
  const unit = parseUnit(rule.unit);
  const power = parts.scale === undefined ? unit.power : SCALE_POWERS[parts.scale];
  const value = toBaseUnits(number, { ...unit, power });
  if (unit.base === 'count' && !isWhole(value)) return { finding: notWhole(cell, rule) };
  return { value: parts.isNegative ? negate(value) : value, parts };
}

/** What the cell says against the unit of the contract; undefined when they agree. */
function contradict(parts: AmountParts, name: UnitName): string | undefined {
  const unit = parseUnit(name);
  const isMoney = unit.base.startsWith('USD');
  if (parts.currency !== undefined && !(isMoney && parts.currency === 'USD')) return parts.currency;
  if (parts.isPercent && unit.base !== 'percent') return 'percent';
  if (parts.scale === undefined) return undefined;
  const takesScale = unit.base === 'USD' || unit.base === 'count';
  const agrees = unit.power === 0 || unit.power === SCALE_POWERS[parts.scale];
  return takesScale && agrees ? undefined : `'${parts.scaleText}' (${parts.scale})`;
}

const isWhole = ({ units, scale }: Decimal): boolean => units % 10n ** BigInt(scale) === 0n;

const notANumber = (cell: string, { header, unit }: AmountRule): Finding => ({
  code: 'stage/bad-number',
  message: `'${cell}' in '${header}' is no number; expected plain digits in ${unit}, such as 12.3 or "26,300"`,
  hint: 'correct the cell; declare format.decimal when it has another decimal separator, format.empty when it means "not published"',
});

const notWhole = (cell: string, { header, unit }: AmountRule): Finding => ({
  code: 'stage/bad-number',
  message: `'${cell}' in '${header}' is no whole number of ${unit}; expected one that comes out even`,
  hint: 'check the unit in the contract, and format.decimal',
});

const contradicted = (cell: string, { header, unit }: AmountRule, found: string): Finding => ({
  code: 'stage/unit-contradiction',
  message: `'${cell}' in '${header}' says ${found}, but the contract says ${unit}`,
  hint: 'correct the unit in the contract, or the cell; other currencies must be converted first',
});

const ambiguous = (cell: string, { header }: AmountRule): Finding => ({
  code: 'stage/ambiguous-number',
  message: `'${cell}' in '${header}' is one number with a decimal point and another with a decimal comma; no other value of the file decides it`,
  hint: "declare format: { decimal: '.' } or { decimal: ',' } in the contract",
});
