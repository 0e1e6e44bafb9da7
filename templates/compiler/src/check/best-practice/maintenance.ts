import type { ModelRule } from '../model/model-rule.js';
import { columnRule, measureRule, tableRule } from './rows.js';

const MICROSOFT = { category: 'Best practice: maintenance', source: 'Microsoft BPA' } as const;

/** Best practice that keeps a model easy to change. */
export const MAINTENANCE_RULES: readonly ModelRule[] = [
  columnRule({
    ...MICROSOFT,
    code: 'best-practice/UNNECESSARY_COLUMNS',
    alsoKnownAs: ['PERF_UNUSED_COLUMNS'],
    severity: 'warning',
    summary: 'A hidden column is used by DAX, a relationship, a hierarchy or as sort column.',
    breaks: ({ table, column, isVisible }, { uses }) =>
      !isVisible &&
      table.calculationGroup === undefined &&
      !uses.isColumnUsed(table.name, column.name) &&
      column.relatedColumnDetails === undefined &&
      column.extendedProperties.length === 0,
    says: ({ label }) => `${label} is hidden and nothing in the model uses it.`,
    hint: 'Take it out, or show it.',
  }),
  measureRule({
    ...MICROSOFT,
    code: 'best-practice/UNNECESSARY_MEASURES',
    alsoKnownAs: ['PERF_UNUSED_MEASURES'],
    severity: 'warning',
    summary: 'A hidden measure is used by another DAX text.',
    breaks: ({ measure, isVisible }, { uses }) => !isVisible && !uses.isMeasureUsed(measure.name),
    says: ({ label }) => `${label} is hidden and no DAX uses it.`,
    hint: 'Take it out, or show it.',
  }),
  tableRule({
    ...MICROSOFT,
    code: 'best-practice/ENSURE_TABLES_HAVE_RELATIONSHIPS',
    severity: 'info',
    summary: 'Every table has a relationship.',
    breaks: ({ name, calculationGroup }, { model }) =>
      calculationGroup === undefined &&
      !model.relationships.some(({ fromColumn, toColumn }) =>
        [fromColumn, toColumn].some((end) => end?.table === name),
      ),
    says: ({ name }) => `The table '${name}' has no relationship: choosing in it filters nothing by itself.`,
    hint: 'Relate it, or waive this rule there and say how it is used.',
  }),
  {
    ...MICROSOFT,
    code: 'best-practice/REMOVE_ROLES_WITH_NO_MEMBERS',
    severity: 'info',
    summary:
      'A role has members. Roles of a Power BI project never have any in their files, so this is asked only where some role has.',
    find: ({ model }) =>
      model.roles.some(({ members }) => members.length > 0)
        ? model.roles
            .filter(({ members }) => members.length === 0)
            .map((role) => ({
              objects: [role],
              message: `The role '${role.name}' has no members.`,
              hint: 'Add some, or take the role out.',
            }))
        : [],
  },
  {
    ...MICROSOFT,
    code: 'best-practice/OBJECTS_WITH_NO_DESCRIPTION',
    severity: 'info',
    summary: 'What readers see has a description: Power BI shows it as a tooltip.',
    find: ({ model, columns, measures }) =>
      [
        ...model.tables
          .filter(({ isHidden }) => isHidden !== true)
          .map((table) => ({ noun: 'table', label: `'${table.name}'`, object: table, around: table })),
        ...columns
          .filter(({ column }) => column.isHidden !== true)
          .map(({ label, column, table }) => ({ noun: 'column', label, object: column, around: table })),
        ...measures
          .filter(({ measure }) => measure.isHidden !== true)
          .map(({ label, measure, table }) => ({ noun: 'measure', label, object: measure, around: table })),
      ]
        .filter(({ object }) => (object.description ?? '').trim() === '')
        .map(({ noun, label, object, around }) => ({
          objects: [object, around],
          message: `The ${noun} ${label} has no description.`,
          hint: 'Write one in the line above it, after ///.',
        })),
  },
  {
    ...MICROSOFT,
    code: 'best-practice/PERSPECTIVES_WITH_NO_OBJECTS',
    severity: 'info',
    summary: 'A perspective shows at least one table.',
    find: ({ model }) =>
      model.perspectives
        .filter(({ tables }) => tables.length === 0)
        .map((perspective) => ({
          objects: [perspective],
          message: `The perspective '${perspective.name}' shows nothing.`,
          hint: 'Add tables to it, or take it out.',
        })),
  },
  tableRule({
    ...MICROSOFT,
    code: 'best-practice/CALCULATION_GROUPS_WITH_NO_CALCULATION_ITEMS',
    severity: 'warning',
    summary: 'A calculation group has items.',
    breaks: ({ calculationGroup }) => calculationGroup?.calculationItems.length === 0,
    says: ({ name }) => `The calculation group '${name}' has no items.`,
    hint: 'Add items, or take it out.',
  }),
];
