import { eachPart, type Syntax, type VariableSyntax } from '@ott-analytics/model/dax';
import { textRule } from '../../best-practice/rows.js';
import type { ModelRule } from '../../model/model-rule.js';

const OURS = { category: 'DAX', source: 'OTT Analytics', severity: 'warning' } as const;
const PLACEHOLDER = /^\(?blank\)?$|\bNaN\b|∞|\bN\/A\b/i;

/** A variable as a part of the text, so that findings point at its name. */
const asPart = ({ name, place }: VariableSyntax): Syntax => ({ kind: 'name', name, place });
const nameOf = (part: Syntax): string => (part.kind === 'name' ? part.name : '');

function listVariables(syntax: Syntax): readonly VariableSyntax[] {
  return [...eachPart(syntax)].flatMap((part) => (part.kind === 'variables' ? part.variables : []));
}

/** Our rules about names and texts in DAX. */
export const TEXT_RULES: readonly ModelRule[] = [
  textRule({
    ...OURS,
    code: 'dax-rule/unused-variable',
    summary: 'Every variable is read.',
    parts: ({ syntax }) => {
      const read = new Set([...eachPart(syntax)].map((part) => nameOf(part).toLowerCase()));
      return listVariables(syntax)
        .filter(({ name }) => !read.has(name.toLowerCase()))
        .map(asPart);
    },
    says: ({ label }, part) => `${label} never reads its variable ${nameOf(part)}.`,
    hint: 'Use it, or take it out.',
  }),
  textRule({
    ...OURS,
    code: 'dax-rule/placeholder-for-blank',
    summary: 'Where there is no value, a text is BLANK: no "N/A", "NaN" or "(Blank)".',
    parts: ({ syntax }) =>
      [...eachPart(syntax)].filter(
        (part) => part.kind === 'constant' && typeof part.value === 'string' && PLACEHOLDER.test(part.value),
      ),
    says: ({ label }, part) =>
      `${label} writes "${part.kind === 'constant' && typeof part.value === 'string' ? part.value : ''}" for a missing value.`,
    hint: 'Return BLANK (): visuals leave such rows out.',
  }),
];
