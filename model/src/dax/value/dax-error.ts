import type { Diagnostic } from '../../contract/diagnostic.js';

/** Place in a DAX text: offset from its start, and 1-based line and column. */
export interface TextPlace {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/**
 * Evaluation cannot go on: a value of the wrong type, an argument outside its domain, or something that the engine
 * does not support. `place` is where in the DAX text, `where` names the measure or query.
 */
export class DaxError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly place?: TextPlace,
    readonly diagnostics: readonly Diagnostic[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'DaxError';
  }
}

/** A condition that only a fault of the engine itself can break. */
export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`DAX engine: ${message}`);
}

/** The element of a list at a place that must exist. */
export function elementAt<T>(list: ArrayLike<T>, index: number): T {
  const element = list[index];
  invariant(element !== undefined, `no element ${index} in a list of ${list.length}`);
  return element;
}
