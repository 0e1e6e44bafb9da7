/** A character, any one character, or the start of a new part after any number of characters. */
type Part = readonly (string | undefined)[];

/**
 * Place of the first match of a pattern in a text, from 0; -1 for none. Letter case does not count, `?` is any character,
 * `*` any number of them, and each of them is itself after `~`. Takes time in proportion to both lengths, whatever they
 * hold. Source: Microsoft, SEARCH and CONTAINSSTRING.
 */
export function findWildcards(text: string, pattern: string): number {
  const folded = fold(text);
  const [first = [], ...others] = partsOf(pattern);
  const start = findPart(folded, first, 0);
  if (start === -1) return -1;
  let place = start + first.length;
  // The earliest place of each part leaves the most room to the next: where that fails, no later start would do.
  for (const part of others) {
    const next = findPart(folded, part, place);
    if (next === -1) return -1;
    place = next + part.length;
  }
  return start;
}

function partsOf(pattern: string): readonly Part[] {
  const parts: (string | undefined)[][] = [[]];
  for (const [token] of pattern.matchAll(/~[?*~]|[^]/g)) {
    if (token === '*') parts.push([]);
    else parts[parts.length - 1]?.push(token === '?' ? undefined : foldCharacter(token.slice(-1)));
  }
  return parts;
}

function findPart(text: readonly string[], part: Part, from: number): number {
  for (let start = from; start + part.length <= text.length; start++)
    if (part.every((character, index) => character === undefined || character === text[start + index]))
      return start;
  return -1;
}

const fold = (text: string): readonly string[] => text.split('').map(foldCharacter);

/** Characters whose small letter is longer stay as they are, so that places stay the same. */
function foldCharacter(character: string): string {
  const small = character.toLowerCase();
  return small.length === 1 ? small : character;
}
