import { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import type { Palette } from '../../../shared/src/palette/palette';
import { chosenOf, dropdown, ruleColour } from '../../../shared/src/settings/slices';
import type { BarOptions } from '../funnel-options';

/** The formatting card for the bars: how they lie, how long they are, what colour they have. */
export class BarsCard extends formattingSettings.SimpleCard {
  override name = 'bars';
  override displayNameKey = 'Card_Bars';
  orientation = dropdown({ name: 'orientation', displayNameKey: 'Option_Orientation' }, [
    { value: 'rows', displayNameKey: 'Orientation_Rows' },
    { value: 'columns', displayNameKey: 'Orientation_Columns' },
  ]);
  alignment = dropdown({ name: 'alignment', displayNameKey: 'Option_Alignment' }, [
    { value: 'center', displayNameKey: 'Alignment_Center' },
    { value: 'left', displayNameKey: 'Alignment_Left' },
  ]);
  scale = dropdown({ name: 'scale', displayNameKey: 'Option_Scale' }, [
    { value: 'linear', displayNameKey: 'Scale_Linear' },
    { value: 'sqrt', displayNameKey: 'Scale_Sqrt' },
    { value: 'log', displayNameKey: 'Scale_Log' },
    { value: 'auto', displayNameKey: 'Scale_Auto' },
  ]);
  density = dropdown({ name: 'density', displayNameKey: 'Option_Density' }, [
    { value: 'normal', displayNameKey: 'Density_Normal' },
    { value: 'dense', displayNameKey: 'Density_Dense' },
    { value: 'spacious', displayNameKey: 'Density_Spacious' },
  ]);
  colourBy = dropdown({ name: 'colourBy', displayNameKey: 'Option_ColourBy' }, [
    { value: 'fill', displayNameKey: 'ColourBy_Fill' },
    { value: 'target', displayNameKey: 'ColourBy_Target' },
    { value: 'comparison', displayNameKey: 'ColourBy_Comparison' },
  ]);
  fill: formattingSettings.ColorPicker;
  gainFill: formattingSettings.ColorPicker;
  betterFill: formattingSettings.ColorPicker;
  worseFill: formattingSettings.ColorPicker;
  override slices: formattingSettings.Slice[];

  constructor({ accent, neutral, better, worse }: Palette) {
    super();
    this.fill = ruleColour({ name: 'fill', displayNameKey: 'Option_Fill' }, accent);
    this.gainFill = ruleColour({ name: 'gainFill', displayNameKey: 'Option_GainFill' }, neutral);
    this.betterFill = ruleColour({ name: 'betterFill', displayNameKey: 'Option_BetterFill' }, better);
    this.worseFill = ruleColour({ name: 'worseFill', displayNameKey: 'Option_WorseFill' }, worse);
    const { orientation, alignment, scale, density, colourBy } = this;
    const colours = [this.fill, this.gainFill, this.betterFill, this.worseFill];
    this.slices = [orientation, alignment, scale, density, colourBy, ...colours];
  }

  /** Shows what the bound fields and the choices before it give a meaning to. */
  arrange({
    hasTarget,
    hasComparison,
  }: {
    readonly hasTarget: boolean;
    readonly hasComparison: boolean;
  }): void {
    this.colourBy.visible = hasTarget || hasComparison;
    const isJudged = this.colourBy.visible && this.options().colourBy !== 'fill';
    this.betterFill.visible = isJudged;
    this.worseFill.visible = isJudged;
  }

  /** The pane's values. */
  options(): BarOptions {
    return {
      orientation: chosenOf(this.orientation, ['rows', 'columns']),
      alignment: chosenOf(this.alignment, ['center', 'left']),
      scale: chosenOf(this.scale, ['linear', 'sqrt', 'log', 'auto']),
      density: chosenOf(this.density, ['normal', 'dense', 'spacious']),
      colourBy: chosenOf(this.colourBy, ['fill', 'target', 'comparison']),
      fill: this.fill.value.value,
      gainFill: this.gainFill.value.value,
      betterFill: this.betterFill.value.value,
      worseFill: this.worseFill.value.value,
    };
  }
}
