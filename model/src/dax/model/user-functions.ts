import { findFunction } from '../functions/function-table.js';
import { childrenOf } from '../parser/children-of.js';
import type { FunctionDefinition, Syntax } from '../parser/syntax.js';

/** Functions that may call each other in a row. */
const DEEPEST = 30;

/** User-defined functions that can be called, by name in lower case. */
export type UserFunctions = ReadonlyMap<string, FunctionDefinition>;

/**
 * Checks user-defined functions: none may have the name of a function of DAX, come to itself or lie too deep. Faulty ones
 * are handed to `report` and left out.
 */
export function checkFunctions(
  definitions: readonly FunctionDefinition[],
  report: (definition: FunctionDefinition, code: string, message: string) => void,
): UserFunctions {
  const all = new Map(definitions.map((definition) => [definition.name.toLowerCase(), definition]));
  const calls = new Map(Array.from(all, ([key, { body }]) => [key, callsIn(body, all)]));
  const sound = new Map<string, FunctionDefinition>();
  for (const [key, definition] of all) {
    const { name } = definition;
    if (findFunction(name) !== undefined)
      report(definition, 'dax/function-name', `The function ${name} has the name of a function of DAX.`);
    else if (depthOf(key, calls, []) > DEEPEST)
      report(definition, 'dax/circular', `The function ${name} calls itself, or too many in a row.`);
    else sound.set(key, definition);
  }
  return sound;
}

function callsIn(syntax: Syntax, known: ReadonlyMap<string, FunctionDefinition>): readonly string[] {
  const own =
    syntax.kind === 'call' && known.has(syntax.name.toLowerCase()) ? [syntax.name.toLowerCase()] : [];
  return [...own, ...childrenOf(syntax).flatMap((part) => callsIn(part, known))];
}

/** Longest chain of calls; infinite for a circle. */
function depthOf(key: string, calls: ReadonlyMap<string, readonly string[]>, way: readonly string[]): number {
  if (way.includes(key) || way.length > DEEPEST) return Number.POSITIVE_INFINITY;
  const depths = [...new Set(calls.get(key))].map((next) => depthOf(next, calls, [...way, key]));
  return 1 + Math.max(0, ...depths);
}
