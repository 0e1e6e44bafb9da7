import { parseTmdl } from '@ott-analytics/model/tmdl';
import { describe, expect, it } from 'vitest';
import { findingsOf, parseTable } from './parse-table.js';

/** Expected values: Microsoft's TMDL overview, and what TOM (modeling server 0.5.0-beta.13) made of the same texts. */
describe('parseTmdl reads an expression', () => {
  it('on the line of the measure', () => {
    expect(parseTable('table T\n\tmeasure m = 1 + 1 // all of it\n').measures[0]?.expression).toBe(
      '1 + 1 // all of it',
    );
  });

  it('below the measure, without the indentation of its first line', () => {
    const table = parseTable(
      'table T\n\tmeasure m =\n\t\t\tVAR a = 1\n\t\t\tRETURN\n\t\t\t    a\n\t\tformatString: 0\n',
    );
    expect(table.measures[0]).toMatchObject({ expression: 'VAR a = 1\nRETURN\n    a', formatString: '0' });
  });

  it('with blank lines first and between, but not at its end', () => {
    const table = parseTable('table T\n\tmeasure m =\n\n\t\t\t1\n\n\t\t\t2\n\n\n\tmeasure n = 2\n');
    expect(table.measures.map((measure) => measure.expression)).toEqual(['\n1\n\n2', '2']);
  });

  it('without white space at line ends, nor on lines that hold nothing else', () => {
    const table = parseTable('table T\n\tmeasure m =\n\t\t\ta  \n\t\t\t   \n \n\t\t\tb\n');
    expect(table.measures[0]?.expression).toBe('a\n\n\nb');
  });

  it('between backticks verbatim, from the closing backticks on', () => {
    const table = parseTable(
      'table T\n\tmeasure m = ```\n\t\t\t  1 \n\n\t\t\t2\n\t\t\t```\n\t\tformatString: 0\n',
    );
    expect(table.measures[0]).toMatchObject({ expression: '  1 \n\n2', formatString: '0' });
  });

  it('between backticks that stand to the right of the text', () => {
    const table = parseTable('table T\n\tmeasure m = ```\n\t\t1\n\t\t\t2\n\t\t\t```\n');
    expect(table.measures[0]?.expression).toBe('1\n\t2');
  });

  it.each([
    ['nothing', '      a\n\t  b', '      a\n\t  b'],
    ['two tabs', '\t\t\t\ta\n\t\t        b', '\t\ta\n        b'],
  ])('whose lines mix tabs and spaces, without what they have in common: %s', (_common, lines, value) => {
    expect(parseTable(`table T\n\tmeasure m =\n${lines}\n`).measures[0]?.expression).toBe(value);
  });
});

describe('parseTmdl reads a layout', () => {
  const expected = {
    columns: [{ kind: 'data', name: 'a', dataType: 'int64' }],
    measures: [{ name: 'm', expression: '1', formatString: '0' }],
  };

  it.each([
    ['tabs', '\t'],
    ['two spaces', '  '],
    ['four spaces', '    '],
  ])('indented by %s', (_name, unit) => {
    const text = 'table T\n>column a\n>>dataType: int64\n>measure m =\n>>>1\n>>formatString: 0\n'.replaceAll(
      '>',
      unit,
    );
    expect(parseTable(text)).toMatchObject(expected);
  });

  it('with carriage returns and a byte order mark', () => {
    const text =
      '\uFEFFtable T\n\tcolumn a\n\t\tdataType: int64\n\tmeasure m =\n\t\t\t1\n\t\tformatString: 0\n';
    expect(parseTable(text.replaceAll('\n', '\r\n'))).toMatchObject(expected);
  });

  it('whose keywords and enumerations are in any letter case', () => {
    const text = 'TABLE T\n\tColumn a\n\t\tDATATYPE: INT64\n\tMeasure m = 1\n\t\tFormatstring: 0\n';
    expect(parseTable(text)).toMatchObject(expected);
  });

  it('without space around = and colon', () => {
    expect(parseTable("table T\n\tlineageTag:x\n\tmeasure a=1\n\tmeasure 'b'=2\n")).toMatchObject({
      lineageTag: 'x',
      measures: [
        { name: 'a', expression: '1' },
        { name: 'b', expression: '2' },
      ],
    });
  });

  it('that spreads a table over files, in the order of ref lines', () => {
    const { database, diagnostics } = parseTmdl([
      { path: 'database.tmdl', text: 'database\n\tcompatibilityLevel: 1601\n' },
      { path: 'model.tmdl', text: 'model Model\n\nref table B\nref table A\n' },
      { path: 'a.tmdl', text: 'table A\n\tmeasure x = 1\n\ntable C\n\tmeasure z = 1\n' },
      { path: 'b.tmdl', text: 'table B\n\tmeasure u = 1\n\nref table A\n\tmeasure y = 1\n' },
    ]);
    expect(diagnostics).toEqual([]);
    expect(database.model.tables.map((table) => table.name)).toEqual(['B', 'A', 'C']);
    expect(database.model.tables[1]?.measures.map((measure) => measure.name)).toEqual(['x', 'y']);
  });
});

