import type { Diagnostic } from '@ott-analytics/model/contract';
import type { Figure } from '../stage/figure.js';

/** A figure that enters the facts, and whether it belongs to the additive set. */
export interface LoadedFigure {
  readonly figure: Figure;
  readonly isAdditive: boolean;
}

/** A figure that a rule keeps out of the facts; it stays in the staging table with the reason. */
export interface HeldFigure {
  readonly figure: Figure;
  readonly reason: string;
}

/** What a conforming rule makes of figures: every figure that goes in comes out loaded or held; remainders are added. */
export interface Conformed {
  readonly loaded: readonly LoadedFigure[];
  readonly held: readonly HeldFigure[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Several results as one. */
export function mergeConformed(parts: readonly Conformed[]): Conformed {
  return {
    loaded: parts.flatMap((part) => part.loaded),
    held: parts.flatMap((part) => part.held),
    diagnostics: parts.flatMap((part) => part.diagnostics),
  };
}

/** Groups items by a key, in order of first appearance. */
export function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** `file:line`, as messages name a record. */
export const locate = (figure: Figure): string => `${figure.file}:${figure.line}`;
