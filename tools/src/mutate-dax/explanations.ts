/** Why mutants that survive are no gap of the tests: what their names begin with, and the reason. */
const EXPLANATIONS: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [
    /^binder\/bind-condition.*bindCondition.*(known|MOST_FILTERS|key|parts)/,
    'conditions remember their filters; one that is made anew is the same filter, later',
  ],
  [
    /^binder\/bind-condition.*schema\.push/,
    'columns of a condition are collected by the frame; nothing reads the list of schemas',
  ],
  [
    /^evaluate\/cells.*(numberOf|axis\.key)/,
    'another order or number of axes makes another cube of the same sums',
  ],
  [
    /^evaluate\/cube.*(inexact|lost|magnitude|Math\.abs|MAX_SAFE)/,
    'the exact sum is then read from the rows; what compensation adds lies beyond the digits compared',
  ],
  [
    /^evaluate\/decided-by.*isDecidedBy/,
    'a filter that is decided on another table lets the same rows through, later',
  ],
  [
    /^evaluate\/matching-rows.*(narrowest|conditionsOf|conditionOf|codes\.length|hasBlankRow)/,
    'chooses between postings and reading all rows, which find the same ones',
  ],
  [
    /^evaluate\/filter-mask.*(keysInstead|rowsMask|filterMask)/,
    'a key in the place of all columns of its table, and the rows in the place of their values, are the same mask sooner',
  ],
  [
    /^evaluate\/filter-context.*(inheritRows|withState|findCells)/,
    'decides whether rows are taken over from the context before or found again, which are the same',
  ],
  [/^evaluate\/transition.*(twins|Twins)/, 'finds that all rows differ without comparing them'],
];

/** Why a mutant of this name is no gap; undefined when nobody has said so. */
export function explain(id: string): string | undefined {
  return EXPLANATIONS.find(([pattern]) => pattern.test(id))?.[1];
}