describe('parseTmdl reads values', () => {
  it('of flags: the bare word is true, and a default counts as absent', () => {
    const [column] = parseTable(
      'table T\n\tcolumn a\n\t\tisHidden\n\t\tisKey: False\n\t\tisNullable: false\n\tpartition p = m\n',
    ).columns;
    expect(column).toMatchObject({ isHidden: true, isNullable: false });
    expect(column).not.toHaveProperty('isKey');
  });

  it.each([
    ['plain text', 'plain text'],
    ['"  kept  "', '  kept  '],
    ['"My ""Amazing"" Measures"', 'My "Amazing" Measures'],
    ['"USD "0', '"USD "0'],
    ['#,0;"-"', '#,0;"-"'],
    ['"""a"""', '"a"'],
  ])('of text: %s', (written, value) => {
    expect(
      parseTable(`table T\n\tmeasure m = 1\n\t\tdisplayFolder: ${written}\n`).measures[0]?.displayFolder,
    ).toBe(value);
  });

  it('of annotations verbatim, quotes included', () => {
    const table = parseTable('table T\n\tannotation a = "q"\n\tannotation b\n\tannotation c = x: y = z\n');
    expect(table.annotations.map((annotation) => annotation.value)).toEqual(['"q"', '', 'x: y = z']);
  });

  it('of extended properties: an object is JSON, all else is text', () => {
    const table = parseTable(
      'table T\n\textendedProperty a = {"x":1}\n\textendedProperty b = [1]\n\textendedProperty c = {bad\n',
    );
    expect(table.extendedProperties.map((property) => property.kind)).toEqual(['json', 'string', 'string']);
  });

  it('of names with doubled quotes, and of paths', () => {
    const { database } = parseTmdl([
      {
        path: 'a.tmdl',
        text: "table 'A.B'\n\tcolumn 'x''y'\n\t\tdataType: string\n\nrelationship r\n\tfromColumn: 'A.B'.'x''y'\n\ttoColumn: C.z\n",
      },
    ]);
    expect(database.model.relationships[0]).toMatchObject({
      fromColumn: { table: 'A.B', name: "x'y" },
      toColumn: { table: 'C', name: 'z' },
    });
  });

  it('of descriptions: lines of /// above an object', () => {
    expect(parseTable('///d\n///  e\n///\n/// f\ntable T\n\tmeasure m = 1\n').description).toBe('d\ne\n\nf');
  });

  it('and keeps where each object and value stands', () => {
    const [measure] = parseTable('table T\n\n\tmeasure m =\n\t\t\t1\n\t\tformatString: 0\n').measures;
    expect(measure?.at).toEqual({
      file: 'T.tmdl',
      line: 3,
      column: 2,
      properties: { expression: { line: 4, column: 4 }, formatString: { line: 5, column: 17 } },
    });
  });
});

describe('parseTmdl tells the kind of a column', () => {
  it('from its expression and from the table being calculated', () => {
    const calculated = parseTable(
      'table T\n\tcolumn a\n\tcolumn b = 1\n\tpartition T = calculated\n\t\tsource = {1}\n',
    );
    expect(calculated.columns.map((column) => column.kind)).toEqual(['calculatedTableColumn', 'calculated']);
    expect(parseTable('table T\n\tcolumn a\n\tpartition T = m\n').columns[0]?.kind).toBe('data');
  });
});

