import { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import type { Palette } from '../../shared/src/palette/palette';
import { chosenValue, colour, dropdown, ruleColour, toggle } from '../../shared/src/settings/slices';
import { TextCard } from '../../shared/src/settings/text-card';
import { VisualSettings } from '../../shared/src/settings/visual-settings';
import type { FunnelOptions } from './funnel-options';

class BarsCard extends formattingSettings.SimpleCard {
  override name = 'bars';
  override displayNameKey = 'Card_Bars';
  alignment = dropdown({ name: 'alignment', displayNameKey: 'Option_Alignment' }, [
    { value: 'center', displayNameKey: 'Alignment_Center' },
    { value: 'left', displayNameKey: 'Alignment_Left' },
  ]);
  scale = dropdown({ name: 'scale', displayNameKey: 'Option_Scale' }, [
    { value: 'linear', displayNameKey: 'Scale_Linear' },
    { value: 'sqrt', displayNameKey: 'Scale_Sqrt' },
  ]);
  fill: formattingSettings.ColorPicker;
  gainFill: formattingSettings.ColorPicker;
  override slices: formattingSettings.Slice[];

  constructor(palette: Palette) {
    super();
    this.fill = ruleColour({ name: 'fill', displayNameKey: 'Option_Fill' }, palette.accent);
    this.gainFill = colour({ name: 'gainFill', displayNameKey: 'Option_GainFill' }, palette.neutral);
    this.slices = [this.alignment, this.scale, this.fill, this.gainFill];
  }
}

class RatesCard extends formattingSettings.SimpleCard {
  override name = 'rates';
  override displayNameKey = 'Card_Rates';
  showStep = toggle({ name: 'showStep', displayNameKey: 'Option_ShowStep' }, true);
  showTotal = toggle({ name: 'showTotal', displayNameKey: 'Option_ShowTotal' }, true);
  showLeak = toggle({ name: 'showLeak', displayNameKey: 'Option_ShowLeak' }, true);
  showComparison = toggle({ name: 'showComparison', displayNameKey: 'Option_ShowComparison' }, true);
  showTarget = toggle({ name: 'showTarget', displayNameKey: 'Option_ShowTarget' }, true);
  override slices: formattingSettings.Slice[] = [
    this.showStep,
    this.showTotal,
    this.showLeak,
    this.showComparison,
    this.showTarget,
  ];
}

/** The formatting pane of the growth funnel. */
export class FunnelSettings extends VisualSettings {
  readonly bars: BarsCard;
  readonly rates = new RatesCard();
  readonly text: TextCard;
  override cards: formattingSettings.SimpleCard[];

  constructor(palette: Palette) {
    super();
    this.bars = new BarsCard(palette);
    this.text = new TextCard(palette);
    this.cards = [this.bars, this.rates, this.text];
  }
}

/** The pane's values as plain options. */
export function readOptions({ bars, rates, text }: FunnelSettings): FunnelOptions {
  return {
    alignment: chosenValue(bars.alignment, 'center') === 'left' ? 'left' : 'center',
    scale: chosenValue(bars.scale, 'linear') === 'sqrt' ? 'sqrt' : 'linear',
    fill: bars.fill.value.value,
    gainFill: bars.gainFill.value.value,
    showStep: rates.showStep.value,
    showTotal: rates.showTotal.value,
    showLeak: rates.showLeak.value,
    showComparison: rates.showComparison.value,
    showTarget: rates.showTarget.value,
    textSizePx: text.sizePx(),
  };
}
