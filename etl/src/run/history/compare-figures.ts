import { figureIdentity, indexFigures, type FigureState } from './figure-state.js';

/**
 * What a load does to one figure. `new` and `gone` have one side only; `changed` has another value; `moved` has the same
 * value but enters the facts now, or no longer does.
 */
export type FigureChange =
  | { readonly kind: 'new'; readonly after: FigureState }
  | { readonly kind: 'gone'; readonly before: FigureState }
  | { readonly kind: 'changed' | 'moved'; readonly before: FigureState; readonly after: FigureState };

/** Every figure that differs between two loads, in the order of the later load, then those that are gone. */
export function compareFigures(
  before: readonly FigureState[],
  after: readonly FigureState[],
): readonly FigureChange[] {
  const old = indexFigures(before);
  const next = indexFigures(after);
  const changes: FigureChange[] = [];
  for (const [key, figure] of next) {
    const known = old.get(key);
    if (known === undefined) changes.push({ kind: 'new', after: figure });
    else if (!hasSameValue(known, figure)) changes.push({ kind: 'changed', before: known, after: figure });
    else if (known.status !== figure.status) changes.push({ kind: 'moved', before: known, after: figure });
  }
  for (const [key, figure] of old) if (!next.has(key)) changes.push({ kind: 'gone', before: figure });
  return changes;
}

/** The same value in the same unit: exact, since both are printed without trailing zeros. */
const hasSameValue = (a: FigureState, b: FigureState): boolean => a.value === b.value && a.unit === b.unit;

/** Day of the first load of each figure with its present value: kept where the published load has it, else `today`. */
export function findFirstLoads(
  before: readonly FigureState[],
  today: string,
): (figure: FigureState) => string {
  const old = indexFigures(before);
  return (figure) => {
    const known = old.get(figureIdentity(figure));
    return known !== undefined && hasSameValue(known, figure) && known.firstLoadedOn !== ''
      ? known.firstLoadedOn
      : today;
  };
}
