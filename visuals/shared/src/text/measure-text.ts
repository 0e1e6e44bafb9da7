/** A weight of the type face; numbers as in CSS. */
export type FontWeight = 400 | 600;

/** Width in pixels of a text in the visual's type face. */
export type MeasureText = (text: string, sizePx: number, weight?: FontWeight) => number;

/** Power BI's own type face with its fall-backs. */
export const FONT_FAMILY = "'Segoe UI', wf_segoe-ui_normal, helvetica, arial, sans-serif";

/** Measures with a canvas that is never shown; no layout of the page is forced. */
export function createMeasureText(): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  return (text, sizePx, weight = 400) => {
    if (context === null) return estimateTextWidth(text, sizePx, weight);
    context.font = `${weight} ${sizePx}px ${FONT_FAMILY}`;
    return context.measureText(text).width;
  };
}

/** A generous estimate where there is no canvas: 0.6 em a character. */
export const estimateTextWidth: MeasureText = (text, sizePx, weight = 400) =>
  text.length * sizePx * (weight === 600 ? 0.64 : 0.6);
