import { findNearest } from '../contract/find-nearest.js';

/** A hint that names the nearest candidate, to be spread into a diagnostic; empty when none is near. */
export function hintNearest(word: string, candidates: Iterable<string>): { readonly hint?: string } {
  const nearest = findNearest(word, candidates);
  return nearest === undefined ? {} : { hint: `Did you mean '${nearest}'?` };
}
