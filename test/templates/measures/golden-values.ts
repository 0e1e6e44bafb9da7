import type { GoldenValue } from '@ott-analytics/template-compiler';
import type { Measure } from '@ott-analytics/model/tmdl';
import { DateTime, formatValue } from '@ott-analytics/model/dax';
import type { ExpectedValues, Plain } from './expected-values.js';
import { choices, type Scope } from './scope.js';
import { scopesOf } from './scopes.js';

/** Values with a figure, and BLANK ones, that are kept for each measure. */
const FIGURES = 3;
const BLANKS = 1;
/** Digits kept: what sums of doubles may differ in is behind them. */
const DIGITS = 12;

/**
 * The golden values of the whole sample: for each measure a few contexts with the figure that its SQL gives, and one in
 * which it is BLANK where there is such a one.
 */
export async function listGoldenValues(
  measures: readonly Measure[],
  isFed: (measure: Measure) => boolean,
  expected: ExpectedValues,
): Promise<readonly GoldenValue[]> {
  const values: GoldenValue[] = [];
  for (const measure of measures) {
    const scopes = scopesOf(measure.name, { data: 'all', isFed: isFed(measure) });
    const found = await expected.of(measure.name, scopes);
    const all = scopes.map((scope, index) => toGolden(measure, scope, found[index] ?? null));
    values.push(
      ...all.filter((value) => value.expected !== null).slice(0, FIGURES),
      ...all.filter((value) => value.expected === null).slice(0, BLANKS),
    );
  }
  return values;
}

/** The values as the committed file has them: one a line. */
export function printGoldenValues(values: readonly GoldenValue[]): string {
  return `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]\n`;
}

function toGolden({ name, formatString }: Measure, scope: Scope, value: Plain): GoldenValue {
  const filters = choices(scope).flatMap(({ table, column, values }) =>
    values.flatMap((chosen) =>
      typeof chosen === 'string' || typeof chosen === 'number' ? [{ table, column, value: chosen }] : [],
    ),
  );
  return { measure: name, filters, expected: toExpected(value, formatString) };
}

function toExpected(value: Plain, formatString: string | undefined): GoldenValue['expected'] {
  if (typeof value !== 'number') return typeof value === 'boolean' ? Number(value) : value;
  if (formatString?.includes('yyyy') !== true) return Number(value.toPrecision(DIGITS));
  return { date: formatValue(new DateTime(value), 'yyyy-mm-dd') };
}
