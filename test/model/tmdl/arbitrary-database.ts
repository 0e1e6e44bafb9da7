import {
  checkModel,
  type Annotation,
  type CalculationItem,
  type Column,
  type Culture,
  type Hierarchy,
  type Level,
  type Measure,
  type Model,
  type NamedExpression,
  type ObjectTranslation,
  type Partition,
  type Relationship,
  type Role,
  type RoleMember,
  type Table,
  type TablePermission,
  type TableTranslation,
  type TabularDatabase,
} from '@ott-analytics/model/tmdl';
import fc from 'fast-check';

/** Text that tries to break names: quotes, dots, delimiters, spaces, letters of several scripts. */
const name = fc
  .stringMatching(/^[a-zA-Z0-9'.=:[\]"/\\ %#ü漢😀-]{1,12}$/u)
  .filter((text) => text.trim() === text && text !== '');

/** Lines that try to break expressions: indentation, quotes, what looks like TMDL, backticks beside text. */
const line = fc.oneof(
  fc.constantFrom(
    '',
    '  ',
    '\t',
    'VAR x = 1',
    '    indented',
    '\ttab',
    'trailing  ',
    '/// no description',
    'a: b',
    '// c',
    '"```"',
    '{ "a": 1 }',
    "'T'[c]",
  ),
  fc.stringMatching(/^[ -~]{0,20}$/).filter((text) => text.trim() !== '```'),
);
const expression = fc
  .array(line, { minLength: 1, maxLength: 6 })
  .map((lines) => lines.join('\n'))
  .filter((text) => text !== '');
const text = fc.oneof(
  fc.stringMatching(/^[ -~]{1,20}$/),
  fc.constantFrom('"a"', '"', ' x ', 'a "b" c', '"" ""', 'ü', 'a\nb'),
);
const description = fc
  .array(fc.stringMatching(/^[ -~]{0,20}$/), { minLength: 1, maxLength: 3 })
  .map((lines) => lines.map((part) => part.trim()).join('\n'))
  .filter((joined) => joined !== '');

const annotations = uniqueBy(
  fc.record<Annotation>({ name, value: fc.oneof(fc.constant(''), expression) }),
  2,
);
const extendedProperties = uniqueBy(
  fc.oneof(
    fc.record({
      kind: fc.constant('string' as const),
      name,
      value: expression.filter((value) => !value.trimStart().startsWith('{')),
    }),
    fc.record({
      kind: fc.constant('json' as const),
      name,
      value: fc.dictionary(fc.string(), fc.jsonValue()).map((value) => JSON.stringify(value, null, 2)),
    }),
  ),
  1,
);
const changedProperties = fc.constantFrom([], [{ property: 'IsHidden' }]);
const common = { annotations, extendedProperties, changedProperties };

const measure: fc.Arbitrary<Measure> = sparse<Measure>(
  { name, ...common },
  {
    description,
    expression,
    formatString: text,
    isHidden: fc.constant(true),
    displayFolder: text,
    formatStringDefinition: fc.record({ expression }),
  },
);

const columnRequired = { name, variations: fc.constant([]), ...common };
const columnOptional = {
  description,
  dataType: fc.constantFrom('string' as const, 'int64' as const, 'dateTime' as const),
  isKey: fc.constant(true),
  isNullable: fc.constant(false),
  formatString: text,
  lineageTag: fc.uuid(),
  summarizeBy: fc.constantFrom('none' as const, 'sum' as const),
  sortByColumn: name,
  displayOrdinal: fc.integer({ min: 1, max: 9 }),
  relatedColumnDetails: fc.record({ groupByColumns: fc.array(name, { minLength: 1, maxLength: 2 }) }),
};
const calculatedColumn: fc.Arbitrary<Column> = sparse(
  { kind: fc.constant('calculated' as const), expression, ...columnRequired },
  columnOptional,
);
const dataColumn: fc.Arbitrary<Column> = sparse(
  { kind: fc.constant('data' as const), ...columnRequired },
  { ...columnOptional, sourceColumn: text },
);
const tableColumn: fc.Arbitrary<Column> = sparse(
  { kind: fc.constant('calculatedTableColumn' as const), ...columnRequired },
  { ...columnOptional, isNameInferred: fc.constant(true), sourceColumn: text },
);

const partitionBase = { name, annotations, extendedProperties };
const partitionOptional = { mode: fc.constantFrom('import' as const, 'dual' as const), description };
const calculatedPartition: fc.Arbitrary<Partition> = sparse(
  { ...partitionBase, source: fc.record({ kind: fc.constant('calculated' as const), expression }) },
  partitionOptional,
);
const partition: fc.Arbitrary<Partition> = sparse(
  {
    ...partitionBase,
    source: fc.oneof(
      fc.record({ kind: fc.constant('m' as const), expression }),
      fc.record({ kind: fc.constant('entity' as const), entityName: text, expressionSource: name }),
      fc.record({ kind: fc.constant('calculationGroup' as const) }),
    ),
  },
  partitionOptional,
);

const hierarchies = uniqueBy(
  sparse<Hierarchy>(
    {
      name,
      levels: uniqueBy(sparse<Level>({ name, column: name, ...common }, { description }), 3),
      ...common,
    },
    { isHidden: fc.constant(true) },
  ),
  2,
);
const tableOptional = {
  description,
  isHidden: fc.constant(true),
  dataCategory: fc.constant('Time'),
  calculationGroup: fc.record({
    precedence: fc.integer({ min: 1, max: 9 }),
    calculationItems: uniqueBy(
      sparse<CalculationItem>(
        { name },
        { expression, description, formatStringDefinition: fc.record({ expression }) },
      ),
      3,
    ),
    annotations,
  }),
};
const tableBase = { name, measures: uniqueBy(measure, 3), hierarchies, ...common };
const table: fc.Arbitrary<Table> = fc.oneof(
  sparse<Table>(
    {
      ...tableBase,
      columns: uniqueBy(fc.oneof(dataColumn, calculatedColumn), 3),
      partitions: uniqueBy(partition, 2),
    },
    tableOptional,
  ),
  sparse<Table>(
    {
      ...tableBase,
      columns: uniqueBy(fc.oneof(tableColumn, calculatedColumn), 3),
      partitions: calculatedPartition.map((only) => [only]),
    },
    tableOptional,
  ),
);

const path = fc.record({ table: name, name });
const relationship: fc.Arbitrary<Relationship> = sparse(
  { name, ...common },
  {
    isActive: fc.constant(false),
    fromColumn: path,
    toColumn: path,
    toCardinality: fc.constant('many' as const),
  },
);
const role: fc.Arbitrary<Role> = sparse(
  {
    name,
    tablePermissions: uniqueBy(
      sparse<TablePermission>(
        { name, columnPermissions: fc.constant([]), annotations, extendedProperties },
        { filterExpression: expression },
      ),
      2,
    ),
    members: uniqueBy(sparse<RoleMember>({ name }, { memberType: fc.constant('group' as const) }), 2),
    annotations,
    extendedProperties,
  },
  { description, modelPermission: fc.constant('read' as const) },
);
const culture: fc.Arbitrary<Culture> = sparse(
  { name, annotations, extendedProperties },
  {
    linguisticMetadata: sparse(
      { content: expression, annotations, extendedProperties },
      { contentType: fc.constant('json' as const) },
    ),
    translations: sparse(
      {
        name: fc.constant('Model'),
        tables: uniqueBy(
          sparse<TableTranslation>(
            {
              name,
              columns: uniqueBy(sparse<ObjectTranslation>({ name }, { caption: text }), 2),
              measures: fc.constant([]),
              hierarchies: fc.constant([]),
            },
            { caption: text, description: text },
          ),
          2,
        ),
        perspectives: fc.constant([]),
      },
      { caption: text },
    ),
  },
);
const namedExpression: fc.Arbitrary<NamedExpression> = sparse(
  { name, annotations, extendedProperties },
  { description, expression, queryGroup: name, lineageTag: fc.uuid() },
);

const model: fc.Arbitrary<Model> = sparse<Model>(
  {
    name: fc.constant('Model'),
    tables: uniqueBy(table, 3),
    relationships: uniqueBy(relationship, 2),
    roles: uniqueBy(role, 2),
    perspectives: fc.constant([]),
    cultures: uniqueBy(culture, 2),
    expressions: uniqueBy(namedExpression, 2),
    functions: fc.constant([]),
    queryGroups: fc.constantFrom([], [{ folder: 'A b\\c', annotations: [] }]),
    annotations,
    extendedProperties,
  },
  {
    culture: fc.constant('en-US'),
    description,
    dataAccessOptions: fc.constant({ legacyRedirects: true }),
    discourageImplicitMeasures: fc.constant(true),
  },
);

/** Any database that TMDL can express; its references need not lead anywhere. */
export const arbitraryDatabase: fc.Arbitrary<TabularDatabase> = sparse<TabularDatabase>(
  { compatibilityLevel: fc.integer({ min: 1200, max: 1702 }), model },
  { name, description },
).filter((database) => checkModel(database).every((finding) => finding.code !== 'model/duplicate-name'));

/** An object with all required keys and any of the optional ones. */
function sparse<T>(required: object, optional: object): fc.Arbitrary<T> {
  return fc.record(
    { ...required, ...optional },
    { requiredKeys: Object.keys(required) as never[] },
  ) as fc.Arbitrary<T>;
}

function uniqueBy<T extends { readonly name: string }>(
  item: fc.Arbitrary<T>,
  maxLength: number,
): fc.Arbitrary<readonly T[]> {
  return fc.uniqueArray(item, { maxLength, selector: (object) => object.name.toLowerCase() });
}
