import { evaluateQuery, type Scalar } from '@ott-analytics/model/dax';
import { describe, expect, it } from 'vitest';
import { SHOP } from './conformance-model.js';
import { compileSmall } from './small-model.js';

const group = (name: string, precedence: number, ...lines: readonly string[]): string => `
table ${name}
	calculationGroup
		precedence: ${precedence}
${lines.map((line) => `\n\t\t${line}\n`).join('')}
	column Item
		dataType: string
		sourceColumn: Name

	column Ordinal
		dataType: int64
		sourceColumn: Ordinal

	partition ${name} = calculationGroup
`;

const valueOf = (tmdl: string, expression: string): Scalar => {
  const model = compileSmall({ ...SHOP, measures: { ...SHOP.measures, Twice: '2 * [Amt]' }, tmdl });
  expect(model.diagnostics).toEqual([]);
  return evaluateQuery(model, `EVALUATE { ${expression} }`)[0]?.rows[0]?.[0] ?? null;
};

describe('calculation groups that do not commute', () => {
  // Microsoft, "Calculation groups", "Precedence": the group of the higher precedence is applied to the result of the other.
  const plus = (precedence: number): string =>
    group('Plus', precedence, 'calculationItem One = SELECTEDMEASURE ( ) + 1');
  const times = (precedence: number): string =>
    group('Times', precedence, 'calculationItem Ten = SELECTEDMEASURE ( ) * 10');
  const both = 'CALCULATE ( [Amt], Plus[Item] = "One", Times[Item] = "Ten" )';

  it('apply the one of the highest precedence outermost, in whatever order they are declared', () => {
    expect(valueOf(plus(10) + times(20), both)).toBe((187 + 1) * 10);
    expect(valueOf(times(20) + plus(10), both)).toBe((187 + 1) * 10);
    expect(valueOf(plus(20) + times(10), both)).toBe(187 * 10 + 1);
    expect(valueOf(times(10) + plus(20), both)).toBe(187 * 10 + 1);
  });
});

describe('selection expressions of calculation groups', () => {
  // Microsoft, "Calculation groups", "Selection expressions".
  const scale = group(
    'Scale',
    1,
    'multipleOrEmptySelectionExpression = -1',
    'noSelectionExpression = SELECTEDMEASURE ( ) * 10',
    'calculationItem Half = SELECTEDMEASURE ( ) / 2',
    'calculationItem Third = SELECTEDMEASURE ( ) / 3',
  );

  it('hold where no item is filtered, once: not again for the measures inside', () => {
    expect(valueOf(scale, '[Amt]')).toBe(1870);
    expect(valueOf(scale, '[Twice]')).toBe(3740);
  });

  it('give way to the one item that is chosen', () => {
    expect(valueOf(scale, 'CALCULATE ( [Twice], Scale[Item] = "Half" )')).toBe(187);
  });

  it('hold where several items are chosen, and where none is left', () => {
    expect(valueOf(scale, 'CALCULATE ( [Amt], Scale[Item] IN { "Half", "Third" } )')).toBe(-1);
    expect(valueOf(scale, 'CALCULATE ( [Amt], Scale[Item] = "None of them" )')).toBe(-1);
  });
});
