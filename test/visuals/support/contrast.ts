import type { Picture } from './compare-pictures.js';
import type { Colour, DrawingColours, DrawnMark, DrawnText, PlaceOnPage } from './drawing-colours.js';

/** WCAG 2.2, 1.4.3: text, and large text (24 pixels, or bold from 18.66 on). 1.4.11: graphics. */
const TEXT_RATIO = 4.5;
const LARGE_TEXT_RATIO = 3;
const GRAPHICS_RATIO = 3;
const LARGE_PX = 24;
const LARGE_BOLD_PX = 18.66;
/** A colour behind a text counts when it fills a fifth of its box; a grid line alone does not. */
const LEAST_SHARE = 0.2;
/** Ratios are worked out from rounded colours. */
const ROUNDING = 0.05;

type Rgb = readonly [red: number, green: number, blue: number];

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastRatio(a: Rgb, b: Rgb): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * Texts and marks that do not stand out enough, one sentence each. `behindTexts` is the drawing
 * without its letters, `behindMarks` without its marks as well.
 */
export function contrastFaults(
  { texts, marks }: DrawingColours,
  behindTexts: Picture,
  behindMarks: Picture,
): readonly string[] {
  return [
    ...texts.flatMap((text) => textFault(text, behindTexts)),
    ...marks.flatMap((mark) => markFault(mark, behindMarks)),
  ];
}

function textFault(text: DrawnText, behind: Picture): readonly string[] {
  const isLarge = text.sizePx >= LARGE_PX || (text.isBold && text.sizePx >= LARGE_BOLD_PX);
  const wanted = isLarge ? LARGE_TEXT_RATIO : TEXT_RATIO;
  const ratios = coloursBehind(text, behind).map((colour) =>
    contrastRatio(over(text.colour, colour), colour),
  );
  const least = Math.min(...ratios);
  return least >= wanted - ROUNDING ? [] : [`text "${text.text}": ${least.toFixed(2)} to 1 of ${wanted}`];
}

/** A mark stands out when one of its shapes does, by fill or outline. */
function markFault({ name, shapes }: DrawnMark, behind: Picture): readonly string[] {
  const ratios = shapes.flatMap((shape) =>
    coloursBehind(shape, behind)
      .slice(0, 1)
      .flatMap((colour) => shape.colours.map((own) => contrastRatio(over(own, colour), colour))),
  );
  const best = Math.max(0, ...ratios);
  return best === 0 || best >= GRAPHICS_RATIO - ROUNDING
    ? []
    : [`mark ${name}: ${best.toFixed(2)} to 1 of ${GRAPHICS_RATIO}`];
}

/** Colours within a box, the commonest first. */
function coloursBehind(
  { left, top, width, height }: PlaceOnPage,
  { data, width: stride, height: rows }: Picture,
): readonly Rgb[] {
  const counts = new Map<number, number>();
  let total = 0;
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(rows, Math.ceil(top + height)); y++) {
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(stride, Math.ceil(left + width)); x++) {
      const at = (y * stride + x) * 4;
      const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
      total += 1;
    }
  }
  return [...counts]
    .filter(([, count]) => count >= total * LEAST_SHARE)
    .sort(([, a], [, b]) => b - a)
    .map(([colour]) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff]);
}

function over([red, green, blue, opacity]: Colour, [r, g, b]: Rgb): Rgb {
  const mix = (own: number, behind: number): number => own * opacity + behind * (1 - opacity);
  return [mix(red, r), mix(green, g), mix(blue, b)];
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((level) => {
    const part = level / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
