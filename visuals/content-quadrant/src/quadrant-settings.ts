import { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import type { Palette } from '../../shared/src/palette/palette';
import type { Localise } from '../../shared/src/localise/localise';
import {
  chosenValue,
  dropdown,
  numberInput,
  ruleColour,
  textInput,
  toggle,
} from '../../shared/src/settings/slices';
import { TextCard } from '../../shared/src/settings/text-card';
import { VisualSettings } from '../../shared/src/settings/visual-settings';
import type { QuadrantOptions, ScaleKind } from './quadrant-options';
import { ThresholdsCard } from './thresholds-card';

const RADIUS_PX = { low: 4, high: 60, usual: 28 } as const;

class QuadrantsCard extends formattingSettings.SimpleCard {
  override name = 'quadrants';
  override displayNameKey = 'Card_Quadrants';
  topRight: formattingSettings.TextInput;
  topLeft: formattingSettings.TextInput;
  bottomRight: formattingSettings.TextInput;
  bottomLeft: formattingSettings.TextInput;
  showNames = toggle({ name: 'showNames', displayNameKey: 'Option_ShowNames' }, true);
  showTint = toggle({ name: 'showTint', displayNameKey: 'Option_ShowTint' }, true);
  override slices: formattingSettings.Slice[];

  constructor(localise: Localise) {
    super();
    this.topRight = textInput(
      { name: 'topRight', displayNameKey: 'Option_TopRight' },
      localise('Quadrant_TopRight'),
    );
    this.topLeft = textInput(
      { name: 'topLeft', displayNameKey: 'Option_TopLeft' },
      localise('Quadrant_TopLeft'),
    );
    this.bottomRight = textInput(
      { name: 'bottomRight', displayNameKey: 'Option_BottomRight' },
      localise('Quadrant_BottomRight'),
    );
    this.bottomLeft = textInput(
      { name: 'bottomLeft', displayNameKey: 'Option_BottomLeft' },
      localise('Quadrant_BottomLeft'),
    );
    this.slices = [
      this.topRight,
      this.topLeft,
      this.bottomRight,
      this.bottomLeft,
      this.showNames,
      this.showTint,
    ];
  }
}

const SCALES = [
  { value: 'linear', displayNameKey: 'Scale_Linear' },
  { value: 'log', displayNameKey: 'Scale_Log' },
  { value: 'symlog', displayNameKey: 'Scale_Symlog' },
] as const;

class AxesCard extends formattingSettings.SimpleCard {
  override name = 'axes';
  override displayNameKey = 'Card_Axes';
  scaleX = dropdown({ name: 'scaleX', displayNameKey: 'Option_ScaleX' }, [...SCALES]);
  scaleY = dropdown({ name: 'scaleY', displayNameKey: 'Option_ScaleY' }, [...SCALES]);
  /** Saved by reports older than the choice of scales; shown where it is on, so that it can go off. */
  logX = toggle({ name: 'logX', displayNameKey: 'Option_LogX' }, false);
  clip = toggle({ name: 'clip', displayNameKey: 'Option_Clip' }, false);
  showTitles = toggle({ name: 'showTitles', displayNameKey: 'Option_ShowTitles' }, true);
  override slices: formattingSettings.Slice[] = [
    this.scaleX,
    this.scaleY,
    this.logX,
    this.clip,
    this.showTitles,
  ];
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
  showTrails = toggle({ name: 'showTrails', displayNameKey: 'Option_ShowTrails' }, true);
  override slices: formattingSettings.Slice[];

  constructor(palette: Palette) {
    super();
    this.fill = ruleColour({ name: 'fill', displayNameKey: 'Option_Fill' }, palette.accent);
    this.slices = [this.fill, this.largestRadius, this.showLabels, this.showTrails];
  }
}

/** The formatting pane of the content strategy quadrant. */
export class QuadrantSettings extends VisualSettings {
  readonly quadrants: QuadrantsCard;
  readonly thresholds = new ThresholdsCard();
  readonly axes = new AxesCard();
  readonly points: PointsCard;
  readonly text: TextCard;
  override cards: formattingSettings.SimpleCard[];

  constructor(palette: Palette, localise: Localise) {
    super();
    this.quadrants = new QuadrantsCard(localise);
    this.points = new PointsCard(palette);
    this.text = new TextCard(palette);
    this.cards = [this.quadrants, this.thresholds, this.axes, this.points, this.text];
  }

  override arrange(): void {
    this.axes.logX.visible = this.axes.logX.value;
    this.thresholds.arrange();
  }
}

/** The chosen scale; the default gives way to what an older report has saved in another place. */
function scaleKind(list: formattingSettings.ItemDropdown, otherwise: ScaleKind): ScaleKind {
  const chosen = SCALES.find(({ value }) => value === chosenValue(list, 'linear'))?.value;
  return chosen === undefined || chosen === 'linear' ? otherwise : chosen;
}

/** The pane's values as plain options. */
export function readOptions({
  quadrants,
  thresholds,
  axes,
  points,
  text,
}: QuadrantSettings): QuadrantOptions {
  return {
    names: {
      topRight: quadrants.topRight.value,
      topLeft: quadrants.topLeft.value,
      bottomRight: quadrants.bottomRight.value,
      bottomLeft: quadrants.bottomLeft.value,
    },
    showNames: quadrants.showNames.value,
    showTint: quadrants.showTint.value,
    thresholds: thresholds.rules(),
    scales: {
      x: scaleKind(axes.scaleX, axes.logX.value ? 'log' : 'linear'),
      y: scaleKind(axes.scaleY, 'linear'),
    },
    clipOutliers: axes.clip.value,
    showTitles: axes.showTitles.value,
    fill: points.fill.value.value,
    largestRadiusPx: Math.max(RADIUS_PX.low, Math.min(RADIUS_PX.high, points.largestRadius.value)),
    showLabels: points.showLabels.value,
    showTrails: points.showTrails.value,
    textSizePx: text.sizePx(),
  };
}
