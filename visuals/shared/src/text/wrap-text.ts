import { fitText, type TextSpace } from './fit-text';

/** The text in lines that fit, broken between words; what does not fit the last line is shortened. */
export function wrapText(text: string, space: TextSpace, mostLines: number): readonly string[] {
  const widthOf = (part: string): number => space.measureText(part, space.sizePx, space.weight);
  const lines: string[] = [];
  let rest = text.split(' ');
  while (rest.length > 0 && lines.length < mostLines - 1) {
    let count = 1;
    while (count < rest.length && widthOf(rest.slice(0, count + 1).join(' ')) <= space.widthPx) count += 1;
    lines.push(fitText(rest.slice(0, count).join(' '), space));
    rest = rest.slice(count);
  }
  if (rest.length > 0) lines.push(fitText(rest.join(' '), space));
  return lines;
}
