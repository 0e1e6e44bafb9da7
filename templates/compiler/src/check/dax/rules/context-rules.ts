import { childrenOf, eachPart, type Syntax } from '@ott-analytics/model/dax';
import { nameRelationship, relationshipRule, textRule } from '../../best-practice/rows.js';
import type { ModelRule } from '../../model/model-rule.js';

const OURS = { category: 'DAX', source: 'OTT Analytics', severity: 'warning' } as const;
const ITERATOR =
  /^(?:(?:SUM|AVERAGE|MIN|MAX|COUNT|COUNTA|MEDIAN|PRODUCT|CONCATENATE|GEOMEAN|RANK)X|FILTER|ADDCOLUMNS|SELECTCOLUMNS|GENERATE|GENERATEALL|TOPN|(?:STDEV|VAR)X\.[PS]|PERCENTILEX\.(?:INC|EXC))$/;

const nameOf = (part: Syntax): string => (part.kind === 'call' ? part.name.toUpperCase() : '');

/** ALLSELECTED inside the rows of an iterator: there it restores filters that the rows themselves have made. */
function* allSelectedInRows(syntax: Syntax, isInside: boolean): Iterable<Syntax> {
  if (isInside && nameOf(syntax) === 'ALLSELECTED') yield syntax;
  for (const [place, child] of childrenOf(syntax).entries())
    yield* allSelectedInRows(child, isInside || (ITERATOR.test(nameOf(syntax)) && place > 0));
}

/** Our rules about filters and rows. */
export const CONTEXT_RULES: readonly ModelRule[] = [
  textRule({
    ...OURS,
    code: 'dax-rule/allselected-in-iterator',
    summary: 'No ALLSELECTED inside the rows of an iterator, where it restores the filters of the rows.',
    parts: ({ syntax }) => allSelectedInRows(syntax, false),
    says: ({ label }) =>
      `${label} calls ALLSELECTED inside an iterator, where it means the rows and not the selection.`,
    hint: 'Take the selection in a variable before the iterator.',
  }),
  textRule({
    ...OURS,
    code: 'dax-rule/earlier',
    summary: 'No EARLIER or EARLIEST: a variable says which row is meant.',
    parts: ({ syntax }) => [...eachPart(syntax)].filter((part) => /^EARLI(?:ER|EST)$/.test(nameOf(part))),
    says: ({ label }, part) => `${label} calls ${nameOf(part)}.`,
    hint: 'Keep the value of the outer row in a variable.',
  }),
  textRule({
    ...OURS,
    code: 'dax-rule/summarize-with-expressions',
    summary: 'SUMMARIZE groups and nothing more: columns are added with ADDCOLUMNS.',
    parts: ({ syntax }) =>
      [...eachPart(syntax)].filter(
        (part) =>
          part.kind === 'call' &&
          part.name.toUpperCase() === 'SUMMARIZE' &&
          part.parameters.slice(1).some(({ kind }) => kind === 'constant'),
      ),
    says: ({ label }) => `${label} lets SUMMARIZE calculate, which gives wrong results in clusters of rows.`,
    hint: 'Write ADDCOLUMNS ( SUMMARIZE ( table, columns ), name, CALCULATE ( ... ) ).',
  }),
  textRule({
    ...OURS,
    code: 'dax-rule/crossfilter-both',
    summary: 'No CROSSFILTER in both directions.',
    parts: ({ syntax }) =>
      [...eachPart(syntax)].filter(
        (part) =>
          part.kind === 'call' &&
          part.name.toUpperCase() === 'CROSSFILTER' &&
          part.parameters[2]?.kind === 'name' &&
          part.parameters[2].name.toUpperCase() === 'BOTH',
      ),
    says: ({ label }) => `${label} lets a relationship filter in both directions.`,
    hint: 'Filter the other table with TREATAS or SUMMARIZE.',
  }),
  relationshipRule({
    ...OURS,
    code: 'dax-rule/both-directions',
    summary: 'Every relationship filters in one direction.',
    breaks: ({ crossFilteringBehavior }) => crossFilteringBehavior === 'bothDirections',
    says: (relationship) => `The relationship ${nameRelationship(relationship)} filters in both directions.`,
    hint: 'Take crossFilteringBehavior out: totals depend on which way a filter finds.',
    property: 'crossFilteringBehavior',
  }),
];
