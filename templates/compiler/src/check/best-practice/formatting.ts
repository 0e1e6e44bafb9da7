import type { ModelRule } from '../model/model-rule.js';
import type { PlacedColumn } from '../model/model-context.js';
import { eachPart } from '@ott-analytics/model/dax';
import { columnRule, measureRule } from './rows.js';

const MICROSOFT = { category: 'Best practice: formatting', source: 'Microsoft BPA' } as const;
const PERCENTAGE = '#,0.0%;-#,0.0%;#,0.0%';
const NUMBERS = ['int64', 'decimal', 'double'];
const SUMMED =
  /^(?:COUNT|COUNTBLANK|COUNTA|SUM|AVERAGE|AVERAGEA|VALUES|DISTINCT|DISTINCTCOUNT|MIN|MINA|MAX|MAXA)$/;

const isNumber = ({ column }: PlacedColumn): boolean => NUMBERS.includes(column.dataType ?? '');

/** Best practice for formats and types of columns, and for what is hidden. */
export const FORMATTING_RULES: readonly ModelRule[] = [
  columnRule({
    ...MICROSOFT,
    code: 'best-practice/FORMAT_FLAG_COLUMNS_AS_YES/NO_VALUE_STRINGS',
    severity: 'info',
    summary: 'A flag that readers see says Yes and No, not 1 and 0.',
    breaks: ({ column, isVisible }) =>
      isVisible &&
      ((column.name.startsWith('Is') && column.dataType === 'int64') ||
        (column.name.endsWith(' Flag') && column.dataType !== 'string')),
    says: ({ label }) => `${label} shows a flag as a number.`,
    hint: 'Load the texts Yes and No.',
    property: 'dataType',
  }),
  columnRule({
    ...MICROSOFT,
    code: 'best-practice/DATECOLUMN_FORMATSTRING',
    severity: 'info',
    summary: 'A column of dates with Date in its name has the format mm/dd/yyyy.',
    breaks: ({ column }) =>
      /date/i.test(column.name) && column.dataType === 'dateTime' && column.formatString !== 'mm/dd/yyyy',
    says: ({ label, column }) => `${label} has ${describeFormat(column.formatString)}, expected mm/dd/yyyy.`,
    hint: 'Write formatString: mm/dd/yyyy.',
    property: 'formatString',
  }),
  columnRule({
    ...MICROSOFT,
    code: 'best-practice/MONTHCOLUMN_FORMATSTRING',
    severity: 'info',
    summary: 'A column of dates with Month in its name has the format MMMM yyyy.',
    breaks: ({ column }) =>
      /month/i.test(column.name) && column.dataType === 'dateTime' && column.formatString !== 'MMMM yyyy',
    says: ({ label, column }) => `${label} has ${describeFormat(column.formatString)}, expected MMMM yyyy.`,
    hint: 'Write formatString: MMMM yyyy.',
    property: 'formatString',
  }),
  columnRule({
    category: 'Best practice: formatting',
    source: 'Tabular Editor BPA',
    code: 'best-practice/APPLY_FORMAT_STRING_COLUMNS',
    severity: 'warning',
    summary: 'A number or date that readers see has a format.',
    breaks: (place) =>
      place.isVisible &&
      (place.column.formatString ?? '').trim() === '' &&
      (isNumber(place) || place.column.dataType === 'dateTime'),
    says: ({ label }) => `${label} has no format.`,
    hint: 'Write a formatString.',
  }),
  measureRule({
    ...MICROSOFT,
    code: 'best-practice/PROVIDE_FORMAT_STRING_FOR_MEASURES',
    alsoKnownAs: ['APPLY_FORMAT_STRING_MEASURES'],
    severity: 'warning',
    summary: 'A measure that readers see has a format.',
    breaks: ({ measure, isVisible }) =>
      isVisible && (measure.formatString ?? '').trim() === '' && measure.formatStringDefinition === undefined,
    says: ({ label }) => `${label} has no format.`,
    hint: 'Write a formatString; where the measure is a text, waive this rule there.',
  }),
  columnRule({
    ...MICROSOFT,
    code: 'best-practice/NUMERIC_COLUMN_SUMMARIZE_BY',
    alsoKnownAs: ['META_SUMMARIZE_NONE'],
    severity: 'warning',
    summary: 'No visible column of numbers is summed up by itself.',
    breaks: (place) => place.isVisible && isNumber(place) && place.column.summarizeBy !== 'none',
    says: ({ label, column }) =>
      `${label} is summed up by itself (summarizeBy: ${column.summarizeBy ?? 'default'}).`,
    hint: 'Write summarizeBy: none, and a measure for its sum.',
    property: 'summarizeBy',
  }),
  measureRule({
    ...MICROSOFT,
    code: 'best-practice/PERCENTAGE_FORMATTING',
    severity: 'warning',
    summary: `A percentage has the format ${PERCENTAGE}.`,
    breaks: ({ measure }) =>
      measure.formatString?.includes('%') === true && measure.formatString !== PERCENTAGE,
    says: ({ label, measure }) =>
      `${label} has ${describeFormat(measure.formatString)}, expected ${PERCENTAGE}.`,
    hint: `Write formatString: ${PERCENTAGE}.`,
    property: 'formatString',
  }),
  measureRule({
    ...MICROSOFT,
    code: 'best-practice/INTEGER_FORMATTING',
    severity: 'warning',
    summary: 'A number that is no money and no percentage has the format #,0 or #,0.0.',
    breaks: ({ measure: { formatString } }) =>
      formatString !== undefined && !/[$%]/.test(formatString) && !['#,0', '#,0.0'].includes(formatString),
    says: ({ label, measure }) =>
      `${label} has ${describeFormat(measure.formatString)}, expected #,0 or #,0.0.`,
    hint: 'Write one of the two; where a unit or a date is meant, waive this rule there.',
    property: 'formatString',
  }),
  columnRule({
    ...MICROSOFT,
    code: 'best-practice/RELATIONSHIP_COLUMNS_SHOULD_BE_OF_INTEGER_DATA_TYPE',
    severity: 'info',
    summary: 'Keys of relationships are whole numbers.',
    breaks: ({ table, column }, { uses }) =>
      uses.isInRelationship(table.name, column.name) && column.dataType !== 'int64',
    says: ({ label, column }) => `${label} is a key of type ${column.dataType ?? 'unknown'}, expected int64.`,
    hint: 'Load a key of whole numbers.',
    property: 'dataType',
  }),
  columnRule({
    ...MICROSOFT,
    code: 'best-practice/ADD_DATA_CATEGORY_FOR_COLUMNS',
    severity: 'info',
    summary: 'Columns of places say so, so that maps find them.',
    breaks: (place) =>
      (place.column.dataCategory ?? '') === '' &&
      (/^(?:Country|Continent)$/.test(place.column.name) ||
        (/^(?:Latitude|Longitude)$/.test(place.column.name) && isNumber(place))),
    says: ({ label }) => `${label} has no data category.`,
    hint: 'Write dataCategory: Country, Continent, Latitude or Longitude.',
  }),
  columnRule({
    ...MICROSOFT,
    code: 'best-practice/HIDE_FOREIGN_KEYS',
    alsoKnownAs: ['LAYOUT_HIDE_FK_COLUMNS'],
    severity: 'warning',
    summary: 'Keys on the many side are hidden.',
    breaks: ({ table, column }, { model }) =>
      column.isHidden !== true &&
      table.isHidden !== true &&
      model.relationships.some(
        ({ fromColumn, fromCardinality }) =>
          fromColumn?.table === table.name &&
          fromColumn.name === column.name &&
          (fromCardinality ?? 'many') === 'many',
      ),
    says: ({ label }) => `${label} is a foreign key that readers see.`,
    hint: 'Write isHidden: readers choose in the related table.',
  }),
  columnRule({
    ...MICROSOFT,
    code: 'best-practice/MARK_PRIMARY_KEYS',
    severity: 'info',
    summary: 'Keys on the one side are marked as keys.',
    breaks: ({ table, column }, { model }) =>
      column.isKey !== true &&
      table.dataCategory !== 'Time' &&
      model.relationships.some(
        ({ toColumn, toCardinality }) =>
          toColumn?.table === table.name &&
          toColumn.name === column.name &&
          (toCardinality ?? 'one') === 'one',
      ),
    says: ({ label }) => `${label} is the key of its table but is not marked as one.`,
    hint: 'Write isKey.',
  }),
  columnRule({
    ...MICROSOFT,
    code: 'best-practice/HIDE_FACT_TABLE_COLUMNS',
    severity: 'warning',
    summary: 'A column of numbers that measures sum up is hidden.',
    breaks: (place, { texts }) =>
      place.column.isHidden !== true &&
      place.table.isHidden !== true &&
      isNumber(place) &&
      texts.some(
        ({ kind, syntax }) =>
          kind === 'measure' &&
          [...eachPart(syntax)].some(
            (part) =>
              part.kind === 'call' &&
              SUMMED.test(part.name.toUpperCase()) &&
              part.parameters.some(
                (column) =>
                  column.kind === 'column' &&
                  column.table?.toLowerCase() === place.table.name.toLowerCase() &&
                  column.name.toLowerCase() === place.column.name.toLowerCase(),
              ),
          ),
      ),
    says: ({ label }) => `${label} is summed up by a measure, and readers see both.`,
    hint: 'Write isHidden; where readers choose by its values, waive this rule there.',
  }),
  columnRule({
    ...MICROSOFT,
    code: 'best-practice/MONTH_(AS_A_STRING)_MUST_BE_SORTED',
    severity: 'warning',
    summary: 'Names of months are sorted by a number.',
    breaks: ({ column: { name, dataType, sortByColumn } }) =>
      /month(?!s)/i.test(name) && dataType === 'string' && sortByColumn === undefined,
    says: ({ label }) => `${label} sorts months by the alphabet.`,
    hint: 'Write sortByColumn: and the column that holds the number of the month.',
  }),
];

function describeFormat(format: string | undefined): string {
  return format === undefined || format === '' ? 'no format' : `the format ${format}`;
}
