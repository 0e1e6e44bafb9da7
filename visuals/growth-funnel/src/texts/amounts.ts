import { changeText, isPercentFormat } from '../../../shared/src/format/change-text';
import { decimalsOf } from '../../../shared/src/format/decimals-choice';
import { displayUnit, unitDecimals } from '../../../shared/src/format/display-unit';
import { decimalsIn, editFormat } from '../../../shared/src/format/edit-format';
import { unscaledFormat } from '../../../shared/src/format/unscaled-format';
import type { TextContext } from '../../../shared/src/shell/visual-definition';
import type { LabelOptions } from '../funnel-options';

/** Values of stages as they are displayed. */
export interface Amounts {
  /** In the model's format, with the chosen units and decimals. */
  readonly text: (value: number, format: string | undefined) => string;
  /** The figure that the text shows: differences are taken of these, so that they add up. */
  readonly shown: (value: number, format: string | undefined) => number;
  /** A difference with its sign; percentage points for a measure in percent. */
  readonly change: (difference: number, format: string | undefined) => string;
}

/** How a value is written: divided by the unit first, then by a format that shows so many decimals. */
interface Style {
  readonly format: string | undefined;
  /** Of the display unit. */
  readonly divisor: number;
  /** What the format itself divides by, and multiplies with, when it is applied: scaling commas, percent. */
  readonly commas: number;
  readonly percent: number;
  /** Undefined for a format whose decimals are not known, such as `C0`. */
  readonly decimals: number | undefined;
}

interface FormatFacts {
  /** Undefined for a format whose decimals are not known. */
  readonly own: number | undefined;
  readonly commas: number;
  readonly isPercent: boolean;
}

const knownFacts = new Map<string, FormatFacts>();
/** A dynamic format string may be another one in every row. */
const MOST_FORMATS = 500;

/** What the formatter shows for a measure without a format of its own. */
const USUAL_FORMAT = '#,0.##';

const UNIT_KEYS = { thousand: 'Unit_Thousand', million: 'Unit_Million', billion: 'Unit_Billion' } as const;

/** Writes values by the label settings; units never touch percentages and formats that scale already. */
export function createAmounts(labels: LabelOptions, { formatValue, localise, locale }: TextContext): Amounts {
  const styleOf = (value: number, format: string | undefined): Style =>
    styleFor({ value, format, labels, unitName: (key) => localise(key) });
  const shown = (value: number, format: string | undefined): number => {
    const style = styleOf(value, format);
    return rounded(value, style) * style.divisor;
  };
  const text = (value: number, format: string | undefined): string => {
    const style = styleOf(value, format);
    return formatValue(rounded(value, style), style.format);
  };
  return {
    shown,
    text,
    change: (difference, format) =>
      changeText(difference, {
        format,
        formatValue: (magnitude) => (typeof magnitude === 'number' ? text(magnitude, format) : ''),
        locale,
        percentagePointUnit: localise('Unit_PercentagePoints'),
      }),
  };
}

function styleFor(from: {
  readonly value: number;
  readonly format: string | undefined;
  readonly labels: LabelOptions;
  readonly unitName: (key: string) => string;
}): Style {
  const { value, format, labels } = from;
  const { own, commas, isPercent } = factsOf(format ?? USUAL_FORMAT);
  const percent = isPercent ? 100 : 1;
  const takesUnit = own !== undefined && !isPercent && commas === 1;
  const unit = displayUnit(value, takesUnit ? labels.units : 'none');
  const chosen = decimalsOf(labels.decimals);
  const wanted = chosen ?? (unit.name === undefined ? undefined : unitDecimals(value, unit));
  if (own === undefined || (wanted === undefined && unit.name === undefined)) {
    return { format, divisor: 1, commas, percent, decimals: own };
  }
  const suffix = unit.name === undefined ? '' : from.unitName(UNIT_KEYS[unit.name]);
  return {
    format: editFormat(format ?? USUAL_FORMAT, { decimals: wanted, suffix }),
    divisor: unit.divisor,
    commas,
    percent,
    decimals: wanted ?? own,
  };
}

/** What a format does to a value; formats are few and reading one costs more than looking it up. */
function factsOf(format: string): FormatFacts {
  const known = knownFacts.get(format);
  if (known !== undefined) return known;
  const { format: plain, divisor: commas } = unscaledFormat(format);
  const facts = { own: decimalsIn(plain), commas, isPercent: isPercentFormat(plain) };
  if (knownFacts.size >= MOST_FORMATS) knownFacts.clear();
  knownFacts.set(format, facts);
  return facts;
}

/** The value in its unit, rounded half away from zero to what the style shows. */
function rounded(value: number, { divisor, commas, percent, decimals }: Style): number {
  if (decimals === undefined) return value / divisor;
  const factor = 10 ** decimals * percent;
  // 1.005 times a hundred is 100.49999999999999: noise must not decide a rounding.
  const scaled = Number(((Math.abs(value) / (divisor * commas)) * factor).toPrecision(15));
  if (scaled > Number.MAX_SAFE_INTEGER) return value / divisor;
  const steps = Math.round(scaled);
  // There is no minus zero for a reader.
  return steps === 0 ? 0 : (Math.sign(value) * steps * commas) / factor;
}
