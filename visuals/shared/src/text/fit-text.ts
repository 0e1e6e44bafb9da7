import type { FontWeight, MeasureText } from './measure-text';

/** What a text has to fit into. */
export interface TextSpace {
  readonly widthPx: number;
  readonly sizePx: number;
  readonly weight?: FontWeight;
  readonly measureText: MeasureText;
}

/**
 * The text, or as much of its beginning as fits before an ellipsis; empty when not even one
 * character and the ellipsis fit.
 */
export function fitText(text: string, space: TextSpace): string {
  const widthOf = (part: string): number => space.measureText(part, space.sizePx, space.weight);
  if (widthOf(text) <= space.widthPx) return text;
  const characters = Array.from(text);
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (widthOf(shortened(characters, middle)) <= space.widthPx) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : shortened(characters, low);
}

function shortened(characters: readonly string[], count: number): string {
  return `${characters.slice(0, count).join('').trimEnd()}…`;
}
