import { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import { chosenOf, dropdown, toggle } from '../../../shared/src/settings/slices';
import type { RateOptions } from '../funnel-options';
import { chosenDecimals, decimalsSlice } from './decimals-slice';

/** The formatting card for the figures beside the bars. */
export class RatesCard extends formattingSettings.SimpleCard {
  override name = 'rates';
  override displayNameKey = 'Card_Rates';
  basis = dropdown({ name: 'basis', displayNameKey: 'Option_Basis' }, [
    { value: 'previous', displayNameKey: 'Basis_Previous' },
    { value: 'first', displayNameKey: 'Basis_First' },
  ]);
  showStep = toggle({ name: 'showStep', displayNameKey: 'Option_ShowStep' }, true);
  showTotal = toggle({ name: 'showTotal', displayNameKey: 'Option_ShowTotal' }, true);
  showLost = toggle({ name: 'showLost', displayNameKey: 'Option_ShowLost' }, false);
  showLostShare = toggle({ name: 'showLostShare', displayNameKey: 'Option_ShowLostShare' }, false);
  showCumulative = toggle({ name: 'showCumulative', displayNameKey: 'Option_ShowCumulative' }, false);
  showTime = toggle({ name: 'showTime', displayNameKey: 'Option_ShowTime' }, false);
  showLeak = toggle({ name: 'showLeak', displayNameKey: 'Option_ShowLeak' }, true);
  showComparison = toggle({ name: 'showComparison', displayNameKey: 'Option_ShowComparison' }, true);
  showTarget = toggle({ name: 'showTarget', displayNameKey: 'Option_ShowTarget' }, true);
  showTargetLabel = toggle({ name: 'showTargetLabel', displayNameKey: 'Option_ShowTargetLabel' }, false);
  decimals = decimalsSlice('Option_Decimals');
  override slices: formattingSettings.Slice[] = [
    this.showStep,
    this.showTotal,
    this.showLost,
    this.showLostShare,
    this.showCumulative,
    this.showTime,
    this.basis,
    this.showLeak,
    this.showComparison,
    this.showTarget,
    this.showTargetLabel,
    this.decimals,
  ];

  /** Shows the switches of the fields that are bound, and the mark of the leak where steps are shown. */
  arrange(bound: {
    readonly hasTarget: boolean;
    readonly hasComparison: boolean;
    readonly hasTime: boolean;
  }): void {
    this.showTime.visible = bound.hasTime;
    this.showComparison.visible = bound.hasComparison;
    this.showTarget.visible = bound.hasTarget;
    this.showTargetLabel.visible = bound.hasTarget;
    this.showLeak.visible = this.showStep.value;
  }

  /** The pane's values. */
  options(): RateOptions {
    return {
      basis: chosenOf(this.basis, ['previous', 'first']),
      showStep: this.showStep.value,
      showTotal: this.showTotal.value,
      showLost: this.showLost.value,
      showLostShare: this.showLostShare.value,
      showCumulative: this.showCumulative.value,
      showTime: this.showTime.value,
      showLeak: this.showLeak.value,
      showComparison: this.showComparison.value,
      showTarget: this.showTarget.value,
      showTargetLabel: this.showTargetLabel.value,
      decimals: chosenDecimals(this.decimals),
    };
  }
}
