import { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import { numberInput } from './slices';

/** Power BI states text sizes in points; the screen draws pixels: 72 points are 96 pixels. */
const PX_PER_POINT = 96 / 72;
const POINTS = { low: 8, high: 20, usual: 9 } as const;

/** The formatting card every visual has: the size of its text. */
export class TextCard extends formattingSettings.SimpleCard {
  override name = 'text';
  override displayNameKey = 'Card_Text';
  size = numberInput({ name: 'size', displayNameKey: 'Text_Size' }, POINTS.usual, POINTS);
  override slices: formattingSettings.Slice[] = [this.size];

  /** The chosen size in pixels, kept within the bounds of the pane. */
  sizePx(): number {
    return Math.max(POINTS.low, Math.min(POINTS.high, this.size.value)) * PX_PER_POINT;
  }
}
