import { eachPart } from '@ott-analytics/model/dax';
import type { Annotation } from '@ott-analytics/model/tmdl';
import type { ModelRule } from '../model/model-rule.js';
import { columnRule, tableRule, textRule } from './rows.js';

const MICROSOFT = { category: 'Best practice: performance', source: 'Microsoft BPA' } as const;

/** Number that a statistics script of Tabular Editor leaves in an annotation; 0 when it never ran. */
export function statistic(annotations: readonly Annotation[], name: string): number {
  const value = Number(annotations.find((annotation) => annotation.name === name)?.value ?? '0');
  return Number.isFinite(value) ? value : 0;
}

/** Best practice for columns that makes a model small and fast. */
export const PERFORMANCE_COLUMN_RULES: readonly ModelRule[] = [
  columnRule({
    ...MICROSOFT,
    code: 'best-practice/AVOID_FLOATING_POINT_DATA_TYPES',
    alsoKnownAs: ['META_AVOID_FLOAT'],
    severity: 'warning',
    summary: 'No column holds floating point numbers, whose sums depend on the order of the rows.',
    breaks: ({ column }) => column.dataType === 'double',
    says: ({ label }) => `${label} holds floating point numbers (double).`,
    hint: 'Use decimal, which is exact to four places, or int64.',
    property: 'dataType',
  }),
  columnRule({
    ...MICROSOFT,
    code: 'best-practice/ISAVAILABLEINMDX_FALSE_NONATTRIBUTE_COLUMNS',
    severity: 'warning',
    summary: 'A hidden column that sorts nothing and is in no hierarchy is not available in MDX.',
    breaks: ({ table, column, isVisible }, { uses }) =>
      column.isAvailableInMdx !== false &&
      !isVisible &&
      !uses.isSortColumn(table.name, column.name) &&
      !uses.isInHierarchy(table.name, column.name) &&
      table.calculationGroup === undefined,
    says: ({ label }) =>
      `${label} is hidden, and yet an attribute hierarchy is built for it at each refresh.`,
    hint: 'Write isAvailableInMdx: false.',
  }),
  columnRule({
    ...MICROSOFT,
    code: 'best-practice/REDUCE_USAGE_OF_LONG-LENGTH_COLUMNS_WITH_HIGH_CARDINALITY',
    severity: 'warning',
    summary:
      'No text column has more than 500,000 long values. Known only from the annotation LongLengthRowCount.',
    breaks: ({ column }) => statistic(column.annotations, 'LongLengthRowCount') > 500_000,
    says: ({ label, column }) =>
      `${label} has ${statistic(column.annotations, 'LongLengthRowCount')} texts of more than 100 characters; at most 500000 are expected.`,
    hint: 'Leave the column out, or move it to a table of its own.',
  }),
  columnRule({
    ...MICROSOFT,
    code: 'best-practice/SPLIT_DATE_AND_TIME',
    severity: 'warning',
    summary: 'Dates carry no time of day. Known only from the annotation DateTimeWithHourMinSec.',
    breaks: ({ column }) => statistic(column.annotations, 'DateTimeWithHourMinSec') > 0,
    says: ({ label }) => `${label} holds dates with a time of day.`,
    hint: 'Split it into a date and a time, or round it to the day.',
  }),
  columnRule({
    ...MICROSOFT,
    code: 'best-practice/AVOID_BI-DIRECTIONAL_RELATIONSHIPS_AGAINST_HIGH-CARDINALITY_COLUMNS',
    severity: 'warning',
    summary:
      'No relationship in both directions ends at a column of more than 100,000 values. Known only from the annotation Vertipaq_Cardinality.',
    breaks: ({ table, column }, { model }) =>
      statistic(column.annotations, 'Vertipaq_Cardinality') > 100_000 &&
      model.relationships.some(
        ({ crossFilteringBehavior, fromColumn, toColumn }) =>
          crossFilteringBehavior === 'bothDirections' &&
          [fromColumn, toColumn].some((end) => end?.table === table.name && end.name === column.name),
      ),
    says: ({ label, column }) =>
      `${label} has ${statistic(column.annotations, 'Vertipaq_Cardinality')} values and a relationship that filters in both directions.`,
    hint: 'Let the relationship filter in one direction.',
  }),
  columnRule({
    ...MICROSOFT,
    code: 'best-practice/REMOVE_REDUNDANT_COLUMNS_IN_RELATED_TABLES',
    severity: 'warning',
    summary: 'A column of a dimension is not repeated in the tables that it filters.',
    breaks: ({ table, column }, { model, uses }) =>
      !uses.isInRelationship(table.name, column.name) &&
      model.relationships.some(
        ({ fromColumn, toColumn }) =>
          fromColumn?.table === table.name &&
          toColumn !== undefined &&
          toColumn.table !== table.name &&
          model.tables
            .find(({ name }) => name === toColumn.table)
            ?.columns.some(({ name }) => name === column.name) === true,
      ),
    says: ({ label }) =>
      `${label} is repeated: a table on the one side of a relationship has a column of that name.`,
    hint: 'Take it out and use the column of the related table.',
  }),
  tableRule({
    ...MICROSOFT,
    code: 'best-practice/UNPIVOT_PIVOTED_(MONTH)_DATA',
    severity: 'warning',
    summary: 'Months are rows, not columns.',
    breaks: ({ columns }) =>
      ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN'].every((month) =>
        columns.some(
          ({ name, dataType }) =>
            name.toUpperCase().includes(month) && ['int64', 'decimal', 'double'].includes(dataType ?? ''),
        ),
      ),
    says: ({ name }) => `The table '${name}' has a column of numbers for each month.`,
    hint: 'Unpivot it: one column for the month and one for the number.',
  }),
  textRule({
    ...MICROSOFT,
    code: 'best-practice/REDUCE_USAGE_OF_CALCULATED_COLUMNS_THAT_USE_THE_RELATED_FUNCTION',
    severity: 'warning',
    summary: 'No calculated column copies values of a related table with RELATED.',
    parts: ({ kind, syntax }) =>
      kind === 'calculated column'
        ? [...eachPart(syntax)].filter(
            (part) => part.kind === 'call' && part.name.toUpperCase() === 'RELATED',
          )
        : [],
    says: ({ label }) => `The calculated column ${label} reads a related table with RELATED.`,
    hint: 'Use the related column itself, or join in Power Query.',
  }),
];
