import { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import { dropdown } from '../../../shared/src/settings/slices';

/** The card of the lines of slope and bump charts. */
export class LinesCard extends formattingSettings.SimpleCard {
  override name = 'lines';
  override displayNameKey = 'Card_Lines';
  labels = dropdown({ name: 'labels', displayNameKey: 'Option_Labels' }, [
    { value: 'all', displayNameKey: 'Labels_All' },
    { value: 'outer', displayNameKey: 'Labels_Outer' },
    { value: 'none', displayNameKey: 'Labels_None' },
  ]);
  colours = dropdown({ name: 'colours', displayNameKey: 'Option_LineColours' }, [
    { value: 'change', displayNameKey: 'LineColours_Change' },
    { value: 'platform', displayNameKey: 'LineColours_Platform' },
  ]);
  override slices: formattingSettings.Slice[] = [this.labels, this.colours];
}
