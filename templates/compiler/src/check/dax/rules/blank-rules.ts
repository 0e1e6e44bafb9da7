import { compileModel, DaxError, evaluateMeasure, MeasureError, type Syntax } from '@ott-analytics/model/dax';
import { findingAt, type DaxText } from '../../model/dax-text.js';
import type { ModelContext } from '../../model/model-context.js';
import type { ModelFinding } from '../../model/model-finding.js';
import type { ModelRule } from '../../model/model-rule.js';
import { mayBeBlank, solidInRows } from '../flow/may-be-blank.js';
import { findVariable, startScope, type FlowScope } from '../flow/scope.js';
import { visitValues } from '../flow/visit-values.js';
import { listRiskyComparisons } from './risky-comparisons.js';

const OURS = { category: 'DAX', source: 'OTT Analytics', severity: 'warning' } as const;
const isFigure = ({ kind }: DaxText): boolean => kind === 'measure' || kind === 'calculation item';

/** Parts of the figures of a model that break a rule, each once. */
function findParts(
  { texts, names }: ModelContext,
  breaks: (part: Syntax, scope: FlowScope) => boolean,
  say: (text: DaxText) => { readonly message: string; readonly hint: string },
): readonly ModelFinding[] {
  return texts.filter(isFigure).flatMap((text) => {
    const places = new Map<number, Syntax>();
    visitValues(text.syntax, startScope(names), (part, scope) => {
      if (breaks(part, scope)) places.set(part.place.offset, part);
    });
    return Array.from(places.values(), ({ place }) => ({ ...findingAt(text, place), ...say(text) }));
  });
}

const unguardedDifference: ModelRule = {
  ...OURS,
  code: 'dax-rule/difference-without-guard',
  summary:
    'A difference is BLANK unless both operands have a value: BLANK - x is -x, so both are tested before they are subtracted.',
  find: (context) =>
    findParts(context, isOpenDifference, ({ label }) => ({
      message: `${label} subtracts although an operand may be BLANK there: BLANK - x shows -x, and x - BLANK shows x.`,
      hint: 'Keep both operands in variables and write IF ( NOT ISBLANK ( a ) && NOT ISBLANK ( b ), a - b ).',
    })),
};

function isOpenDifference(part: Syntax, scope: FlowScope): boolean {
  return (
    part.kind === 'binary' &&
    part.operator === '-' &&
    [part.left, part.right].some((operand) => mayBeBlank(operand, scope))
  );
}

const aliveWithoutData: ModelRule = {
  ...OURS,
  code: 'dax-rule/value-without-data',
  summary: 'A measure over empty tables is BLANK: it keeps no empty row alive. Found by evaluating it.',
  find: ({ database, measures }) => {
    const empty = compileModel(database, () => undefined);
    return measures.flatMap(({ measure, table, label }): readonly ModelFinding[] => {
      const value = valueOf(() => evaluateMeasure(empty, measure.name));
      if (value === undefined || value === null) return [];
      return [
        {
          objects: [measure, table],
          property: 'expression',
          message: `${label} is ${typeof value === 'string' ? `"${value}"` : JSON.stringify(value)} where there are no rows at all, expected BLANK.`,
          hint: 'Return it only where there is data: IF ( NOT ISBLANK ( ... ), ... ).',
        },
      ];
    });
  },
};

/** What the engine gives; undefined where it cannot evaluate, which other rules report. */
function valueOf(
  evaluate: () => ReturnType<typeof evaluateMeasure>,
): ReturnType<typeof evaluateMeasure> | undefined {
  try {
    return evaluate();
  } catch (error) {
    if (error instanceof DaxError || error instanceof MeasureError) return undefined;
    throw error;
  }
}

const rankOfBlanks: ModelRule = {
  ...OURS,
  code: 'dax-rule/rank-with-blanks',
  summary: 'What is ranked has a value: rows without one are filtered out first, since BLANK counts as 0.',
  find: (context) =>
    context.texts.filter(isFigure).flatMap((text) =>
      listRiskyComparisons(text.syntax, context.names, isOpenRank).map((part) => ({
        ...findingAt(text, part.place),
        message: `${text.label} ranks rows whose value may be BLANK; BLANK is ranked as 0.`,
        hint: 'Rank FILTER ( rows, NOT ISBLANK ( value ) ).',
      })),
    ),
};

function isOpenRank(part: Syntax, scope: FlowScope): boolean {
  if (part.kind !== 'call') return false;
  const name = part.name.toUpperCase();
  const [rows, by] = name === 'TOPN' ? part.parameters.slice(1) : part.parameters;
  if ((name !== 'TOPN' && name !== 'RANKX') || rows === undefined || by === undefined) return false;
  return mayBeBlank(by, scope) && solidInRows(rows, scope).length === 0 && scope.solid.size === 0;
}

const comparisonOfBlanks: ModelRule = {
  ...OURS,
  code: 'dax-rule/comparison-with-blanks',
  summary: 'What is compared has a value: BLANK < 5 is true and BLANK = 0 is true.',
  find: (context) =>
    context.texts.filter(isFigure).flatMap((text) =>
      listRiskyComparisons(text.syntax, context.names, isOpenComparison).map((part) => ({
        ...findingAt(text, part.place),
        message: `${text.label} compares a value that may be BLANK, which counts as 0 there.`,
        hint: 'Test it first: NOT ISBLANK ( x ) && x < limit.',
      })),
    ),
};

/** A comparison that is true for a BLANK: `x < positive`, `x <= 0 or more`, `x >= 0 or less`, `x = 0`. */
function isOpenComparison(part: Syntax, scope: FlowScope): boolean {
  if (part.kind !== 'binary') return false;
  if (part.operator === '>' && numberOf(part.right) === undefined)
    return isOpenComparison({ ...part, operator: '<', left: part.right, right: part.left }, scope);
  const limit = numberOf(part.right);
  const isTrueForBlank =
    (part.operator === '<' && (limit ?? 1) > 0) ||
    (part.operator === '<=' && (limit ?? 1) >= 0) ||
    (part.operator === '>=' && limit !== undefined && limit <= 0) ||
    (part.operator === '>' && limit !== undefined && limit < 0) ||
    (part.operator === '=' && limit === 0);
  return isTrueForBlank && !isCount(part.left, scope) && mayBeBlank(part.left, scope);
}

/** A count that is BLANK is a count of nothing: 0 is what it means. */
function isCount(syntax: Syntax, scope: FlowScope): boolean {
  const variable = findVariable(syntax, scope);
  if (variable !== undefined) return isCount(variable.syntax, variable.scope);
  return syntax.kind === 'call' && /^(?:COUNT|DISTINCTCOUNT)/.test(syntax.name.toUpperCase());
}

function numberOf(syntax: Syntax): number | undefined {
  if (syntax.kind === 'constant' && typeof syntax.value === 'number') return syntax.value;
  if (syntax.kind !== 'unary' || syntax.operator !== '-') return undefined;
  const value = numberOf(syntax.operand);
  return value === undefined ? undefined : -value;
}

/** Our rules about BLANK; the first three of the rules that hold for every measure. */
export const BLANK_RULES: readonly ModelRule[] = [
  unguardedDifference,
  aliveWithoutData,
  rankOfBlanks,
  comparisonOfBlanks,
];
