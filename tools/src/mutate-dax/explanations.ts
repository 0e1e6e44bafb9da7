/** Why mutants that survive are no gap of the tests: what their names begin with, and the reason. */
const EXPLANATIONS: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [
    /^binder\/bind-condition.*bindCondition.*(known|MOST_FILTERS|key)/,
    'conditions remember their filters; one that is made anew is the same filter, later',
  ],
  [
    /^evaluate\/cells.*decided === table/,
    'a filter about the table itself is then a cube of its rows, and others are read from the rows: the same sums',
  ],
  [
    /^evaluate\/cells.*(=== in numberOf|axis\.key)/,
    'another order or number of axes makes another cube of the same sums',
  ],
  [/^evaluate\/cube.*sumsOf: sums === undefined/, 'the same sums are then read from the rows, later'],
  [
    /^evaluate\/decided-by.*isDecidedBy/,
    'a filter that is decided on another table lets the same rows through, later',
  ],
  [
    /^evaluate\/detours.*in hasDetours: false/,
    'detours are then looked for where there are none, which finds the same rows, later',
  ],
  [
    /^storage\/relate.*: some #2/,
    'detours are then looked for where there are none, which finds the same rows, later',
  ],
  [
    /^evaluate\/filter-context.*in removing: removed\.size === 0/,
    'without columns or filters the line below it finds nothing to change either',
  ],
  [
    /^evaluate\/filter-context.*(filter left out in removing|inheritRows: changed\.length)/,
    'decides whether rows are taken over from the context before or found again, which are the same',
  ],
  [
    /^evaluate\/filter-mask.*in rowsMask: (expansion|every)/,
    'a table that is in an expanded table is there with all of its columns; without the shorter way the mask is the same, later',
  ],
  [
    /^evaluate\/filter-mask.*keysInstead: (keyed\.set|columns\.filter|table === undefined)/,
    'all columns of a table tell its rows apart as its key does: the same mask, later',
  ],
  [
    /^evaluate\/matching-rows.*(hasBlankRow #2|narrowest|conditionsOf|conditionOf|!== narrow|rowsOfCodes: only !== undefined$)/,
    'chooses between postings and reading all rows, which find the same ones',
  ],
  [
    /^evaluate\/remove-columns.*in removeColumns: (every|filter\.table\.columns\.every)/,
    'a mask is made of the columns that a filter has left, whether it keeps its rows or their combinations',
  ],
  [
    /^evaluate\/remove-columns.*in tuplesFilter: column !== undefined/,
    'combinations of one column are the same filter as its values, later',
  ],
  [
    /^(evaluate\/table-filter.*: every|values that a column lacks filter as BLANK$)/,
    'values of a column with lineage come from that column or are BLANK, which every column knows',
  ],
  [
    /^evaluate\/(table-filter|transition).* \|\| in (tableFilter|rowFilters)/,
    'tables have row numbers when and only when their schema has a base table',
  ],
  [/^evaluate\/transition.*some is every in groupTwins/, 'finds that all rows differ without comparing them'],
];

/** Why a mutant of this name is no gap; undefined when nobody has said so. */
export function explain(id: string): string | undefined {
  return EXPLANATIONS.find(([pattern]) => pattern.test(id))?.[1];
}
