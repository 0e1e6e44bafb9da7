import { describe, expect, it } from 'vitest';
import type { Column, Table } from '@ott-analytics/model/tmdl';
import { readSemanticModel, waivedRules } from './read-semantic-model.js';

const { database } = readSemanticModel();
const { model } = database;

function table(name: string): Table {
  const found = model.tables.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`the model has no table ${name}`);
  return found;
}

function column(tableName: string, name: string): Column {
  const found = table(tableName).columns.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`${tableName} has no column ${name}`);
  return found;
}

const expressionOf = (name: string): string =>
  model.expressions.find((expression) => expression.name === name)?.expression ?? '';

describe('the model as Power BI Desktop wants it', () => {
  it('is an unnamed database of the level that Desktop opens', () => {
    expect(database.name).toBeUndefined();
    expect(database.compatibilityLevel).toBe(1601);
  });

  it('turns automatic dates and implicit measures off', () => {
    expect(model.discourageImplicitMeasures).toBe(true);
    expect(model.defaultPowerBIDataSourceVersion).toBe('powerBI_V3');
    expect(model.culture).toBe('en-US');
    expect(model.annotations.find(({ name }) => name === '__PBI_TimeIntelligenceEnabled')?.value).toBe('0');
  });

  it('lists every query in the order of the editor', () => {
    const order = JSON.parse(
      model.annotations.find(({ name }) => name === 'PBI_QueryOrder')?.value ?? '[]',
    ) as readonly string[];
    const expected = [...model.expressions.map(({ name }) => name), ...model.tables.map(({ name }) => name)];
    expect([...order].sort()).toEqual(expected.sort());
  });

  it('gives every object a lineage tag of its own, a GUID', () => {
    const tags = [
      ...model.expressions.map(({ lineageTag }) => lineageTag),
      ...model.tables.flatMap((one) => [
        one.lineageTag,
        ...one.measures.map(({ lineageTag }) => lineageTag),
        ...one.columns.map(({ lineageTag }) => lineageTag),
        ...one.hierarchies.flatMap((hierarchy) => [
          hierarchy.lineageTag,
          ...hierarchy.levels.map(({ lineageTag }) => lineageTag),
        ]),
      ]),
    ];
    expect(tags.filter((tag) => !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(tag ?? ''))).toEqual([]);
    expect(new Set(tags).size).toBe(tags.length);
  });

  it('marks the calendar', () => {
    expect(table('Date').dataCategory).toBe('Time');
    expect(column('Date', 'Date').isKey).toBe(true);
  });

  it.each([
    ['Date', 'Half', 'Half Number'],
    ['Date', 'Quarter', 'Quarter Number'],
    ['Date', 'Month', 'Month Number'],
    ['Line Item', 'Line Item', 'Line Item Order'],
    ['Basis', 'Basis', 'Basis Order'],
    ['Audience', 'Audience Band', 'Band Order'],
  ])('sorts %s[%s] by %s', (tableName, name, sortBy) => {
    expect(column(tableName, name).sortByColumn).toBe(sortBy);
    expect(column(tableName, sortBy).isHidden).toBe(true);
  });

  it.each([
    ['Date', 'Calendar', ['Year', 'Quarter', 'Month']],
    ['Geography', 'Geography Hierarchy', ['Region', 'Country']],
  ])('%s has the hierarchy %s', (tableName, name, levels) => {
    const hierarchy = table(tableName).hierarchies.find((one) => one.name === name);
    expect(hierarchy?.levels.map((level) => level.column)).toEqual(levels);
  });

  it('describes every visible table, column and hierarchy', () => {
    const bare = model.tables.flatMap((one) => [
      ...(one.description === undefined ? [one.name] : []),
      ...one.columns.filter(({ description }) => description === undefined).map(({ name }) => name),
      ...one.hierarchies.filter(({ description }) => description === undefined).map(({ name }) => name),
    ]);
    expect(bare).toEqual([]);
  });

  it('gives every visible number, date and flag a format', () => {
    const bare = model.tables.flatMap((one) =>
      one.columns
        .filter(({ isHidden, dataType, formatString }) => {
          return isHidden !== true && dataType !== 'string' && formatString === undefined;
        })
        .map(({ name }) => `${one.name}[${name}]`),
    );
    expect(bare).toEqual([]);
  });

  it('holds no floating point number', () => {
    const floats = model.tables.flatMap(({ columns }) =>
      columns.filter(({ dataType }) => dataType === 'double'),
    );
    expect(floats).toEqual([]);
  });

  it('waives the relationship rule for the tables that stand alone', () => {
    const related = new Set(
      model.relationships.flatMap((one) => [one.fromColumn?.table, one.toColumn?.table]),
    );
    const alone = model.tables.filter(({ name }) => !related.has(name));
    expect(alone.map(({ name }) => name).sort()).toEqual([
      'Extra Churn',
      'Forecast Horizon',
      'Growth Target',
      'Key Measures',
      'Load Batch',
      'Metric',
      'Price Increase',
      'Time Comparison',
    ]);
    const asked = alone.filter(({ calculationGroup }) => calculationGroup === undefined);
    expect(asked.every((one) => waivedRules(one).includes('ENSURE_TABLES_HAVE_RELATIONSHIPS'))).toBe(true);
  });
});

describe('the queries of the warehouse', () => {
  it('ask for its folder with a value filled in', () => {
    expect(expressionOf('WarehouseFolder')).toMatch(
      /^"[^"]+" meta \[IsParameterQuery=true, Type="Text", IsParameterQueryRequired=true\]$/,
    );
  });

  it('list the folder once, so that one source serves every table', () => {
    expect(expressionOf('WarehouseTable').match(/Folder\.Files\(WarehouseFolder\)/g)).toHaveLength(1);
    const others = model.tables.flatMap(({ partitions }) =>
      partitions.map(({ source }) => (source.kind === 'm' ? (source.expression ?? '') : '')),
    );
    expect(others.filter((source) => /Folder\.|File\.|Web\./.test(source))).toEqual([]);
  });

  it('say in words when the folder, the manifest or a table is not there', () => {
    expect(expressionOf('WarehouseTable').match(/error Error\.Record\(/g)).toHaveLength(3);
  });

  it.each([...model.expressions.map(({ name }) => name), ...model.tables.map(({ name }) => name)])(
    'of %s close every bracket and text',
    (name) => {
      const source = model.tables.find((one) => one.name === name)?.partitions[0]?.source;
      const text = source?.kind === 'm' ? (source.expression ?? '') : expressionOf(name);
      const marks = text.replaceAll(/"(?:[^"]|"")*"/g, '');
      expect(marks).not.toContain('"');
      const closing: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
      const open: string[] = [];
      for (const mark of marks.match(/[()[\]{}]/g) ?? []) {
        if (mark in closing) expect(open.pop()).toBe(closing[mark]);
        else open.push(mark);
      }
      expect(open).toEqual([]);
    },
  );
});
