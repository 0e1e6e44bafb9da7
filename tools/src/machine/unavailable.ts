/** Something this machine cannot offer: why, and what a person can do about it. Data, not an error: the caller goes on without. */
export interface Unavailable {
  readonly kind: 'unavailable';
  readonly reason: string;
  readonly howToUnskip: string;
}

/** An `Unavailable`; the reason is put on one line because it ends up in test titles and tables. */
export function unavailable(reason: string, howToUnskip: string): Unavailable {
  return { kind: 'unavailable', reason: onOneLine(reason), howToUnskip: onOneLine(howToUnskip) };
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
