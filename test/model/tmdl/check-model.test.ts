import { checkModel, parseTmdl } from '@ott-analytics/model/tmdl';
import { describe, expect, it } from 'vitest';
import { findingsOf } from './parse-table.js';
import { readDefinitionFolder, streamingFolder } from './read-definition-folder.js';

const column = (name: string, more = ''): string => `\tcolumn ${name}\n\t\tdataType: string\n${more}`;
const partition = '\tpartition p = m\n\t\tsource = 1\n';
const guid = '0c5a7e10-0000-4000-8000-000000000001';

describe('checkModel', () => {
  it('finds nothing in a sound model', () => {
    expect(checkModel(parseTmdl(readDefinitionFolder(streamingFolder)).database)).toEqual([]);
  });

  it.each([
    [
      'two columns whose names differ in letter case only',
      `table T\n${column('a')}${column('A')}${partition}`,
      'error model/duplicate-name 4',
    ],
    [
      'measures of one name in two tables',
      'table T\n\tmeasure m = 1\n\ntable U\n\tmeasure M = 1\n',
      'error model/duplicate-name 5',
    ],
    [
      'a measure named as a column of its table',
      `table T\n\tmeasure a = 1\n${column('a')}${partition}`,
      'error model/measure-column-clash 2',
    ],
    [
      'two annotations of one name',
      'table T\n\tannotation a = 1\n\tannotation a = 2\n',
      'error model/duplicate-name 3',
    ],
    [
      'a lineage tag used twice',
      `table T\n\tmeasure a = 1\n\t\tlineageTag: ${guid}\n\tmeasure b = 1\n\t\tlineageTag: ${guid}\n`,
      'error model/duplicate-lineage-tag 5',
    ],
    ['a lineage tag that is no GUID', 'table T\n\tlineageTag: x\n', 'warning model/lineage-tag-no-guid 2'],
    [
      'sorting by a column that is not there',
      `table T\n${column('a', '\t\tsortByColumn: b\n')}${partition}`,
      'error model/unknown-column 4',
    ],
    [
      'grouping by a column that is not there',
      `table T\n${column('a', '\t\trelatedColumnDetails\n\t\t\tgroupByColumn: b\n')}${partition}`,
      'error model/unknown-column 5',
    ],
    [
      'a level of a column that is not there',
      'table T\n\thierarchy h\n\t\tlevel l\n\t\t\tcolumn: b\n',
      'error model/unknown-column 4',
    ],
    [
      'a level without a column',
      'table T\n\thierarchy h\n\t\tlevel l\n',
      'error model/level-without-column 3',
    ],
    [
      'a relationship to a table that is not there',
      `table T\n${column('a')}${partition}\nrelationship r\n\tfromColumn: T.a\n\ttoColumn: U.a\n`,
      'error model/unknown-table 9',
    ],
    [
      'a relationship to a column that is not there',
      `table T\n${column('a')}${partition}\nrelationship r\n\tfromColumn: T.a\n\ttoColumn: T.b\n`,
      'error model/unknown-column 9',
    ],
    [
      'a relationship with one end',
      `table T\n${column('a')}${partition}\nrelationship r\n\tfromColumn: T.a\n`,
      'error model/relationship-without-end 7',
    ],
    [
      'a relationship between types',
      `table T\n${column('a')}\tcolumn b\n\t\tdataType: int64\n${partition}\nrelationship r\n\tfromColumn: T.a\n\ttoColumn: T.b\n`,
      'error model/relationship-types 10',
    ],
    [
      'a permission on a table that is not there',
      'role r\n\ttablePermission T = TRUE ( )\n',
      'error model/unknown-table 2',
    ],
    [
      'a permission on a column that is not there',
      'table T\n\nrole r\n\ttablePermission T\n\t\tcolumnPermission c = none\n',
      'error model/unknown-column 5',
    ],
    [
      'a perspective of a measure that is not there',
      'table T\n\nperspective p\n\tperspectiveTable T\n\t\tperspectiveMeasure m\n',
      'error model/unknown-measure 5',
    ],
    [
      'a query group that is not there',
      'expression e = 1\n\tqueryGroup: g\n',
      'error model/unknown-query-group 2',
    ],
    [
      'a translation of a table that is not there',
      'cultureInfo de-DE\n\ttranslations\n\t\tmodel Model\n\t\t\ttable T\n\t\t\t\tcaption: x\n',
      'error model/unknown-table 4',
    ],
    [
      'linguistic metadata that is no JSON',
      'cultureInfo de-DE\n\n\tlinguisticMetadata = {bad\n\t\tcontentType: json\n',
      'error model/linguistic-metadata 3',
    ],
    ['columns that nothing fills', `table T\n${column('a')}`, 'warning model/table-without-partition 1'],
    ['a name with a tab in it', "table T\n\tmeasure 'a\tb' = 1\n", 'error model/bad-name 2'],
  ])('finds %s', (_title, text, finding) => {
    expect(findingsOf(text)).toContain(finding);
  });

  it.each([
    [
      'letter case of references apart',
      `table T\n${column('a', '\t\tsortByColumn: B\n')}${column('b')}${partition}`,
    ],
    [
      'a type that only the engine knows',
      `table T\n\tcolumn a = 1\n${column('b')}${partition}\nrelationship r\n\tfromColumn: T.a\n\ttoColumn: T.b\n`,
    ],
    [
      'the same lineage tag in different collections',
      `table T\n\tlineageTag: ${guid}\n\n\tmeasure m = 1\n\t\tlineageTag: ${guid}\n`,
    ],
    ['objects without a lineage tag', 'table T\n\tmeasure m = 1\n'],
  ])('accepts %s', (_title, text) => {
    expect(findingsOf(text)).toEqual([]);
  });

  it('warns of a compatibility level below 1600', () => {
    const { diagnostics } = parseTmdl([
      { path: 'database.tmdl', text: 'database\n\tcompatibilityLevel: 1550\n' },
    ]);
    expect(diagnostics).toMatchObject([
      { code: 'model/compatibility-level', severity: 'warning', at: { line: 2 } },
    ]);
  });
});
