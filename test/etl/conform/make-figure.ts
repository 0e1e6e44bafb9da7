import type { AdditiveSet } from '../../../etl/src/dataset/dataset-contract.js';
import { parseDecimal, printDecimal } from '../../../etl/src/stage/decimal.js';
import type { Figure, Period } from '../../../etl/src/stage/figure.js';
import type { LoadedFigure } from '../../../etl/src/conform/conformed.js';

/** The four regions of a breakdown, for tests. */
export const REGIONS: AdditiveSet = { kind: 'regions', members: ['UCAN', 'EMEA', 'LATAM', 'APAC'] };

/** The period of a kind that ends on a day. */
export const ending = (end: string, kind: Period['kind'] = 'Y'): Period => ({
  end,
  reportedEnd: end,
  kind,
  dateBasis: 'Stated',
});

let line = 1;

/** A figure of Netflix revenue in 2020 of 1 USD, each on a line of its own; `changes` say what differs. */
export function makeFigure(
  changes: Partial<Omit<Figure, 'value'>> & { readonly value?: string } = {},
): Figure {
  line += 1;
  const value = parseDecimal(changes.value ?? '1');
  if (value === undefined) throw new Error(`${String(changes.value)} is no number`);
  return {
    dataset: 'test',
    file: 'test.csv',
    line,
    field: 'Revenue',
    raw: printDecimal(value),
    platformAsWritten: '',
    platform: 'netflix',
    geography: 'WORLD',
    tier: 'all',
    lineItem: 'not-broken-down',
    audience: { dimension: 'All', band: 'All' },
    content: undefined,
    indicator: undefined,
    segment: 'All',
    marketMeasure: undefined,
    fact: 'fact_revenue',
    measure: 'amount',
    unit: 'USD',
    period: ending('2020-12-31'),
    basis: 'Reported',
    set: { kind: 'total' },
    precedence: 0,
    ...changes,
    value,
  };
}

/** The loaded figures as `geography lineItem end value` texts, the additive ones marked with a plus. */
export const describeLoaded = (loaded: readonly LoadedFigure[]): readonly string[] =>
  loaded.map(({ figure, isAdditive }) => {
    const value = typeof figure.value === 'string' ? figure.value : printDecimal(figure.value);
    return `${isAdditive ? '+' : '-'} ${figure.geography} ${figure.lineItem ?? ''} ${figure.period.end} ${value}`;
  });
