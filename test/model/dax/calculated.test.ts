import { evaluateQuery, type CompiledModel, type Scalar } from '@ott-analytics/model/dax';
import { describe, expect, it } from 'vitest';
import { SHOP } from './conformance-model.js';
import { compileSmall, type SmallModel } from './small-model.js';

const rowsOf = (model: CompiledModel, table: string): readonly (readonly Scalar[])[] =>
  evaluateQuery(model, `EVALUATE ${table}`)[0]?.rows ?? [];
const valueOf = (model: CompiledModel, expression: string): Scalar =>
  rowsOf(model, `{ ${expression} }`)[0]?.[0] ?? null;

/** SHOP with columns and tables that depend on each other against the order of their declaration. */
const CALCULATED: SmallModel = {
  ...SHOP,
  tables: {
    ...SHOP.tables,
    Product: {
      columns: SHOP.tables['Product']?.columns ?? {},
      calculated: { 'Is Big': 'Product[Sold] > 45', Sold: '[Amt]' },
    },
    Sales: {
      columns: SHOP.tables['Sales']?.columns ?? {},
      calculated: { Line: 'Sales[Qty] * RELATED ( Product[Price] )', Broken: 'Sales[Nothing]' },
    },
  },
  relationships: [...(SHOP.relationships ?? []), ['Sales[ShipDate]', 'Ship Date[Date]']],
  tmdl: `
table Big
	partition Big = calculated
		source = FILTER ( Product, Product[Is Big] )

table 'Ship Date'
	column Date
		dataType: dateTime
		sourceColumn: [Date]

	partition 'Ship Date' = calculated
		source = CALENDAR ( DATE ( 2023, 1, 1 ), DATE ( 2024, 12, 31 ) )

table Growth
	column Points
		dataType: int64
		sourceColumn: [Value]

	partition Growth = calculated
		source = GENERATESERIES ( 0, 50, 1 )

table Choice
	column Choice
		sourceColumn: [Value1]

	column Field
		sourceColumn: [Value2]

	column Order
		sourceColumn: [Value3]

	partition Choice = calculated
		source = { ( "Amount", NAMEOF ( Sales[Amt] ), 0 ), ( "Colour", NAMEOF ( Product[Color] ), 1 ) }

table Round
	partition Round = calculated
		source = FILTER ( Trip, TRUE ( ) )

table Trip
	partition Trip = calculated
		source = FILTER ( Round, TRUE ( ) )
`,
};
const model = compileSmall(CALCULATED);

describe('calculated columns', () => {
  it('read the row, and tables to which it leads', () => {
    // Quantity x price: 1 x 10, 2 x 20, 3 x 30, 4 x 10, and BLANK for the orphan and for the sale without quantity.
    expect(rowsOf(model, 'SELECTCOLUMNS ( Sales, Sales[Line] )').map(([line]) => line)).toEqual([
      10,
      40,
      90,
      40,
      null,
      null,
    ]);
    expect(valueOf(model, 'SUM ( Sales[Line] )')).toBe(180);
  });

  it('turn their row into filters for a measure', () => {
    expect(rowsOf(model, 'SELECTCOLUMNS ( Product, Product[Name], Product[Sold] )')).toEqual([
      ['p1', 50],
      ['p2', 40],
      ['p3', 90],
      ['p4', null],
    ]);
  });

  it('are computed before the columns that read them, whichever is declared first', () => {
    expect(valueOf(model, 'COUNTROWS ( FILTER ( Product, Product[Is Big] ) )')).toBe(2);
  });

  it('are columns like others for filters', () => {
    expect(valueOf(model, 'CALCULATE ( [Amt], Product[Is Big] = TRUE ( ) )')).toBe(140);
  });

  it('that are faulty are reported at their place and left out', () => {
    const finding = model.diagnostics.find(({ message }) => message.includes('[Nothing]'));
    expect([finding?.code, finding?.at?.file]).toEqual(['dax/unknown-column', 'model.tmdl']);
    expect(() => valueOf(model, 'SUM ( Sales[Broken] )')).toThrow('no column [Broken]');
  });
});

describe('calculated tables', () => {
  it('hold the rows and columns of their expression, calculated columns included', () => {
    expect(rowsOf(model, 'SELECTCOLUMNS ( Big, Big[Name], Big[Sold] )')).toEqual([
      ['p1', 50],
      ['p3', 90],
    ]);
  });

  it('are related to other tables', () => {
    expect(valueOf(model, "CALCULATE ( [Amt], 'Ship Date'[Date] = DATE ( 2024, 3, 1 ) )")).toBe(40);
  });

  it('rename the columns of their expression: a what-if parameter', () => {
    expect(valueOf(model, 'COUNTROWS ( Growth )')).toBe(51);
    expect(valueOf(model, 'MAX ( Growth[Points] )')).toBe(50);
  });

  it('hold the names of fields: a field parameter', () => {
    expect(rowsOf(model, 'Choice')).toEqual([
      ['Amount', "'Sales'[Amt]", 0],
      ['Colour', "'Product'[Color]", 1],
    ]);
  });

  it('that depend on each other are reported with the way round', () => {
    const [finding] = model.diagnostics.filter(({ code }) => code === 'dax/circular');
    expect(finding?.message).toContain("'Round', 'Trip', 'Round'");
    expect(() => rowsOf(model, 'Round')).toThrow("no table or variable 'Round'");
  });
});

describe('user-defined functions of a model', () => {
  const withFunctions = compileSmall({
    ...SHOP,
    measures: { ...SHOP.measures, Twice: 'Double ( [Amt] )', Loop: 'Endless ( 1 )' },
    tmdl: `
function Double = ( x : SCALAR NUMERIC VAL ) => x * 2

function Endless = ( x ) => Endless ( x )
`,
  });

  it('are called by measures', () => {
    expect(valueOf(withFunctions, '[Twice]')).toBe(374);
  });

  it('that call themselves are reported and left out', () => {
    expect(withFunctions.diagnostics.map(({ code }) => code)).toContain('dax/circular');
    expect(() => valueOf(withFunctions, '[Loop]')).toThrow('The function ENDLESS is unknown');
  });
});

describe('the world around the model', () => {
  it('is asked only when it was told', () => {
    // 45,292 days after 1899-12-30 is 2024-01-01.
    const told = compileSmall(SHOP, undefined, { now: 45_292.75, user: 'ann@example.org' });
    expect(valueOf(told, 'TODAY ( ) = DATE ( 2024, 1, 1 ) && UTCTODAY ( ) = TODAY ( )')).toBe(true);
    expect(valueOf(told, 'HOUR ( NOW ( ) ) + HOUR ( UTCNOW ( ) )')).toBe(36);
    expect(valueOf(told, 'USERNAME ( ) & USERPRINCIPALNAME ( )')).toBe('ann@example.organn@example.org');
    expect(() => valueOf(compileSmall(SHOP), 'TODAY ( )')).toThrow('needs the present moment');
    expect(() => valueOf(compileSmall(SHOP), 'USERNAME ( )')).toThrow('needs the name of the reader');
  });

  it('decides what a role shows', () => {
    const secured: SmallModel = {
      ...SHOP,
      tmdl: '\nrole Own\n\tmodelPermission: read\n\n\ttablePermission Product = Product[Name] = USERNAME ( )\n',
    };
    expect(valueOf(compileSmall(secured, 'Own', { user: 'p1' }), '[Amt]')).toBe(50);
  });
});
