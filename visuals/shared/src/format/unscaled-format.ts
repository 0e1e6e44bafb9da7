import { formatTokens, isDigitPlace } from './format-tokens';

/** A format string without scaling commas, and what a value is divided by instead. */
export interface UnscaledFormat {
  readonly format: string;
  readonly divisor: number;
}

/**
 * Takes the scaling commas out of a format string: each comma directly after the last digit before
 * (or after) the decimal point divides by 1,000, as in `\$#,0,,,.0" B"` (custom numeric format
 * strings of .NET, "The , custom specifier: number scaling"). Power BI's formatter for visuals
 * prints such commas instead. Sections are taken to scale alike: the first one tells.
 */
export function unscaledFormat(format: string): UnscaledFormat {
  const tokens = formatTokens(format);
  const kept: string[] = [];
  const scales: number[] = [0];
  tokens.forEach((token, index) => {
    if (token === ';') scales.push(0);
    if (token === ',' && isScaling(tokens, index)) scales[scales.length - 1] = (scales.at(-1) ?? 0) + 1;
    else kept.push(token);
  });
  return { format: kept.join(''), divisor: 1000 ** (scales[0] ?? 0) };
}

/** A comma between digits groups thousands; one with a digit only before it scales. */
function isScaling(tokens: readonly string[], index: number): boolean {
  let before = index - 1;
  while (tokens[before] === ',') before -= 1;
  let after = index + 1;
  while (tokens[after] === ',') after += 1;
  return isDigitPlace(tokens[before]) && !isDigitPlace(tokens[after]);
}
