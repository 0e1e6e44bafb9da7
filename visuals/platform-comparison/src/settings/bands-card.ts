import { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import { dropdown, numberInput } from '../../../shared/src/settings/slices';
import type { ComparisonOptions } from '../comparison-options';

const PERCENTS = { low: 0, high: 200 } as const;
const POOR_PERCENT = 60;
const FAIR_PERCENT = 90;

/** The card of the qualitative bands of bullets. */
export class BandsCard extends formattingSettings.SimpleCard {
  override name = 'bands';
  override displayNameKey = 'Card_Bands';
  base = dropdown({ name: 'base', displayNameKey: 'Option_BandBase' }, [
    { value: 'target', displayNameKey: 'BandBase_Target' },
    { value: 'max', displayNameKey: 'BandBase_Max' },
  ]);
  poor = numberInput({ name: 'poor', displayNameKey: 'Option_BandPoor' }, POOR_PERCENT, PERCENTS);
  fair = numberInput({ name: 'fair', displayNameKey: 'Option_BandFair' }, FAIR_PERCENT, PERCENTS);
  override slices: formattingSettings.Slice[] = [this.base, this.poor, this.fair];

  /** Ends of the poor and the fair band, kept within the bounds of the pane. */
  ends(): ComparisonOptions['bandEnds'] {
    const within = (value: number): number => Math.max(PERCENTS.low, Math.min(PERCENTS.high, value));
    return [within(this.poor.value), within(this.fair.value)];
  }
}
