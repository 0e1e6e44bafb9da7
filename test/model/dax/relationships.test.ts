import { evaluateQuery, type CompiledModel, type Scalar } from '@ott-analytics/model/dax';
import { describe, expect, it } from 'vitest';
import { SHOP } from './conformance-model.js';
import { compileSmall } from './small-model.js';

const valueOf = (model: CompiledModel, expression: string): Scalar =>
  evaluateQuery(model, `EVALUATE { ${expression} }`)[0]?.rows[0]?.[0] ?? null;

describe('USERELATIONSHIP', () => {
  /** Lines of orders, which were ordered on one day and shipped on another; days have a year. */
  const orders = compileSmall({
    tables: {
      Line: { columns: { Order: ['int64', [1, 1, 2]], Qty: ['int64', [1, 2, 4]] } },
      Order: { columns: { Id: ['int64', [1, 2]], Ordered: ['int64', [1, 2]], Shipped: ['int64', [2, 3]] } },
      Day: { columns: { Day: ['int64', [1, 2, 3]], Year: ['int64', [10, 10, 11]] } },
      Year: { columns: { Year: ['int64', [10, 11]], Name: ['string', ['ten', 'eleven']] } },
    },
    relationships: [
      ['Line[Order]', 'Order[Id]'],
      ['Order[Ordered]', 'Day[Day]'],
      ['Order[Shipped]', 'Day[Day]', 'inactive'],
      ['Day[Year]', 'Year[Year]'],
    ],
  });
  const shipped = (filter: string): Scalar =>
    valueOf(
      orders,
      `CALCULATE ( SUM ( Line[Qty] ), USERELATIONSHIP ( Order[Shipped], Day[Day] ), ${filter} )`,
    );

  it('leaves the relationships that lead to its many side and from its one side', () => {
    // Order 1 was shipped on day 2 of year 10, order 2 on day 3 of year 11.
    expect(shipped('Day[Day] = 2')).toBe(3);
    expect(shipped('Day[Day] = 3')).toBe(4);
    expect(shipped('Year[Name] = "eleven"')).toBe(4);
  });

  it('switches the rival off that leads the other way', () => {
    const teams = compileSmall({
      tables: {
        Person: { columns: { Id: ['int64', [1, 2, 3]], Team: ['int64', [1, 1, 2]] } },
        Team: { columns: { Id: ['int64', [1, 2]], Head: ['int64', [3, 1]] } },
      },
      relationships: [
        ['Person[Team]', 'Team[Id]'],
        ['Team[Head]', 'Person[Id]', 'inactive'],
      ],
    });
    // Person 3 is the head of team 1 alone; people are not filtered by teams any more.
    const heads = 'USERELATIONSHIP ( Team[Head], Person[Id] )';
    expect(valueOf(teams, `CALCULATE ( MAX ( Team[Id] ), ${heads}, Person[Id] = 3 )`)).toBe(1);
    expect(valueOf(teams, `CALCULATE ( COUNTROWS ( Person ), ${heads}, Team[Id] = 1 )`)).toBe(3);
  });
});

describe('CROSSFILTER', () => {
  const shop = compileSmall(SHOP);

  it('changes what a filter around it does, without a filter of its own', () => {
    const off = 'CROSSFILTER ( Sales[ProductKey], Product[ProductKey], NONE )';
    // Red has 140 of 187; no colour reaches the sales when the relationship is off.
    expect(
      valueOf(
        shop,
        `CALCULATE ( SUM ( Sales[Amount] ) & " " & CALCULATE ( SUM ( Sales[Amount] ), ${off} ), Product[Color] = "Red" )`,
      ),
    ).toBe('140 187');
  });

  it('names the direction that it does not know, or says that there is none', () => {
    const asked = (direction: string): Scalar =>
      valueOf(
        shop,
        `CALCULATE ( [Amt], CROSSFILTER ( Sales[ProductKey], Product[ProductKey]${direction} ) )`,
      );
    expect(() => asked(', UPWARDS')).toThrow('CROSSFILTER with UPWARDS is not supported');
    expect(() => asked('')).toThrow('CROSSFILTER with this direction is not supported');
  });
});

describe('blank rows', () => {
  it('reach up a snowflake in whatever order its tables are declared', () => {
    const { Sales, Product, Category, ...others } = SHOP.tables;
    const upside = compileSmall({
      ...SHOP,
      tables: { ...others, Category, Product, Sales } as typeof SHOP.tables,
      measures: {},
    });
    // The orphan is a sale of no category: A, B and BLANK, so that their sums are the total of 187.
    expect(valueOf(upside, 'COUNTROWS ( VALUES ( Category[Category] ) )')).toBe(3);
    expect(
      valueOf(upside, 'SUMX ( VALUES ( Category[Category] ), CALCULATE ( SUM ( Sales[Amount] ) ) )'),
    ).toBe(187);
  });

  it('are given to no table that every row of the many side matches', () => {
    // 365 days of 2023 and 366 of 2024.
    expect(valueOf(compileSmall(SHOP), "COUNTROWS ( VALUES ( 'Date'[Date] ) )")).toBe(731);
  });
});

describe('a model with nothing but a relationship in both directions', () => {
  it('filters the one side by the many', () => {
    const model = compileSmall({
      tables: {
        Visit: { columns: { Guest: ['int64', [1, 1, 2]], Room: ['string', ['a', 'b', 'b']] } },
        Guest: { columns: { Id: ['int64', [1, 2, 3]] } },
      },
      relationships: [['Visit[Guest]', 'Guest[Id]', 'both']],
    });
    expect(valueOf(model, 'CALCULATE ( COUNTROWS ( Guest ), Visit[Room] = "a" )')).toBe(1);
    expect(valueOf(model, 'CALCULATE ( COUNTROWS ( Guest ), Visit[Room] = "b" )')).toBe(2);
  });
});

describe('a relationship to a calculated table', () => {
  it('filters the table from which its rows were calculated', () => {
    const model = compileSmall({
      ...SHOP,
      tmdl: `
table Names
	column Name
		dataType: string
		sourceColumn: Product[Name]

	partition Names = calculated
		mode: import
		source = ALLNOBLANKROW ( Product[Name] )

relationship toNames
	fromColumn: Product.Name
	toColumn: Names.Name
`,
    });
    expect(model.diagnostics).toEqual([]);
    expect(valueOf(model, 'CALCULATE ( COUNTROWS ( Product ), Names[Name] = "p1" )')).toBe(1);
  });
});
