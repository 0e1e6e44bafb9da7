import { eachPart } from '@ott-analytics/model/dax';
import type { Relationship, Table } from '@ott-analytics/model/tmdl';
import type { ModelContext } from '../model/model-context.js';
import type { ModelRule } from '../model/model-rule.js';
import { statistic } from './performance-columns.js';
import { nameRelationship, relationshipRule, tableRule, textRule, wholeModelRule } from './rows.js';

const MICROSOFT = { category: 'Best practice: performance', source: 'Microsoft BPA' } as const;

const TEXT_FUNCTIONS = ['RIGHT', 'LEFT', 'UPPER', 'LOWER', 'FIND'];
const USER_FUNCTIONS = ['USERNAME', 'USERPRINCIPALNAME'];
const TRANSFORMATIONS =
  /Table\.(?:Combine|Join|NestedJoin|AddColumn|Group|Sort|Pivot|Unpivot|UnpivotOtherColumns|Distinct)\(|\[Query="SELECT|Value\.NativeQuery|OleDb\.Query|Odbc\.Query/;
const TIME_INTELLIGENCE =
  /^(?:(?:CLOSING|OPENING)BALANCE(?:MONTH|QUARTER|YEAR)|DATEADD|DATESBETWEEN|DATESINPERIOD|DATES[MQY]TD|TOTAL[MQY]TD|(?:START|END)OF(?:MONTH|QUARTER|YEAR)|(?:FIRST|LAST)(?:DATE|NONBLANK|NONBLANKVALUE)|(?:NEXT|PREVIOUS)(?:DAY|MONTH|QUARTER|YEAR)|PARALLELPERIOD|SAMEPERIODLASTYEAR)$/;

const isManyToMany = ({ fromCardinality, toCardinality }: Relationship): boolean =>
  (fromCardinality ?? 'many') === 'many' && toCardinality === 'many';
const isBothWays = ({ crossFilteringBehavior }: Relationship): boolean =>
  crossFilteringBehavior === 'bothDirections';
const isMarkedDateTable = ({ dataCategory, columns }: Table): boolean =>
  dataCategory === 'Time' && columns.some(({ isKey, dataType }) => isKey === true && dataType === 'dateTime');
const usesDirectQuery = ({ model }: ModelContext): boolean =>
  model.tables.some(({ partitions }) =>
    partitions.some(({ mode }) => (mode ?? model.defaultMode) === 'directQuery'),
  );
const isAutoDateTable = ({ name, partitions }: Table): boolean =>
  /^(?:DateTableTemplate|LocalDateTable)_/.test(name) &&
  partitions.some(({ source }) => source.kind === 'calculated');
const isCalculated = ({ partitions }: Table): boolean =>
  partitions.some(({ source }) => source.kind === 'calculated');

/** Best practice for tables, relationships and roles that makes a model small and fast. */
export const PERFORMANCE_MODEL_RULES: readonly ModelRule[] = [
  tableRule({
    ...MICROSOFT,
    code: 'best-practice/LARGE_TABLES_SHOULD_BE_PARTITIONED',
    severity: 'warning',
    summary:
      'A table of more than 25 million rows has several partitions. Known only from the annotation Vertipaq_RowCount.',
    breaks: ({ annotations, partitions }) =>
      statistic(annotations, 'Vertipaq_RowCount') > 25_000_000 && partitions.length === 1,
    says: ({ name, annotations }) =>
      `The table '${name}' has ${statistic(annotations, 'Vertipaq_RowCount')} rows in one partition.`,
    hint: 'Split it, for example by year, or give it a refresh policy.',
  }),
  tableRule({
    ...MICROSOFT,
    code: 'best-practice/SNOWFLAKE_SCHEMA_ARCHITECTURE',
    severity: 'warning',
    summary: 'The model is a star: no dimension hangs on another dimension.',
    breaks: ({ name }, { model }) =>
      model.relationships.some(({ fromColumn }) => fromColumn?.table === name) &&
      model.relationships.some(({ toColumn }) => toColumn?.table === name),
    says: ({ name }) =>
      `The table '${name}' filters one table and is filtered by another: the model is a snowflake there.`,
    hint: 'Join the two dimensions into one.',
  }),
  tableRule({
    category: 'Best practice: performance',
    source: 'Tabular Editor BPA',
    code: 'best-practice/AVOID_SINGLE_ATTRIBUTE_DIMENSIONS',
    severity: 'warning',
    summary:
      'A dimension with one attribute is shared by several facts; otherwise the attribute belongs into the fact.',
    breaks: ({ name, columns, isHidden }, { model, uses }) =>
      columns.filter(
        (column) =>
          column.isHidden !== true && isHidden !== true && !uses.isInRelationship(name, column.name),
      ).length <= 1 && model.relationships.filter(({ toColumn }) => toColumn?.table === name).length === 1,
    says: ({ name }) => `The table '${name}' has one attribute at most and filters a single table.`,
    hint: 'Move the attribute into that table.',
  }),
  wholeModelRule({
    ...MICROSOFT,
    code: 'best-practice/MODEL_SHOULD_HAVE_A_DATE_TABLE',
    severity: 'warning',
    summary: 'The model has a date table, marked as one.',
    breaks: ({ model }) => !model.tables.some(isMarkedDateTable),
    says: () => 'The model has no table that is marked as a date table.',
    hint: 'Add one: dataCategory: Time on the table, isKey on its column of dates.',
  }),
  tableRule({
    ...MICROSOFT,
    code: 'best-practice/DATE/CALENDAR_TABLES_SHOULD_BE_MARKED_AS_A_DATE_TABLE',
    severity: 'warning',
    summary: 'A table named after dates or a calendar is marked as a date table.',
    breaks: (table) => /date|calendar/i.test(table.name) && !isMarkedDateTable(table),
    says: ({ name }) => `The table '${name}' is named like a calendar but is not marked as a date table.`,
    hint: 'Write dataCategory: Time on the table and isKey on its column of dates.',
  }),
  tableRule({
    ...MICROSOFT,
    code: 'best-practice/REMOVE_AUTO-DATE_TABLE',
    alsoKnownAs: ['DIABLE_AUTO_DATE/TIME'],
    severity: 'warning',
    summary: 'There are no automatic date tables.',
    breaks: isAutoDateTable,
    says: ({ name }) => `'${name}' is an automatic date table.`,
    hint: 'Turn auto date/time off in the options of the file and use a date table of your own.',
  }),
  wholeModelRule({
    ...MICROSOFT,
    code: 'best-practice/AVOID_EXCESSIVE_BI-DIRECTIONAL_OR_MANY-TO-MANY_RELATIONSHIPS',
    severity: 'warning',
    summary: 'At most 30 % of the relationships filter in both directions or are many to many.',
    breaks: ({ model: { relationships } }) =>
      relationships.filter(isBothWays).length + relationships.filter(isManyToMany).length >
      0.3 * Math.max(relationships.length, 1),
    says: ({ model: { relationships } }) =>
      `Of ${relationships.length} relationships ${relationships.filter(isBothWays).length} filter in both directions and ${relationships.filter(isManyToMany).length} are many to many; at most 30 % are expected.`,
    hint: 'Build a star: one dimension table for each thing, many to one, one direction.',
  }),
  relationshipRule({
    ...MICROSOFT,
    code: 'best-practice/MANY-TO-MANY_RELATIONSHIPS_SHOULD_BE_SINGLE-DIRECTION',
    severity: 'warning',
    summary: 'A many-to-many relationship filters in one direction.',
    breaks: (relationship) => isManyToMany(relationship) && isBothWays(relationship),
    says: (relationship) =>
      `The many-to-many relationship ${nameRelationship(relationship)} filters in both directions.`,
    hint: 'Let it filter in one direction.',
  }),
  relationshipRule({
    ...MICROSOFT,
    code: 'best-practice/CHECK_IF_BI-DIRECTIONAL_AND_MANY-TO-MANY_RELATIONSHIPS_ARE_VALID',
    severity: 'info',
    summary:
      'Every relationship is many to one in one direction, or somebody has checked that it must not be.',
    breaks: (relationship) => isManyToMany(relationship) || isBothWays(relationship),
    says: (relationship) =>
      `The relationship ${nameRelationship(relationship)} ${isManyToMany(relationship) ? 'is many to many' : 'filters in both directions'}.`,
    hint: 'Check that the totals are right, then waive this rule there with your reason.',
  }),
  textRule({
    ...MICROSOFT,
    code: 'best-practice/LIMIT_ROW_LEVEL_SECURITY_(RLS)_LOGIC',
    severity: 'warning',
    summary: 'Filters of roles compare plain columns: no text is taken apart.',
    parts: ({ kind, syntax }) =>
      kind === 'row filter'
        ? [...eachPart(syntax)].filter(
            (part) => part.kind === 'call' && TEXT_FUNCTIONS.includes(part.name.toUpperCase()),
          )
        : [],
    says: ({ label }, part) =>
      `In ${label}, ${part.kind === 'call' ? part.name.toUpperCase() : ''} takes texts apart for every row.`,
    hint: 'Load a column that holds what the filter compares.',
  }),
  textRule({
    ...MICROSOFT,
    code: 'best-practice/CHECK_IF_DYNAMIC_ROW_LEVEL_SECURITY_(RLS)__IS_NECESSARY',
    severity: 'info',
    summary: 'Filters of roles do not ask who the reader is, or somebody has checked that they must.',
    parts: ({ kind, syntax }) =>
      kind === 'row filter'
        ? [...eachPart(syntax)].filter(
            (part) => part.kind === 'call' && USER_FUNCTIONS.includes(part.name.toUpperCase()),
          )
        : [],
    says: ({ label }) => `Whose rows they are is decided by the reader's name in ${label}.`,
    hint: 'Use fixed roles where they suffice; waive this rule there with your reason where they do not.',
  }),
  wholeModelRule({
    ...MICROSOFT,
    code: 'best-practice/MODEL_USING_DIRECT_QUERY_AND_NO_AGGREGATIONS',
    severity: 'info',
    summary: 'A model in DirectQuery has aggregation tables.',
    breaks: (context) =>
      usesDirectQuery(context) &&
      context.model.defaultPowerBIDataSourceVersion === 'powerBI_V3' &&
      !context.columns.some(({ column }) => column.alternateOf !== undefined),
    says: () => 'Tables in DirectQuery have no aggregation table.',
    hint: 'Add aggregations, or import the data.',
  }),
  textRule({
    ...MICROSOFT,
    code: 'best-practice/MEASURES_USING_TIME_INTELLIGENCE_AND_MODEL_IS_USING_DIRECT_QUERY',
    severity: 'warning',
    summary: 'Measures over DirectQuery use no time intelligence.',
    parts: ({ kind, syntax }, context) =>
      (kind === 'measure' || kind === 'calculation item') && usesDirectQuery(context)
        ? [...eachPart(syntax)].filter(
            (part) => part.kind === 'call' && TIME_INTELLIGENCE.test(part.name.toUpperCase()),
          )
        : [],
    says: ({ label }, part) =>
      `${label} calls ${part.kind === 'call' ? part.name.toUpperCase() : ''} over tables in DirectQuery, which is slow.`,
    hint: 'Load a column with the value of the earlier period, or import the data.',
  }),
  tableRule({
    ...MICROSOFT,
    code: 'best-practice/MINIMIZE_POWER_QUERY_TRANSFORMATIONS',
    severity: 'warning',
    summary: 'Power Query loads; joins, groups and added columns are made in the warehouse.',
    breaks: ({ partitions }) =>
      partitions.some(({ source }) => source.kind === 'm' && TRANSFORMATIONS.test(source.expression ?? '')),
    says: ({ name }) =>
      `The source of the table '${name}' joins, groups, sorts or adds columns in Power Query.`,
    hint: 'Do this in the warehouse, so that a refresh only loads.',
  }),
  tableRule({
    ...MICROSOFT,
    code: 'best-practice/REDUCE_USAGE_OF_CALCULATED_TABLES',
    severity: 'warning',
    summary: 'No table is calculated in DAX.',
    breaks: (table) => isCalculated(table) && !isAutoDateTable(table),
    says: ({ name }) => `The table '${name}' is calculated in DAX.`,
    hint: 'Load it from the warehouse.',
  }),
  wholeModelRule({
    ...MICROSOFT,
    code: 'best-practice/REDUCE_NUMBER_OF_CALCULATED_COLUMNS',
    severity: 'warning',
    summary: 'The model has at most five calculated columns.',
    breaks: ({ columns }) => columns.filter(({ column }) => column.kind === 'calculated').length > 5,
    says: ({ columns }) =>
      `The model has ${columns.filter(({ column }) => column.kind === 'calculated').length} calculated columns; at most 5 are expected.`,
    hint: 'Load them from the warehouse.',
  }),
];
