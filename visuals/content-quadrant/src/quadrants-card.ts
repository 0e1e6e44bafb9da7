import { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import type { Localise } from '../../shared/src/localise/localise';
import type { Palette } from '../../shared/src/palette/palette';
import { colour, numberInput, textInput, toggle } from '../../shared/src/settings/slices';
import { eachQuadrant, QUADRANTS, type Quadrant } from './quadrant';
import { quadrantColour } from './quadrant-look';

/** Stronger tints would hide the bubbles; the usual one is below the 8 % that stay background. */
const TINT_PERCENT = { low: 0, high: 30, usual: 7 } as const;
const NO_FILLS = { quadrantFills: { topRight: '', topLeft: '', bottomRight: '', bottomLeft: '' } } as const;

/** Keys of the labels, so that every text of a visual can be found by its key. */
const LABELS: Readonly<
  Record<Quadrant, { readonly place: string; readonly name: string; readonly fill: string }>
> = {
  topRight: { place: 'Option_TopRight', name: 'Quadrant_TopRight', fill: 'Option_TopRightFill' },
  topLeft: { place: 'Option_TopLeft', name: 'Quadrant_TopLeft', fill: 'Option_TopLeftFill' },
  bottomRight: { place: 'Option_BottomRight', name: 'Quadrant_BottomRight', fill: 'Option_BottomRightFill' },
  bottomLeft: { place: 'Option_BottomLeft', name: 'Quadrant_BottomLeft', fill: 'Option_BottomLeftFill' },
};

/** The formatting card for the four fields: names, colours, symbols and the table of moves. */
export class QuadrantsCard extends formattingSettings.SimpleCard {
  override name = 'quadrants';
  override displayNameKey = 'Card_Quadrants';
  readonly names: Readonly<Record<Quadrant, formattingSettings.TextInput>>;
  readonly fills: Readonly<Record<Quadrant, formattingSettings.ColorPicker>>;
  showNames = toggle({ name: 'showNames', displayNameKey: 'Option_ShowNames' }, true);
  showIcons = toggle({ name: 'showIcons', displayNameKey: 'Option_ShowIcons' }, false);
  showTint = toggle({ name: 'showTint', displayNameKey: 'Option_ShowTint' }, true);
  tintPercent = numberInput(
    { name: 'tintPercent', displayNameKey: 'Option_TintPercent' },
    TINT_PERCENT.usual,
    TINT_PERCENT,
  );
  showMoves = toggle({ name: 'showMoves', displayNameKey: 'Option_ShowMoves' }, false);
  override slices: formattingSettings.Slice[];

  constructor(palette: Palette, localise: Localise) {
    super();
    this.names = eachQuadrant((quadrant) => {
      const { place, name } = LABELS[quadrant];
      return textInput({ name: quadrant, displayNameKey: place }, localise(name));
    });
    this.fills = eachQuadrant((quadrant) =>
      colour(
        { name: `${quadrant}Fill`, displayNameKey: LABELS[quadrant].fill },
        quadrantColour(quadrant, NO_FILLS, palette),
      ),
    );
    this.slices = [
      ...QUADRANTS.map((quadrant) => this.names[quadrant]),
      ...QUADRANTS.map((quadrant) => this.fills[quadrant]),
      this.showNames,
      this.showIcons,
      this.showTint,
      this.tintPercent,
      this.showMoves,
    ];
  }

  /** Shows the strength of the tint only where there is one. */
  arrange(): void {
    this.tintPercent.visible = this.showTint.value;
  }

  /** Opacity of the tints from 0 to 1, kept within the bounds of the pane. */
  tintOpacity(): number {
    return Math.max(TINT_PERCENT.low, Math.min(TINT_PERCENT.high, this.tintPercent.value)) / 100;
  }
}