describe('parseTmdl reports with code and line', () => {
  it.each([
    ['a comment between objects', '// no\ntable T\n', 'error tmdl/syntax 1'],
    ['an unknown property', 'table T\n\tisHiden\n', 'error tmdl/unknown-property 2'],
    ['an unknown object', 'table T\n\tcolum a\n', 'error tmdl/unknown-object 2'],
    ['a column at the root', 'column a\n', 'error tmdl/unknown-object 1'],
    ['a property at the root', 'isHidden: true\n', 'error tmdl/unknown-object 1'],
    [
      'a value that is no word of its enumeration',
      'table T\n\tcolumn a\n\t\tdataType: dbl\n\tpartition p = m\n',
      'error tmdl/bad-value 3',
    ],
    ['a flag that is neither true nor false', 'table T\n\tisHidden: yes\n', 'error tmdl/bad-value 2'],
    ['a number that is none', 'table T\n\talternateSourcePrecedence: x\n', 'error tmdl/bad-value 2'],
    [
      'text with a lone quote inside quotes',
      'table T\n\tdataCategory: "a" b "c"\n',
      'error tmdl/bad-value 2',
    ],
    [
      'a reference with an unquoted space',
      'table T\n\tcolumn a\n\t\tsortByColumn: b c\n\tpartition p = m\n',
      'error tmdl/bad-value 3',
    ],
    [
      'a property set twice',
      'table T\n\tlineageTag: a\n\tlineageTag: b\n',
      'error tmdl/duplicate-property 3',
    ],
    ['a property without a value', 'table T\n\tdataCategory:\n', 'error tmdl/missing-value 2'],
    [
      'an expression after a colon',
      'table T\n\trefreshPolicy\n\t\tsourceExpression: 1\n',
      'error tmdl/delimiter 3',
    ],
    [
      'a property after a child',
      'table T\n\tmeasure m = 1\n\tdataCategory: Time\n',
      'error tmdl/property-after-child 3',
    ],
    ['a name that is missing', 'table\n\tmeasure m = 1\n', 'error tmdl/missing-name 1'],
    ['a name that is not quoted', 'table My T\n\tmeasure m = 1\n', 'error tmdl/syntax 1'],
    ['a name whose quote is not closed', "table T\n\tmeasure 'm = 1\n", 'error tmdl/syntax 2'],
    ['a description away from its object', '/// d\n\ntable T\n', 'error tmdl/dangling-description 1'],
    [
      'a description of what has none',
      'table T\n\t/// d\n\tannotation a = 1\n',
      'error tmdl/unexpected-description 3',
    ],
    ['a description at the end', 'table T\n\tmeasure m = 1\n\t/// d\n', 'error tmdl/dangling-description 3'],
    [
      'a line between two indentations',
      'table T\n\tcolumn a\n\t\tisHidden\n  isKey\n\tpartition p = m\n',
      'error tmdl/indentation 4',
    ],
    [
      'backticks that are not closed',
      'table T\n\tmeasure m = ```\n\t\t\t1\n',
      'error tmdl/unclosed-expression 2',
    ],
    [
      'an equals sign with nothing after it',
      'table T\n\tannotation a =\n\tannotation b = 1\n',
      'error tmdl/missing-value 2',
    ],
    ['a ref to nothing', 'table T\n\nref table U\n', 'error tmdl/reference-without-object 3'],
    ['a ref that stands twice', 'table T\n\nref table T\nref table T\n', 'error tmdl/duplicate-reference 4'],
    [
      'an ordinal, which TOM ignores too',
      'table T\n\tcalculationGroup\n\t\tcalculationItem a = 1\n\t\t\tordinal: 5\n',
      'warning tmdl/ignored-property 4',
    ],
  ])('%s', (_title, text, finding) => {
    expect(findingsOf(text)).toContain(finding);
  });

  it('one finding for one bad line', () => {
    const text =
      'table T\n\tcolumn a\n\t\tisHidden\n  isKey\n\t\tisUnique\n\t\tlineageTag: x\n\tpartition p = m\n';
    expect(findingsOf(text).filter((finding) => finding.startsWith('error'))).toEqual([
      'error tmdl/indentation 4',
    ]);
  });

  it('the nearest valid word as a hint', () => {
    const { diagnostics } = parseTmdl([
      { path: 'T.tmdl', text: 'table T\n\tcolumn a\n\t\tsumarizeBy: sum\n\t\tdataType: duble\n' },
    ]);
    expect(
      diagnostics.flatMap((diagnostic) => (diagnostic.at?.file === 'T.tmdl' ? [diagnostic.hint] : [])),
    ).toEqual(expect.arrayContaining(["Did you mean 'summarizeBy'?", "Did you mean 'double'?"]));
  });

  it('a project without a database file', () => {
    expect(parseTmdl([]).diagnostics).toMatchObject([
      { code: 'tmdl/missing-compatibility-level', severity: 'warning' },
    ]);
  });
});
