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

/** How a value is written: divided first, then by a format that shows so many decimals. */
interface Style {
  readonly format: string | undefined;
  readonly divisor: number;
  /** What the format itself divides by when it is applied: scaling commas, percent. */
  readonly scale: number;
  /** Undefined for a format whose decimals are not known, such as `C0`. */
  readonly decimals: number | undefined;
}

/** What the formatter shows for a measure without a format of its own. */
const USUAL_FORMAT = '#,0.##';

const UNIT_KEYS = { thousand: 'Unit_Thousand', million: 'Unit_Million', billion: 'Unit_Billion' } as const;

/** Writes values by the label settings; units never touch percentages and formats that scale already. */
export function createAmounts(labels: LabelOptions, { formatValue, localise, locale }: TextContext): Amounts {
  const styleOf = (value: number, format: string | undefined): Style =>
    styleFor({ value, format, labels, unitName: (key) => localise(key) });
  const shown = (value: number, format: string | undefined): number => asShown(value, styleOf(value, format));
  const text = (value: number, format: string | undefined): string => {
    const style = styleOf(value, format);
    return formatValue(asShown(value, style) / style.divisor, style.format);
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
  const { format: plain, divisor: commas } = unscaledFormat(format ?? USUAL_FORMAT);
  const own = decimalsIn(plain);
  const isPercent = isPercentFormat(plain);
  const scale = isPercent ? 0.01 : commas;
  const takesUnit = own !== undefined && scale === 1;
  const unit = displayUnit(value, takesUnit ? labels.units : 'none');
  const chosen = decimalsOf(labels.decimals);
  const wanted = chosen ?? (unit.name === undefined ? undefined : unitDecimals(value, unit));
  if (own === undefined || (wanted === undefined && unit.name === undefined)) {
    return { format, divisor: 1, scale, decimals: own };
  }
  const suffix = unit.name === undefined ? '' : from.unitName(UNIT_KEYS[unit.name]);
  return {
    format: editFormat(format ?? USUAL_FORMAT, { decimals: wanted, suffix }),
    divisor: unit.divisor,
    scale,
    decimals: wanted ?? own,
  };
}

/** Rounded half away from zero to what the style shows. */
function asShown(value: number, { divisor, scale, decimals }: Style): number {
  if (decimals === undefined) return value;
  const factor = 10 ** decimals / (divisor * scale);
  const scaled = Number((Math.abs(value) * factor).toPrecision(15));
  const rounded = Math.round(scaled) / factor;
  return Number.isFinite(rounded) && scaled < Number.MAX_SAFE_INTEGER ? Math.sign(value) * rounded : value;
}
