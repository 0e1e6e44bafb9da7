import { evaluateQuery, type CompiledModel, type Scalar } from '@ott-analytics/model/dax';
import { describe, expect, it } from 'vitest';
import { SHOP } from './conformance-model.js';
import { compileSmall } from './small-model.js';

const valueOf = (model: CompiledModel, expression: string): Scalar =>
  evaluateQuery(model, `EVALUATE { ${expression} }`)[0]?.rows[0]?.[0] ?? null;

describe('a filter by rows of which columns are removed', () => {
  it('leaves what its other columns say, where no key tells its rows apart', () => {
    const pairs = compileSmall({
      tables: { T: { columns: { A: ['int64', [1, 1, 2]], B: ['string', ['x', 'y', 'x']] } } },
    });
    // The one row is (1, x); without B it says that A is 1, which two rows are.
    const one = 'FILTER ( T, T[A] = 1 && T[B] = "x" )';
    expect(valueOf(pairs, `CALCULATE ( COUNTROWS ( T ), ${one} )`)).toBe(1);
    expect(
      valueOf(pairs, `CALCULATE ( CALCULATE ( COUNTROWS ( T ), REMOVEFILTERS ( T[B] ) ), ${one} )`),
    ).toBe(2);
  });

  const WITHOUT_PRODUCT =
    'REMOVEFILTERS ( Product[ProductKey], Product[Name], Product[Color], Product[CategoryKey], Product[Price] )';

  it('leaves a dimension of its dimension by any column that is left', () => {
    // Sales of p1 are of category A, which p1 and p2 have.
    expect(
      valueOf(
        compileSmall(SHOP),
        `CALCULATE ( CALCULATE ( COUNTROWS ( Product ), ${WITHOUT_PRODUCT}, REMOVEFILTERS ( Category[CategoryKey] ) ), FILTER ( Sales, Sales[ProductKey] = 1 ) )`,
      ),
    ).toBe(2);
  });

  it('leaves a dimension of its dimension by the key, not by a name that others have, too', () => {
    const shop = compileSmall({
      ...SHOP,
      tables: {
        ...SHOP.tables,
        Category: { columns: { CategoryKey: ['int64', [1, 2]], Category: ['string', ['A', 'A']] } },
      },
    });
    // p1 and p2 have the category of the key 1; all four have one that is called A.
    expect(
      valueOf(
        shop,
        `CALCULATE ( CALCULATE ( COUNTROWS ( Product ), ${WITHOUT_PRODUCT} ), FILTER ( Sales, Sales[ProductKey] = 1 ) )`,
      ),
    ).toBe(2);
  });
});

describe('filters of a table that is larger than its dimensions', () => {
  it('let through the rows of each of several values', () => {
    // February and March of 2023 and 2024: 28 + 29 and 31 + 31 days.
    expect(
      valueOf(compileSmall(SHOP), "CALCULATE ( SUMX ( 'Date', 'Date'[Month] ), 'Date'[Month] IN { 2, 3 } )"),
    ).toBe(57 * 2 + 62 * 3);
  });
});
