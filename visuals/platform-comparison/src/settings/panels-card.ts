import { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import { dropdown, toggle } from '../../../shared/src/settings/slices';

/** The card of several measures, small multiples, trends and two platforms side by side. */
export class PanelsCard extends formattingSettings.SimpleCard {
  override name = 'panels';
  override displayNameKey = 'Card_Panels';
  measuresAs = dropdown({ name: 'measuresAs', displayNameKey: 'Option_MeasuresAs' }, [
    { value: 'panels', displayNameKey: 'MeasuresAs_Panels' },
    { value: 'columns', displayNameKey: 'MeasuresAs_Columns' },
  ]);
  axes = dropdown({ name: 'axes', displayNameKey: 'Option_Axes' }, [
    { value: 'shared', displayNameKey: 'Axes_Shared' },
    { value: 'independent', displayNameKey: 'Axes_Independent' },
  ]);
  sparkline = toggle({ name: 'sparkline', displayNameKey: 'Option_Sparkline' }, true);
  headToHead = toggle({ name: 'headToHead', displayNameKey: 'Option_HeadToHead' }, true);
  override slices: formattingSettings.Slice[] = [this.measuresAs, this.axes, this.sparkline, this.headToHead];
}
