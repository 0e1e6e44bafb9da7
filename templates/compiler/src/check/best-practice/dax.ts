import { eachPart, parseExpression, type Syntax } from '@ott-analytics/model/dax';
import type { Relationship } from '@ott-analytics/model/tmdl';
import type { DaxText, DaxTextKind } from '../model/dax-text.js';
import type { ModelContext } from '../model/model-context.js';
import type { ModelRule } from '../model/model-rule.js';
import { measureRule, nameRelationship, relationshipRule, textRule } from './rows.js';

const MICROSOFT = { category: 'Best practice: DAX', source: 'Microsoft BPA' } as const;
const MEASURING: readonly DaxTextKind[] = ['measure', 'calculation item', 'KPI', 'format string'];

const calls = (syntax: Syntax, ...names: readonly string[]): readonly Syntax[] =>
  [...eachPart(syntax)].filter((part) => isCall(part, ...names));
const isCall = (part: Syntax | undefined, ...names: readonly string[]): boolean =>
  part?.kind === 'call' && names.includes(part.name.toUpperCase());

/** FILTER arguments of CALCULATE over a whole table, whose condition begins with such a part. */
function tableFilters(syntax: Syntax, begins: (part: Syntax, table: string) => boolean): readonly Syntax[] {
  return calls(syntax, 'CALCULATE', 'CALCULATETABLE').flatMap((call) =>
    (call.kind === 'call' ? call.parameters.slice(1) : []).filter((argument) => {
      if (argument.kind !== 'call' || argument.name.toUpperCase() !== 'FILTER') return false;
      const [rows, condition] = argument.parameters;
      if (rows === undefined || condition === undefined) return false;
      if (rows.kind !== 'table' && rows.kind !== 'name') return false;
      return begins(firstOperand(condition), rows.name);
    }),
  );
}

const firstOperand = (syntax: Syntax): Syntax =>
  syntax.kind === 'binary' ? firstOperand(syntax.left) : syntax;

const withoutSpace = (text: string): string => text.replaceAll(/\s+/g, '');

const isConstant = (syntax: Syntax): boolean =>
  syntax.kind === 'constant' || (syntax.kind === 'unary' && isConstant(syntax.operand));

/** Is the relationship named in some USERELATIONSHIP, in either order of its ends? */
function isActivated({ fromColumn, toColumn }: Relationship, { texts }: ModelContext): boolean {
  const ends = [fromColumn, toColumn]
    .map((end) => `${end?.table ?? ''}[${end?.name ?? ''}]`.toLowerCase())
    .sort();
  return texts.some(({ syntax }) =>
    calls(syntax, 'USERELATIONSHIP').some(
      (call) =>
        call.kind === 'call' &&
        call.parameters
          .map((column) =>
            column.kind === 'column' ? `${column.table ?? ''}[${column.name}]`.toLowerCase() : '',
          )
          .sort()
          .join() === ends.join(),
    ),
  );
}

const isMeasuring = ({ kind }: DaxText): boolean => MEASURING.includes(kind);

