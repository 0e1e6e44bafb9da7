import type { ModelFinding, ModelObject } from '../model/model-finding.js';
import type { ModelRule } from '../model/model-rule.js';
import { statistic } from './performance-columns.js';
import { columnRule, nameRelationship, relationshipRule } from './rows.js';

const MICROSOFT = { category: 'Best practice: error prevention', source: 'Microsoft BPA' } as const;
/** Control characters; a description may have line breaks and tabs. */
const INVALID_IN_DESCRIPTION = /[^\P{Cc}\t\n\r]/u;

/** Best practice that keeps a model from failing at a refresh. */
export const ERROR_PREVENTION_RULES: readonly ModelRule[] = [
  columnRule({
    ...MICROSOFT,
    code: 'best-practice/DATA_COLUMNS_MUST_HAVE_A_SOURCE_COLUMN',
    severity: 'error',
    summary: 'A column that is loaded says which column of the source it loads.',
    breaks: ({ column, table }) =>
      column.kind === 'data' &&
      table.calculationGroup === undefined &&
      (column.sourceColumn ?? '').trim() === '',
    says: ({ label }) => `${label} does not say which column of the source it loads.`,
    hint: 'Write sourceColumn: and the name that the column has in the source.',
  }),
  {
    ...MICROSOFT,
    code: 'best-practice/EXPRESSION_RELIANT_OBJECTS_MUST_HAVE_AN_EXPRESSION',
    severity: 'error',
    summary: 'Measures, calculated columns and calculation items have an expression.',
    find: ({ model, measures, columns }) => {
      const empty = (expression: string | undefined): boolean => (expression ?? '').trim() === '';
      const say = (label: string, objects: readonly ModelObject[]): ModelFinding => ({
        objects,
        message: `${label} has no expression, so it shows nothing.`,
        hint: 'Write its DAX, or take it out.',
      });
      return [
        ...measures
          .filter(({ measure }) => empty(measure.expression))
          .map(({ label, measure, table }) => say(label, [measure, table])),
        ...columns
          .filter(({ column }) => column.kind === 'calculated' && empty(column.expression))
          .map(({ label, column, table }) => say(label, [column, table])),
        ...model.tables.flatMap((table) =>
          (table.calculationGroup?.calculationItems ?? [])
            .filter(({ expression }) => empty(expression))
            .map((item) => say(`The calculation item "${item.name}"`, [item, table])),
        ),
      ];
    },
  },
  columnRule({
    ...MICROSOFT,
    code: 'best-practice/ISAVAILABLEINMDX_TRUE_ATTRIBUTE_COLUMNS',
    severity: 'warning',
    summary: 'A column that is visible, sorts another or is in a hierarchy is available in MDX (Excel).',
    breaks: ({ table, column, isVisible }, { uses }) =>
      column.isAvailableInMdx === false &&
      (isVisible ||
        uses.isSortColumn(table.name, column.name) ||
        uses.isInHierarchy(table.name, column.name)),
    says: ({ label }) => `${label} cannot be used in Excel: it is not available in MDX.`,
    hint: 'Take isAvailableInMdx: false out.',
    property: 'isAvailableInMdx',
  }),
  relationshipRule({
    ...MICROSOFT,
    code: 'best-practice/FIX_REFERENTIAL_INTEGRITY_VIOLATIONS',
    severity: 'warning',
    summary:
      'Every key of the many side is there on the one side. Known only from the annotation Vertipaq_RIViolationInvalidRows.',
    breaks: ({ annotations }) => statistic(annotations, 'Vertipaq_RIViolationInvalidRows') > 0,
    says: (relationship) =>
      `${statistic(relationship.annotations, 'Vertipaq_RIViolationInvalidRows')} rows have no match over the relationship ${nameRelationship(relationship)}.`,
    hint: 'Add the missing members in the warehouse: such rows show as (Blank).',
  }),
  {
    ...MICROSOFT,
    code: 'best-practice/AVOID_INVALID_DESCRIPTION_CHARACTERS',
    severity: 'warning',
    summary: 'Descriptions hold no control characters.',
    find: ({ model, columns, measures }) =>
      [
        ...model.tables.map((table) => ({ label: `'${table.name}'`, object: table, around: table })),
        ...columns.map(({ label, column, table }) => ({ label, object: column, around: table })),
        ...measures.map(({ label, measure, table }) => ({ label, object: measure, around: table })),
      ]
        .filter(({ object }) => INVALID_IN_DESCRIPTION.test(object.description ?? ''))
        .map(({ label, object, around }) => ({
          objects: [object, around],
          message: `The description of ${label} holds a control character.`,
          hint: 'Take it out: the model may fail to deploy.',
        })),
  },
];
