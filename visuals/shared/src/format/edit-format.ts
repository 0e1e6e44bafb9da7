import { formatTokens, isDigitPlace } from './format-tokens';

/** What a format string is to become. */
export interface FormatEdit {
  /** Decimals after the point; undefined keeps those of the format. */
  readonly decimals: number | undefined;
  /** Written directly after the digits, e.g. `K`; empty for nothing. */
  readonly suffix: string;
}

/** A letter and a precision (.NET, "Standard numeric format strings"). */
const STANDARD = /^[a-z]\d{0,2}$/i;

/**
 * A custom numeric format string (.NET, "Custom numeric format strings") with other decimals and a
 * unit after the digits of each section: `\$#,0.00;(\$#,0.00)` becomes `\$#,0.0"K";(\$#,0.0"K")`.
 * Currency signs, brackets and words stay where the model has them. A section without digits, and a
 * standard format such as `C0`, stays as it is.
 */
export function editFormat(format: string, edit: FormatEdit): string {
  if (STANDARD.test(format)) return format;
  const sections: string[][] = [[]];
  for (const token of formatTokens(format)) {
    if (token === ';') sections.push([]);
    else sections.at(-1)?.push(token);
  }
  return sections.map((tokens) => editSection(tokens, edit)).join(';');
}

/** Decimals that a format shows at most; undefined for a standard format and one without digits. */
export function decimalsIn(format: string): number | undefined {
  if (STANDARD.test(format)) return undefined;
  const tokens = formatTokens(format);
  const section = tokens.includes(';') ? tokens.slice(0, tokens.indexOf(';')) : tokens;
  if (!section.some(isDigitPlace)) return undefined;
  const point = section.indexOf('.');
  return point < 0 ? 0 : section.slice(point).filter(isDigitPlace).length;
}

function editSection(tokens: readonly string[], { decimals, suffix }: FormatEdit): string {
  const first = tokens.findIndex(isDigitPlace);
  if (first < 0) return tokens.join('');
  const last = tokens.length - 1 - [...tokens].reverse().findIndex(isDigitPlace);
  const digits = tokens.slice(first, last + 1);
  const point = digits.indexOf('.');
  const whole = (point < 0 ? digits : digits.slice(0, point)).join('');
  const fraction =
    decimals === undefined ? (point < 0 ? '' : digits.slice(point).join('')) : places(decimals);
  const unit = suffix === '' ? '' : `"${suffix}"`;
  return [...tokens.slice(0, first), whole, fraction, unit, ...tokens.slice(last + 1)].join('');
}

function places(decimals: number): string {
  return decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
}
