import { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import type { Palette } from '../../shared/src/palette/palette';
import { numberInput, ruleColour, textInput, toggle } from '../../shared/src/settings/slices';
import { TextCard } from '../../shared/src/settings/text-card';
import { VisualSettings } from '../../shared/src/settings/visual-settings';
import type { QuadrantOptions } from './quadrant-options';

const RADIUS_PX = { low: 4, high: 60, usual: 28 } as const;

class QuadrantsCard extends formattingSettings.SimpleCard {
  override name = 'quadrants';
  override displayNameKey = 'Card_Quadrants';
  topRight = textInput({ name: 'topRight', displayNameKey: 'Option_TopRight' }, 'Stars');
  topLeft = textInput({ name: 'topLeft', displayNameKey: 'Option_TopLeft' }, 'Hidden demand');
  bottomRight = textInput({ name: 'bottomRight', displayNameKey: 'Option_BottomRight' }, 'Efficient niche');
  bottomLeft = textInput({ name: 'bottomLeft', displayNameKey: 'Option_BottomLeft' }, 'Review');
  showNames = toggle({ name: 'showNames', displayNameKey: 'Option_ShowNames' }, true);
  showTint = toggle({ name: 'showTint', displayNameKey: 'Option_ShowTint' }, true);
  override slices: formattingSettings.Slice[] = [
    this.topRight,
    this.topLeft,
    this.bottomRight,
    this.bottomLeft,
    this.showNames,
    this.showTint,
  ];
}

class AxesCard extends formattingSettings.SimpleCard {
  override name = 'axes';
  override displayNameKey = 'Card_Axes';
  logX = toggle({ name: 'logX', displayNameKey: 'Option_LogX' }, false);
  showTitles = toggle({ name: 'showTitles', displayNameKey: 'Option_ShowTitles' }, true);
  override slices: formattingSettings.Slice[] = [this.logX, this.showTitles];
}

class PointsCard extends formattingSettings.SimpleCard {
  override name = 'points';
  override displayNameKey = 'Card_Points';
  fill: formattingSettings.ColorPicker;
  largestRadius = numberInput(
    { name: 'largestRadius', displayNameKey: 'Option_LargestRadius' },
    RADIUS_PX.usual,
    RADIUS_PX,
  );
  showLabels = toggle({ name: 'showLabels', displayNameKey: 'Option_ShowLabels' }, true);
  override slices: formattingSettings.Slice[];

  constructor(palette: Palette) {
    super();
    this.fill = ruleColour({ name: 'fill', displayNameKey: 'Option_Fill' }, palette.accent);
    this.slices = [this.fill, this.largestRadius, this.showLabels];
  }
}

/** The formatting pane of the content strategy quadrant. */
export class QuadrantSettings extends VisualSettings {
  readonly quadrants = new QuadrantsCard();
  readonly axes = new AxesCard();
  readonly points: PointsCard;
  readonly text = new TextCard();
  override cards: formattingSettings.SimpleCard[];

  constructor(palette: Palette) {
    super();
    this.points = new PointsCard(palette);
    this.cards = [this.quadrants, this.axes, this.points, this.text];
  }
}

/** The pane's values as plain options. */
export function readOptions({ quadrants, axes, points, text }: QuadrantSettings): QuadrantOptions {
  return {
    names: {
      topRight: quadrants.topRight.value,
      topLeft: quadrants.topLeft.value,
      bottomRight: quadrants.bottomRight.value,
      bottomLeft: quadrants.bottomLeft.value,
    },
    showNames: quadrants.showNames.value,
    showTint: quadrants.showTint.value,
    logX: axes.logX.value,
    showTitles: axes.showTitles.value,
    fill: points.fill.value.value,
    largestRadiusPx: Math.max(RADIUS_PX.low, Math.min(RADIUS_PX.high, points.largestRadius.value)),
    showLabels: points.showLabels.value,
    textSizePx: text.sizePx(),
  };
}
