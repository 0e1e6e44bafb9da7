/** Quoted text, an escaped character, or one other character. */
const TOKENS = /"[^"]*"|'[^']*'|\\.|[^]/g;

/** A format string in pieces that mean one thing each, so that a quoted `0` is no digit. */
export function formatTokens(format: string): readonly string[] {
  return format.match(TOKENS) ?? [];
}

/** True for a place of a digit. */
export function isDigitPlace(token: string | undefined): boolean {
  return token === '0' || token === '#';
}
