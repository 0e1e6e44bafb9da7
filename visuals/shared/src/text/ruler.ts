import type { Font } from './font';
import { createMeasureText, type MeasureText } from './measure-text';

/** Measures text in the font of the last update, with what it has learnt of it. */
export class Ruler {
  private font: string | undefined;
  private measure: MeasureText | undefined;

  /** The ruler for a font. */
  for(font: Font): MeasureText {
    const wanted = JSON.stringify(font);
    if (this.measure === undefined || this.font !== wanted) this.measure = createMeasureText(font);
    this.font = wanted;
    return this.measure;
  }
}
