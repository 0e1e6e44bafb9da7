import { compareTmsl } from '@ott-analytics/model/tmsl';
import { describe, expect, it } from 'vitest';

describe('compareTmsl', () => {
  it('takes lines for the text they make', () => {
    expect(compareTmsl({ expression: ['let', '  a', 'in a'] }, { expression: 'let\r\n  a\nin a' })).toEqual(
      [],
    );
  });

  it('does not mind the order of keys, nor of items that have names', () => {
    const left = { model: { tables: [{ name: 'A', isHidden: true }, { name: 'B' }], culture: 'en-US' } };
    const right = { model: { culture: 'en-US', tables: [{ name: 'B' }, { isHidden: true, name: 'A' }] } };
    expect(compareTmsl(left, right)).toEqual([]);
  });

  it('minds the order of items without names', () => {
    expect(compareTmsl({ list: [1, 2] }, { list: [2, 1] })).toEqual([
      { path: 'list[0]', left: 1, right: 2 },
      { path: 'list[1]', left: 2, right: 1 },
    ]);
  });

  it('takes an absent key for null', () => {
    expect(compareTmsl({ name: null }, {})).toEqual([]);
  });

  it('names the place of each difference', () => {
    const left = {
      model: { tables: [{ name: 'Sales', columns: [{ name: 'Amount', dataType: 'double' }] }] },
    };
    const right = {
      model: {
        tables: [{ name: 'Sales', columns: [{ name: 'Amount', dataType: 'decimal' }, { name: 'Tax' }] }],
      },
    };
    expect(compareTmsl(left, right)).toEqual([
      { path: 'model.tables[Sales].columns[Amount].dataType', left: 'double', right: 'decimal' },
      { path: 'model.tables[Sales].columns[Tax]', left: undefined, right: { name: 'Tax' } },
    ]);
  });

  it('tells a text from a number, and false from absent', () => {
    expect(compareTmsl({ a: '1', b: false }, { a: 1 })).toHaveLength(2);
  });
});
