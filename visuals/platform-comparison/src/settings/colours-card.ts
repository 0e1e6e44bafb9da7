import { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import type { Palette } from '../../../shared/src/palette/palette';
import { mixColours } from '../../../shared/src/palette/mix-colours';
import { colour, ruleColour } from '../../../shared/src/settings/slices';
import type { ComparisonMode } from '../comparison-options';

/** How far the band's colour is from the text towards the background. */
const BAND_SHARE = 0.72;

/** The card of colours; those with a rule button take conditional formatting. */
export class ColoursCard extends formattingSettings.SimpleCard {
  override name = 'dots';
  override displayNameKey = 'Card_Dots';
  fill: formattingSettings.ColorPicker;
  comparison: formattingSettings.ColorPicker;
  target: formattingSettings.ColorPicker;
  band: formattingSettings.ColorPicker;
  focus: formattingSettings.ColorPicker;
  better: formattingSettings.ColorPicker;
  worse: formattingSettings.ColorPicker;
  override slices: formattingSettings.Slice[];

  constructor(palette: Palette) {
    super();
    const band = mixColours(palette.foreground, palette.background, BAND_SHARE);
    this.fill = ruleColour({ name: 'fill', displayNameKey: 'Option_CurrentColour' }, palette.accent);
    this.comparison = ruleColour(
      { name: 'comparison', displayNameKey: 'Option_ComparisonColour' },
      palette.neutral,
    );
    this.target = ruleColour({ name: 'target', displayNameKey: 'Option_TargetColour' }, palette.foreground);
    this.band = colour({ name: 'band', displayNameKey: 'Option_BandColour' }, band);
    this.focus = colour({ name: 'focus', displayNameKey: 'Option_FocusColour' }, palette.accent);
    this.better = colour({ name: 'better', displayNameKey: 'Option_BetterColour' }, palette.better);
    this.worse = colour({ name: 'worse', displayNameKey: 'Option_WorseColour' }, palette.worse);
    this.slices = [this.fill, this.comparison, this.target, this.band, this.focus, this.better, this.worse];
  }

  /** Shows the colours that a mode draws with. */
  arrange(mode: ComparisonMode): void {
    this.target.visible = mode === 'dumbbell' || mode === 'bullet';
    this.band.visible = mode === 'bullet';
    this.comparison.visible = mode !== 'indexBars' && mode !== 'bump';
  }
}
