import { USUAL_FONT, type Font } from './font';

/** A weight of the type face; numbers as in CSS. */
export type FontWeight = 400 | 600;

/** Width in pixels of a text in the visual's type face. */
export type MeasureText = (text: string, sizePx: number, weight?: FontWeight) => number;

/** The style sheet's weight of bold texts. */
const BOLD = 700;

/** Widths kept; a report that never stops changing must not fill the memory. */
const MOST_WIDTHS = 20_000;

/**
 * Measures with a canvas that is never shown; no layout of the page is forced. Widths are kept,
 * since most texts of an update were there before.
 */
export function createMeasureText({ family, isBold, isItalic }: Font = USUAL_FONT): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  const widthsByFont = new Map<string, Map<string, number>>();
  let font = '';
  let count = 0;
  return (text, sizePx, weight = 400) => {
    if (context === null) return estimateTextWidth(text, sizePx, weight);
    const wanted = `${isItalic ? 'italic ' : ''}${isBold ? BOLD : weight} ${sizePx}px ${family}`;
    const widths = widthsByFont.get(wanted) ?? new Map<string, number>();
    const known = widths.get(text);
    if (known !== undefined) return known;
    if (count >= MOST_WIDTHS) {
      widthsByFont.clear();
      widths.clear();
      count = 0;
    }
    // Setting a font parses it.
    if (font !== wanted) context.font = font = wanted;
    const { width } = context.measureText(text);
    widthsByFont.set(wanted, widths.set(text, width));
    count += 1;
    return width;
  };
}

/** A generous estimate where there is no canvas: 0.6 em a character. */
export const estimateTextWidth: MeasureText = (text, sizePx, weight = 400) =>
  text.length * sizePx * (weight === 600 ? 0.64 : 0.6);
