import type { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import type { DecimalsChoice } from '../../../shared/src/format/decimals-choice';
import { chosenOf, dropdown } from '../../../shared/src/settings/slices';

/** A list of numbers of decimals, named `decimals`. */
export function decimalsSlice(displayNameKey: string): formattingSettings.ItemDropdown {
  return dropdown({ name: 'decimals', displayNameKey }, [
    { value: 'auto', displayNameKey: 'Decimals_Auto' },
    { value: 'none', displayNameKey: 'Decimals_None' },
    { value: 'one', displayNameKey: 'Decimals_One' },
    { value: 'two', displayNameKey: 'Decimals_Two' },
  ]);
}

/** The chosen number of decimals. */
export function chosenDecimals(list: formattingSettings.ItemDropdown): DecimalsChoice {
  return chosenOf(list, ['auto', 'none', 'one', 'two']);
}
