import { describe, expect, it } from 'vitest';
import { cellLabel } from '../../../visuals/shared/src/data/cell-label.js';
import { groupingIn, measuresIn, numberAt } from '../../../visuals/shared/src/data/categorical-table.js';
import { readCategoricalTable } from '../../../visuals/shared/src/data/read-categorical-table.js';
import { createDataView, type DataViewSpec } from '../support/data-view.js';
import { LIBRARIES, SUBSCRIBERS } from '../support/sample-views.js';

type HostDataView = Parameters<typeof readCategoricalTable>[0];
const read = (spec: DataViewSpec) => readCategoricalTable(createDataView(spec) as HostDataView);

describe('a data view as a table', () => {
  it('is none without any field: the landing page', () => {
    expect(readCategoricalTable(undefined)).toBeUndefined();
    expect(read({})).toBeUndefined();
  });

  it('has its columns by role, in the order of the wells', () => {
    const table = read(SUBSCRIBERS);
    expect(table?.rowCount).toBe(4);
    expect(table === undefined ? [] : measuresIn(table, 'comparison').map(({ name }) => name)).toEqual([
      'Subscribers Dec 2019 (M)',
    ]);
    expect(table === undefined ? undefined : groupingIn(table, 'category')?.values[1]).toBe('Disney+');
  });

  it('counts one row for measures without a grouping, and none for a grouping without rows', () => {
    expect(read({ measures: [{ roles: ['value'], name: 'Reach', values: [7] }] })?.rowCount).toBe(1);
    expect(
      read({ ...LIBRARIES, groupings: [{ role: 'details', name: 'Platform', values: [] }] })?.rowCount,
    ).toBe(0);
  });

  it('knows blank, text, NaN and infinite values as no number', () => {
    expect([null, 'x', NaN, Infinity, 0].map((_, row, cells) => numberAt(cells, row))).toEqual([
      null,
      null,
      null,
      null,
      0,
    ]);
  });

  it('knows highlights, and rows that the host holds back', () => {
    const table = read({
      measures: [{ roles: ['value'], name: 'A', values: [1], highlights: [null] }],
      hasMoreRows: true,
    });
    expect(table).toMatchObject({ hasHighlights: true, isTruncated: true });
  });

  it('reads the colour that a rule gave to a row', () => {
    const table = read({
      groupings: [
        {
          role: 'category',
          name: 'Platform',
          values: ['A', 'B'],
          objects: [{ dots: { fill: { solid: { color: '#abcdef' } } } }],
        },
      ],
    });
    const [column] = table?.groupings ?? [];
    expect(column?.rowColours(0, 'dots', 'fill')).toBe('#abcdef');
    expect(column?.rowColours(1, 'dots', 'fill')).toBeUndefined();
  });

  it('takes the columns of an expanded hierarchy as one grouping of paths', () => {
    const table = read({
      groupings: [
        { role: 'category', name: 'Region', values: ['EMEA', 'EMEA', 'APAC', null] },
        {
          role: 'category',
          name: 'Country',
          values: ['France', 'Spain', 'Japan', 'France'],
          objects: [{}, { dots: { fill: { solid: { color: '#abcdef' } } } }],
        },
        { role: 'period', name: 'Year', values: [2019, 2020, 2020, 2020] },
      ],
    });
    const path = table === undefined ? undefined : groupingIn(table, 'category');
    if (path === undefined) throw new Error('Both columns are in the well.');
    const text = { formatValue: String, localise: (key: string) => `(${key})` };
    expect(path.name).toBe('Region › Country');
    expect([0, 1, 2, 3].map((row) => cellLabel(path, row, text))).toEqual([
      'EMEA › France',
      'EMEA › Spain',
      'APAC › Japan',
      '(Blank) › France',
    ]);
    expect(new Set(path.values).size).toBe(4);
    expect(path.rowColours(1, 'dots', 'fill')).toBe('#abcdef');
    expect(path.rowColours(0, 'dots', 'fill')).toBeUndefined();
    expect(table?.groupings.length).toBe(2);
  });

  it('takes a measure that serves two roles once in each, however often the host repeats it', () => {
    const spend = { roles: ['value', 'tooltips'], name: 'Spend', values: [1, 2] };
    const table = read({
      groupings: [{ role: 'category', name: 'Platform', values: ['A', 'B'] }],
      measures: [spend, { roles: ['value'], name: 'Hours', values: [3, 4] }, spend],
    });
    if (table === undefined) throw new Error('Fields are bound.');
    expect(measuresIn(table, 'value').map(({ name }) => name)).toEqual(['Spend', 'Hours']);
    expect(measuresIn(table, 'tooltips').map(({ name }) => name)).toEqual(['Spend']);
  });
});
