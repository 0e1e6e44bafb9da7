import { parseTmdl, printTmdl } from '@ott-analytics/model/tmdl';
import { describe, expect, it } from 'vitest';
import { readDefinitionFolder, streamingFolder } from './read-definition-folder.js';
import { withoutPositions } from './without-positions.js';

describe('printTmdl', () => {
  const files = readDefinitionFolder(streamingFolder);

  it.each(files.map((file) => [file.path, file.text]))(
    "prints %s byte for byte as Microsoft's serializer",
    (path, text) => {
      const printed = printTmdl(parseTmdl(files).database);
      expect(printed.find((file) => file.path === path)?.text).toBe(text);
    },
  );

  it('prints no other files', () => {
    const printed = printTmdl(parseTmdl(files).database).map((file) => file.path);
    expect(printed.toSorted()).toEqual(files.map((file) => file.path).toSorted());
  });

  it('prints spaces, other orders and quotes that are not needed in the canonical form', () => {
    const text =
      "table 'T'\n  column 'a'\n    sourceColumn: \"x\"\n    dataType: Int64\n\n  measure m =\n      1\n    displayFolder: F\n    formatString: 0\n";
    const printed = printTmdl(parseTmdl([{ path: 'all.tmdl', text }]).database);
    expect(printed.find((file) => file.path === 'tables/T.tmdl')?.text).toBe(
      'table T\n\n\tmeasure m = 1\n\t\tformatString: 0\n\t\tdisplayFolder: F\n\n\tcolumn a\n\t\tdataType: int64\n\t\tsourceColumn: x\n\n',
    );
  });

  it.each(['```', 'a\n```\nb'])(
    'writes an expression with a line of backticks so that it is read back: %j',
    (expression) => {
      const { database } = parseTmdl([{ path: 'all.tmdl', text: 'table T\n\tmeasure m = 1\n' }]);
      const [table] = database.model.tables;
      const [measure] = table?.measures ?? [];
      if (table === undefined || measure === undefined) throw new Error('The text above declares a measure');
      const tables = [{ ...table, measures: [{ ...measure, expression }] }];
      const again = parseTmdl(printTmdl({ ...database, model: { ...database.model, tables } })).database;
      expect(again.model.tables[0]?.measures[0]?.expression).toBe(expression);
    },
  );

  it('makes file names that every system allows', () => {
    const { database } = parseTmdl([{ path: 'all.tmdl', text: "table 'A/B:C*?\"<>|'\n\tmeasure m = 1\n" }]);
    const printed = printTmdl(database);
    expect(printed.map((file) => file.path)).toContain('tables/A%2FB%3AC%2A%3F%22%3C%3E%7C.tmdl');
    expect(withoutPositions(parseTmdl(printed).database.model)).toEqual(withoutPositions(database.model));
  });
});
