import { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import type { Palette } from '../../shared/src/palette/palette';
import { numberInput, ruleColour, toggle } from '../../shared/src/settings/slices';

const RADIUS_PX = { low: 4, high: 60, usual: 28 } as const;
const LABELS = { low: 0, high: 50, usual: 0 } as const;
const TRAILS = { low: 0, high: 20, usual: 0 } as const;

/** The formatting card for bubbles, their labels and their trails. */
export class PointsCard extends formattingSettings.SimpleCard {
  override name = 'points';
  override displayNameKey = 'Card_Points';
  fill: formattingSettings.ColorPicker;
  colourByQuadrant = toggle({ name: 'colourByQuadrant', displayNameKey: 'Option_ColourByQuadrant' }, false);
  largestRadius = numberInput(
    { name: 'largestRadius', displayNameKey: 'Option_LargestRadius' },
    RADIUS_PX.usual,
    RADIUS_PX,
  );
  showSizeLegend = toggle({ name: 'showSizeLegend', displayNameKey: 'Option_ShowSizeLegend' }, true);
  showLabels = toggle({ name: 'showLabels', displayNameKey: 'Option_ShowLabels' }, true);
  labelsPerQuadrant = numberInput(
    { name: 'labelsPerQuadrant', displayNameKey: 'Option_LabelsPerQuadrant' },
    LABELS.usual,
    LABELS,
  );
  showTrails = toggle({ name: 'showTrails', displayNameKey: 'Option_ShowTrails' }, true);
  topTrails = numberInput({ name: 'topTrails', displayNameKey: 'Option_TopTrails' }, TRAILS.usual, TRAILS);
  override slices: formattingSettings.Slice[];

  constructor(palette: Palette) {
    super();
    this.fill = ruleColour({ name: 'fill', displayNameKey: 'Option_Fill' }, palette.accent);
    this.slices = [
      this.fill,
      this.colourByQuadrant,
      this.largestRadius,
      this.showSizeLegend,
      this.showLabels,
      this.labelsPerQuadrant,
      this.showTrails,
      this.topTrails,
    ];
  }

  /** Shows the numbers of labels and trails only where there are any. */
  arrange(): void {
    this.labelsPerQuadrant.visible = this.showLabels.value;
    this.topTrails.visible = this.showTrails.value;
  }

  /** The numbers of the card, kept within the bounds of the pane. */
  numbers(): Readonly<Record<'largestRadiusPx' | 'labelsPerQuadrant' | 'topTrails', number>> {
    return {
      largestRadiusPx: within(RADIUS_PX, this.largestRadius.value),
      labelsPerQuadrant: Math.round(within(LABELS, this.labelsPerQuadrant.value)),
      topTrails: Math.round(within(TRAILS, this.topTrails.value)),
    };
  }
}

function within({ low, high }: { readonly low: number; readonly high: number }, value: number): number {
  return Math.max(low, Math.min(high, value));
}
