import { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import { dropdown, toggle } from '../../../shared/src/settings/slices';
import type { ComparisonMode } from '../comparison-options';

/** The card of the axis that the figures are drawn on. */
export class AxisCard extends formattingSettings.SimpleCard {
  override name = 'axis';
  override displayNameKey = 'Card_Axis';
  scale = dropdown({ name: 'scale', displayNameKey: 'Option_Scale' }, [
    { value: 'linear', displayNameKey: 'Scale_Linear' },
    { value: 'log', displayNameKey: 'Scale_Log' },
  ]);
  zeroLine = toggle({ name: 'zeroLine', displayNameKey: 'Option_ZeroLine' }, true);
  override slices: formattingSettings.Slice[] = [this.scale, this.zeroLine];

  /** Bars, indices and ranks have no logarithmic axis; slopes and ranks no line at zero. */
  arrange(mode: ComparisonMode): void {
    this.scale.visible = mode === 'dumbbell' || mode === 'slope';
    this.zeroLine.visible = mode === 'dumbbell' || mode === 'bullet';
    this.visible = this.scale.visible || this.zeroLine.visible;
  }
}
