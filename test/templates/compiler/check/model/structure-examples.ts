import {
  change,
  DATE,
  MODEL,
  PRODUCT,
  RELATIONSHIPS,
  RETURNS,
  SALES,
  type ModelExample,
} from './model-example.js';

const PIECES = '\t/// Pieces sold\n\tcolumn Pieces\n';
const LOADED = 'sourceColumn: pieces\n';
const annotated = (name: string, value: number): string => `${LOADED}\n\t\tannotation ${name} = ${value}\n`;
const BOTH = "crossFilteringBehavior: bothDirections\n\tfromColumn: Sales.'Product Key'";
const FROM_PRODUCT = "fromColumn: Sales.'Product Key'";

/** Tables, columns and relationships that make a model slow or wrong. */
export const PERFORMANCE_EXAMPLES: readonly ModelExample[] = [
  {
    code: 'best-practice/AVOID_FLOATING_POINT_DATA_TYPES',
    title: 'a floating point column',
    files: change([SALES, 'dataType: decimal', 'dataType: double']),
    at: `${SALES}:43`,
    text: /'Sales'\[Amount\] holds floating point numbers/,
  },
  {
    code: 'best-practice/ISAVAILABLEINMDX_FALSE_NONATTRIBUTE_COLUMNS',
    title: 'a hidden column with an attribute hierarchy',
    files: change([
      SALES,
      'dataType: decimal\n\t\tisHidden\n\t\tisAvailableInMdx: false',
      'dataType: decimal\n\t\tisHidden',
    ]),
    at: `${SALES}:42`,
    text: /isAvailableInMdx: false/,
  },
  {
    code: 'best-practice/ISAVAILABLEINMDX_TRUE_ATTRIBUTE_COLUMNS',
    title: 'a visible column that Excel cannot use',
    files: change([SALES, PIECES, `${PIECES}\t\tisAvailableInMdx: false\n`]),
    at: `${SALES}:51`,
    text: /cannot be used in Excel/,
  },
  {
    code: 'best-practice/REDUCE_USAGE_OF_LONG-LENGTH_COLUMNS_WITH_HIGH_CARDINALITY',
    title: 'many long texts, by the statistics in its annotation',
    files: change([SALES, LOADED, annotated('LongLengthRowCount', 600_000)]),
    at: `${SALES}:50`,
    text: /600000 texts/,
  },
  {
    code: 'best-practice/SPLIT_DATE_AND_TIME',
    title: 'dates with a time of day, by the statistics in its annotation',
    files: change([SALES, LOADED, annotated('DateTimeWithHourMinSec', 3)]),
    at: `${SALES}:50`,
    text: /time of day/,
  },
  {
    code: 'best-practice/AVOID_BI-DIRECTIONAL_RELATIONSHIPS_AGAINST_HIGH-CARDINALITY_COLUMNS',
    title: 'both directions over many keys, by the statistics in its annotation',
    files: change(
      [RELATIONSHIPS, FROM_PRODUCT, BOTH],
      [
        SALES,
        'sourceColumn: product_key\n',
        'sourceColumn: product_key\n\n\t\tannotation Vertipaq_Cardinality = 200000\n',
      ],
    ),
    at: `${SALES}:28`,
    text: /200000 values/,
  },
  {
    code: 'best-practice/FIX_REFERENTIAL_INTEGRITY_VIOLATIONS',
    title: 'keys without their member, by the statistics in its annotation',
    files: change([
      RELATIONSHIPS,
      "toColumn: Product.'Product Key'\n",
      "toColumn: Product.'Product Key'\n\n\tannotation Vertipaq_RIViolationInvalidRows = 7\n",
    ]),
    at: `${RELATIONSHIPS}:1`,
    text: /7 rows have no match/,
  },
  {
    code: 'best-practice/LARGE_TABLES_SHOULD_BE_PARTITIONED',
    title: 'a very long table in one partition, by the statistics in its annotation',
    files: change([SALES, 'table Sales\n', 'table Sales\n\tannotation Vertipaq_RowCount = 30000000\n']),
    at: `${SALES}:2`,
    text: /30000000 rows in one partition/,
  },
  {
    code: 'best-practice/REMOVE_REDUNDANT_COLUMNS_IN_RELATED_TABLES',
    title: 'a repeated column',
    files: change([SALES, 'column Pieces', 'column Country']),
    at: `${SALES}:50`,
    text: /'Sales'\[Country\] is repeated/,
  },
  {
    code: 'best-practice/UNPIVOT_PIVOTED_(MONTH)_DATA',
    title: 'a column for each month',
    files: change([
      SALES,
      PIECES,
      ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun']
        .map((month) => `\tcolumn ${month}\n\t\tdataType: decimal\n\t\tsourceColumn: ${month}\n\n`)
        .join('') + PIECES,
    ]),
    at: `${SALES}:2`,
    text: /Unpivot it/,
  },
  {
    code: 'best-practice/SNOWFLAKE_SCHEMA_ARCHITECTURE',
    title: 'a dimension behind a dimension',
    files: change([
      RELATIONSHIPS,
      'relationship SalesDate',
      'relationship Snow\n\tfromColumn: Product.Country\n\ttoColumn: Date.Month\n\nrelationship SalesDate',
    ]),
    at: `${PRODUCT}:2`,
    text: /'Product' filters one table and is filtered by another/,
  },
  {
    code: 'best-practice/AVOID_SINGLE_ATTRIBUTE_DIMENSIONS',
    title: 'a dimension of one attribute for one fact',
    files: change(
      [PRODUCT, '\tcolumn Country\n', '\tcolumn Country\n\t\tisHidden\n'],
      [
        RELATIONSHIPS,
        "relationship ReturnsProduct\n\tfromColumn: Returns.'Product Key'\n\ttoColumn: Product.'Product Key'\n\n",
        '',
      ],
    ),
    at: `${PRODUCT}:2`,
    text: /one attribute at most/,
  },
  {
    code: 'best-practice/MODEL_SHOULD_HAVE_A_DATE_TABLE',
    title: 'no date table',
    files: change([DATE, '\tdataCategory: Time\n', '']),
    at: `${MODEL}:1`,
    text: /no table that is marked/,
  },
  {
    code: 'best-practice/DATE/CALENDAR_TABLES_SHOULD_BE_MARKED_AS_A_DATE_TABLE',
    title: 'a calendar that is not marked',
    files: change([DATE, '\tdataCategory: Time\n', '']),
    at: `${DATE}:2`,
    text: /named like a calendar/,
  },
  {
    code: 'best-practice/REMOVE_AUTO-DATE_TABLE',
    title: 'an automatic date table',
    files: [
      ...change(),
      {
        path: 'tables/LocalDateTable_1.tmdl',
        text: 'table LocalDateTable_1\n\tisHidden\n\n\tpartition P = calculated\n\t\tsource = { 1 }\n',
      },
    ],
    at: 'tables/LocalDateTable_1.tmdl:1',
    text: /automatic date table/,
  },
  {
    code: 'best-practice/AVOID_EXCESSIVE_BI-DIRECTIONAL_OR_MANY-TO-MANY_RELATIONSHIPS',
    title: 'half of the relationships in both directions',
    files: change(
      [RELATIONSHIPS, FROM_PRODUCT, BOTH],
      [
        RELATIONSHIPS,
        "fromColumn: Returns.'Date Key'",
        "crossFilteringBehavior: bothDirections\n\tfromColumn: Returns.'Date Key'",
      ],
    ),
    at: `${MODEL}:1`,
    text: /Of 4 relationships 2 filter in both directions/,
  },
  {
    code: 'best-practice/MANY-TO-MANY_RELATIONSHIPS_SHOULD_BE_SINGLE-DIRECTION',
    title: 'many to many in both directions',
    files: change([RELATIONSHIPS, FROM_PRODUCT, `toCardinality: many\n\t${BOTH}`]),
    at: `${RELATIONSHIPS}:1`,
    text: /many-to-many relationship/,
  },
  {
    code: 'best-practice/CHECK_IF_BI-DIRECTIONAL_AND_MANY-TO-MANY_RELATIONSHIPS_ARE_VALID',
    title: 'many to many',
    files: change([RELATIONSHIPS, FROM_PRODUCT, `toCardinality: many\n\t${FROM_PRODUCT}`]),
    at: `${RELATIONSHIPS}:1`,
    text: /is many to many/,
  },
  {
    code: 'best-practice/MODEL_USING_DIRECT_QUERY_AND_NO_AGGREGATIONS',
    title: 'DirectQuery without aggregations',
    files: change([RETURNS, 'mode: import', 'mode: directQuery']),
    at: `${MODEL}:1`,
    text: /no aggregation table/,
  },
  {
    code: 'best-practice/MEASURES_USING_TIME_INTELLIGENCE_AND_MODEL_IS_USING_DIRECT_QUERY',
    title: 'time intelligence over DirectQuery',
    files: change([RETURNS, 'mode: import', 'mode: directQuery']),
    at: `${SALES}:10`,
    text: /calls SAMEPERIODLASTYEAR over tables in DirectQuery/,
  },
  {
    code: 'best-practice/MINIMIZE_POWER_QUERY_TRANSFORMATIONS',
    title: 'a group in Power Query',
    files: change([SALES, ' in Source', ' in Table.Group(Source, {}, {})']),
    at: `${SALES}:2`,
    text: /groups/,
  },
  {
    code: 'best-practice/REDUCE_USAGE_OF_CALCULATED_TABLES',
    title: 'a table in DAX',
    files: [
      ...change(),
      { path: 'tables/X.tmdl', text: 'table X\n\n\tpartition X = calculated\n\t\tsource = { 1 }\n' },
    ],
    at: 'tables/X.tmdl:1',
    text: /calculated in DAX/,
  },
  {
    code: 'best-practice/REDUCE_NUMBER_OF_CALCULATED_COLUMNS',
    title: 'six calculated columns',
    files: change([
      SALES,
      PIECES,
      `${[1, 2, 3, 4, 5, 6].map((n) => `\tcolumn C${n} = ${n}\n\n`).join('')}${PIECES}`,
    ]),
    at: `${MODEL}:1`,
    text: /6 calculated columns; at most 5/,
  },
  {
    code: 'best-practice/DATA_COLUMNS_MUST_HAVE_A_SOURCE_COLUMN',
    title: 'a column from nowhere',
    files: change([SALES, '\t\tsourceColumn: pieces\n', '']),
    at: `${SALES}:50`,
    text: /which column of the source/,
  },
  {
    code: 'best-practice/UNNECESSARY_MEASURES',
    title: 'a hidden measure that nobody uses',
    files: change([
      SALES,
      'measure Growth =',
      'measure Idle = [Total Sales] * 2\n\t\tisHidden\n\n\tmeasure Growth =',
    ]),
    at: `${SALES}:20`,
    text: /\[Idle\] is hidden and no DAX uses it/,
  },
  {
    code: 'best-practice/UNNECESSARY_COLUMNS',
    title: 'a hidden column that nobody uses',
    files: change([SALES, PIECES, `${PIECES}\t\tisHidden\n`]),
    at: `${SALES}:50`,
    text: /nothing in the model uses it/,
  },
  {
    code: 'best-practice/HIDE_FACT_TABLE_COLUMNS',
    title: 'a column and its sum',
    files: change([
      SALES,
      'dataType: decimal\n\t\tisHidden\n\t\tisAvailableInMdx: false',
      'dataType: decimal',
    ]),
    at: `${SALES}:42`,
    text: /readers see both/,
  },
];
