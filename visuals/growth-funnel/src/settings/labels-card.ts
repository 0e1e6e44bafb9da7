import { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import { chosenOf, dropdown, toggle } from '../../../shared/src/settings/slices';
import type { LabelOptions } from '../funnel-options';
import { chosenDecimals, decimalsSlice } from './decimals-slice';

/** The formatting card for the values of the stages. */
export class LabelsCard extends formattingSettings.SimpleCard {
  override name = 'labels';
  override displayNameKey = 'Card_Labels';
  showValues = toggle({ name: 'showValues', displayNameKey: 'Option_ShowValues' }, true);
  units = dropdown({ name: 'units', displayNameKey: 'Option_Units' }, [
    { value: 'none', displayNameKey: 'Units_None' },
    { value: 'auto', displayNameKey: 'Units_Auto' },
    { value: 'thousand', displayNameKey: 'Units_Thousand' },
    { value: 'million', displayNameKey: 'Units_Million' },
    { value: 'billion', displayNameKey: 'Units_Billion' },
  ]);
  decimals = decimalsSlice('Option_ValueDecimals');
  override slices: formattingSettings.Slice[] = [this.showValues, this.units, this.decimals];

  /** The pane's values. */
  options(): LabelOptions {
    return {
      showValues: this.showValues.value,
      units: chosenOf(this.units, ['none', 'auto', 'thousand', 'million', 'billion']),
      decimals: chosenDecimals(this.decimals),
    };
  }
}
