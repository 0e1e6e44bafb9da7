import { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import { chosenValue, dropdown, numberInput } from '../../shared/src/settings/slices';
import type { QuadrantOptions, ThresholdBasis } from './quadrant-options';
import { RULE_KINDS, type ThresholdRule } from './threshold-rule';

const CHOICES = [
  { value: 'median', displayNameKey: 'Rule_Median' },
  { value: 'mean', displayNameKey: 'Rule_Mean' },
  { value: 'weightedMean', displayNameKey: 'Rule_WeightedMean' },
  { value: 'percentile', displayNameKey: 'Rule_Percentile' },
  { value: 'constant', displayNameKey: 'Rule_Constant' },
] as const;
const BASES = [
  { value: 'shown', displayNameKey: 'Basis_Shown' },
  { value: 'panel', displayNameKey: 'Basis_Panel' },
  { value: 'all', displayNameKey: 'Basis_All' },
] as const;
/** The pane wants bounds; these are beyond any measure. */
const VALUES = { low: -1e15, high: 1e15 } as const;
const PERCENTS = { low: 0, high: 100, usual: 75 } as const;

/** The formatting card for the lines between the quadrants. */
export class ThresholdsCard extends formattingSettings.SimpleCard {
  override name = 'thresholds';
  override displayNameKey = 'Card_Thresholds';
  xRule = dropdown({ name: 'xRule', displayNameKey: 'Option_XRule' }, [...CHOICES]);
  xPercent = numberInput({ name: 'xPercent', displayNameKey: 'Option_XPercent' }, PERCENTS.usual, PERCENTS);
  xValue = numberInput({ name: 'xValue', displayNameKey: 'Option_XValue' }, 0, VALUES);
  yRule = dropdown({ name: 'yRule', displayNameKey: 'Option_YRule' }, [...CHOICES]);
  yPercent = numberInput({ name: 'yPercent', displayNameKey: 'Option_YPercent' }, PERCENTS.usual, PERCENTS);
  yValue = numberInput({ name: 'yValue', displayNameKey: 'Option_YValue' }, 0, VALUES);
  basis = dropdown({ name: 'basis', displayNameKey: 'Option_Basis' }, [...BASES]);
  override slices: formattingSettings.Slice[] = [
    this.xRule,
    this.xPercent,
    this.xValue,
    this.yRule,
    this.yPercent,
    this.yValue,
    this.basis,
  ];

  /** Shows the percent and the value only where the chosen rule wants them. */
  arrange(): void {
    const { x, y } = this.rules();
    this.xPercent.visible = x.kind === 'percentile';
    this.xValue.visible = x.kind === 'constant';
    this.yPercent.visible = y.kind === 'percentile';
    this.yValue.visible = y.kind === 'constant';
  }

  /** What the rules are computed from; a choice that a newer version has saved counts as the default. */
  chosenBasis(): ThresholdBasis {
    const saved = chosenValue(this.basis, 'shown');
    return BASES.find(({ value }) => value === saved)?.value ?? 'shown';
  }

  /** The chosen rules of both axes. */
  rules(): QuadrantOptions['thresholds'] {
    return {
      x: ruleOf(chosenValue(this.xRule, 'median'), this.xPercent.value, this.xValue.value),
      y: ruleOf(chosenValue(this.yRule, 'median'), this.yPercent.value, this.yValue.value),
    };
  }
}

/** A rule that a newer version has saved counts as the default. */
function ruleOf(saved: string, percent: number, value: number): ThresholdRule {
  const kind = RULE_KINDS.find((known) => known === saved) ?? 'median';
  switch (kind) {
    case 'percentile':
      return { kind, percent: Math.max(PERCENTS.low, Math.min(PERCENTS.high, percent)) };
    case 'constant':
      return { kind, value };
    default:
      return { kind };
  }
}