/** Best practice for DAX texts. */
export const DAX_PRACTICE_RULES: readonly ModelRule[] = [
  textRule({
    ...MICROSOFT,
    code: 'best-practice/DAX_COLUMNS_FULLY_QUALIFIED',
    severity: 'warning',
    summary: 'A column is written with its table, so that it cannot be taken for a measure.',
    parts: (text, { names, columns }) =>
      [...eachPart(text.syntax)].filter(
        (part) =>
          part.kind === 'column' &&
          part.table === undefined &&
          names.findMeasure(part.name) === undefined &&
          columns.some(({ column }) => column.name.toLowerCase() === part.name.toLowerCase()),
      ),
    says: ({ label }, part) =>
      `${label} names the column [${part.kind === 'column' ? part.name : ''}] without its table.`,
    hint: "Write 'Table'[Column].",
  }),
  textRule({
    ...MICROSOFT,
    code: 'best-practice/DAX_MEASURES_UNQUALIFIED',
    severity: 'warning',
    summary: 'A measure is written without a table, so that it cannot be taken for a column.',
    parts: (text, { names }) =>
      [...eachPart(text.syntax)].filter((part) => {
        if (part.kind !== 'column' || part.table === undefined) return false;
        const isColumn = names
          .findTable(part.table)
          ?.columns.some(({ name }) => name.toLowerCase() === part.name.toLowerCase());
        return isColumn !== true && names.findMeasure(part.name) !== undefined;
      }),
    says: ({ label }, part) =>
      part.kind === 'column'
        ? `${label} names the measure [${part.name}] with the table '${part.table ?? ''}'.`
        : '',
    hint: 'Write [Measure] alone: measures may move to another table.',
  }),
  textRule({
    ...MICROSOFT,
    code: 'best-practice/USE_THE_DIVIDE_FUNCTION_FOR_DIVISION',
    alsoKnownAs: ['DAX_DIVISION_COLUMNS'],
    severity: 'warning',
    summary: 'Division by anything but a constant is DIVIDE, which gives BLANK for a zero.',
    parts: ({ syntax }) =>
      [...eachPart(syntax)].filter(
        (part) => part.kind === 'binary' && part.operator === '/' && !isConstant(part.right),
      ),
    says: ({ label }) => `${label} divides with "/" by something that may be zero or BLANK.`,
    hint: 'Write DIVIDE ( numerator, denominator ).',
  }),
  textRule({
    ...MICROSOFT,
    code: 'best-practice/AVOID_USING_THE_IFERROR_FUNCTION',
    severity: 'warning',
    summary: 'No IFERROR or ISERROR: they slow the engine down and hide faults.',
    parts: ({ syntax }) => calls(syntax, 'IFERROR', 'ISERROR'),
    says: ({ label }) => `${label} catches errors instead of avoiding them.`,
    hint: 'Use DIVIDE, or test the value before it is used.',
  }),
  textRule({
    ...MICROSOFT,
    code: "best-practice/AVOID_USING_'1-(X/Y)'_SYNTAX",
    severity: 'warning',
    summary: 'A share that is missing is not 100 %: no 1 - DIVIDE ( x, y ).',
    parts: ({ syntax }) =>
      [...eachPart(syntax)].filter(
        (part) =>
          part.kind === 'binary' &&
          ['-', '+'].includes(part.operator) &&
          part.left.kind === 'constant' &&
          (isCall(part.right, 'DIVIDE') || (part.right.kind === 'binary' && part.right.operator === '/')),
      ),
    says: ({ label }) =>
      `${label} takes a quotient from a constant: where the quotient is BLANK, the constant is shown.`,
    hint: 'Write DIVIDE ( y - x, y ), or test for BLANK first.',
  }),
  textRule({
    ...MICROSOFT,
    code: 'best-practice/EVALUATEANDLOG_SHOULD_NOT_BE_USED_IN_PRODUCTION_MODELS',
    severity: 'warning',
    summary: 'No EVALUATEANDLOG is left in the model.',
    parts: ({ syntax }) => calls(syntax, 'EVALUATEANDLOG'),
    says: ({ label }) => `${label} still calls EVALUATEANDLOG, which is for finding faults.`,
    hint: 'Take it out and keep its first argument.',
  }),
  textRule({
    ...MICROSOFT,
    code: 'best-practice/USE_THE_TREATAS_FUNCTION_INSTEAD_OF_INTERSECT',
    severity: 'warning',
    summary: 'Virtual relationships are made with TREATAS, not with INTERSECT.',
    parts: (text) => (isMeasuring(text) ? calls(text.syntax, 'INTERSECT') : []),
    says: ({ label }) => `${label} calls INTERSECT.`,
    hint: 'If it stands for a relationship, write TREATAS, which is faster.',
  }),
  textRule({
    ...MICROSOFT,
    code: 'best-practice/FILTER_COLUMN_VALUES',
    severity: 'warning',
    summary: 'CALCULATE filters columns, not whole tables by one of their columns.',
    parts: ({ syntax }) =>
      tableFilters(
        syntax,
        (part, table) => part.kind === 'column' && part.table?.toLowerCase() === table.toLowerCase(),
      ),
    says: ({ label }) => `${label} filters a whole table by a condition on a column.`,
    hint: 'Give CALCULATE the condition itself, in KEEPFILTERS where the selection must hold.',
  }),
  textRule({
    ...MICROSOFT,
    code: 'best-practice/FILTER_MEASURE_VALUES_BY_COLUMNS',
    severity: 'warning',
    summary: 'CALCULATE filters by a measure over the values of a column, not over a whole table.',
    parts: ({ syntax }) => tableFilters(syntax, (part) => part.kind === 'column' && part.table === undefined),
    says: ({ label }) => `${label} filters a whole table by a measure.`,
    hint: 'Filter VALUES ( Table[Column] ) instead.',
  }),
  {
    category: 'Best practice: DAX',
    source: 'Tabular Editor BPA',
    code: 'best-practice/DAX_TODO',
    severity: 'info',
    summary: 'No DAX text says TODO.',
    find: ({ texts }) =>
      texts
        .filter(({ text }) => /todo/i.test(text))
        .map(({ label, objects, start }) => ({
          objects,
          ...(start !== undefined && { place: start }),
          message: `${label} says TODO.`,
          hint: 'Do it, or say why it stays.',
        })),
  },
  measureRule({
    ...MICROSOFT,
    code: 'best-practice/AVOID_DUPLICATE_MEASURES',
    severity: 'warning',
    summary: 'No two measures have the same DAX.',
    breaks: ({ measure }, { measures }) =>
      measures.some(
        (other) =>
          other.measure !== measure &&
          withoutSpace(other.measure.expression ?? '') === withoutSpace(measure.expression ?? ''),
      ),
    says: ({ label }) => `${label} has the same DAX as another measure.`,
    hint: 'Keep one of them.',
    property: 'expression',
  }),
  measureRule({
    ...MICROSOFT,
    code: 'best-practice/MEASURES_SHOULD_NOT_BE_DIRECT_REFERENCES_OF_OTHER_MEASURES',
    severity: 'warning',
    summary: 'No measure is only another name of a measure.',
    breaks: ({ measure }, { names }) => {
      const { syntax } = parseExpression(measure.expression ?? '');
      return syntax.kind === 'column' && names.findMeasure(syntax.name) !== undefined;
    },
    says: ({ label }) => `${label} is nothing but another measure.`,
    hint: 'Use the other measure.',
    property: 'expression',
  }),
  relationshipRule({
    ...MICROSOFT,
    code: 'best-practice/INACTIVE_RELATIONSHIPS_THAT_ARE_NEVER_ACTIVATED',
    severity: 'warning',
    summary: 'An inactive relationship is used by some USERELATIONSHIP.',
    breaks: (relationship, context) => relationship.isActive === false && !isActivated(relationship, context),
    says: (relationship) =>
      `The relationship ${nameRelationship(relationship)} is inactive and no DAX activates it.`,
    hint: 'Take it out, or use it with USERELATIONSHIP.',
  }),
];
