import { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import { colourFor, type Palette } from '../palette/palette';
import { mixColours } from '../palette/mix-colours';
import { USUAL_FONT, type Font } from '../text/font';
import { colour, fontControl } from './slices';

/** Power BI states text sizes in points; the screen draws pixels: 72 points are 96 pixels. */
const PX_PER_POINT = 96 / 72;
const POINTS = { low: 8, high: 20, usual: 9 } as const;
/** Secondary text is so far on its way to the background. */
const MUTED_SHARE = 0.3;

/** The formatting card every visual has: type face, size and colour of its text. */
export class TextCard extends formattingSettings.SimpleCard {
  override name = 'text';
  override displayNameKey = 'Card_Text';
  private readonly control = fontControl({ family: USUAL_FONT.family, points: POINTS });
  private readonly colour: formattingSettings.ColorPicker;
  override slices: formattingSettings.Slice[];

  constructor(palette: Palette) {
    super();
    this.colour = colour({ name: 'color', displayNameKey: 'Text_Colour' }, palette.foreground);
    this.slices = [this.control, this.colour];
  }

  /** The chosen size in pixels, kept within the bounds of the pane. */
  sizePx(): number {
    return Math.max(POINTS.low, Math.min(POINTS.high, this.control.fontSize.value)) * PX_PER_POINT;
  }

  /** The chosen type face. */
  font(): Font {
    const { fontFamily, bold, italic, underline } = this.control;
    return {
      family: fontFamily.value || USUAL_FONT.family,
      isBold: bold?.value === true,
      isItalic: italic?.value === true,
      isUnderlined: underline?.value === true,
    };
  }

  /** The palette with text in the chosen colour; high contrast keeps the colours of the system. */
  dress(palette: Palette): Palette {
    const foreground = colourFor(palette, this.colour.value.value, palette.foreground);
    if (foreground === palette.foreground) return palette;
    return { ...palette, foreground, muted: mixColours(foreground, palette.background, MUTED_SHARE) };
  }
}
