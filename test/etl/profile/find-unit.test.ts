import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../../etl/src/profile/find-numbers.js';
import { findUnit, unitName } from '../../../etl/src/profile/find-unit.js';

function unitOf(header: string, ...cells: readonly string[]): string | undefined {
  const number = findNumbers(cells);
  const column = {
    header,
    name: header,
    kind: 'number',
    filled: 1,
    empty: 0,
    distinct: 1,
    examples: [],
  } as const;
  const { base, scale } = findUnit(number === undefined ? column : { ...column, number });
  return base === undefined ? scale : unitName(base, scale);
}

describe('the unit that header and cells write', () => {
  it.each([
    ['Revenue ($)', ['3700856000'], 'USD'],
    ['Ad revenue ($bn)', ['3.03'], 'bn USD'],
    ['Revenue (mm USD)', ['12'], 'mm USD'],
    ['Umsatz (Mrd. USD)', ['1,5'], 'bn USD'],
    ['US ad revenue', ['$873M', '$1.1B'], 'USD'],
    ['Monthly churn (%)', ['2.5'], 'percent'],
    ['Share of streaming audience', ['19%'], 'percent'],
    ['Average revenue per membership ($/month)', ['11.04'], 'USD a month'],
    ['All adults (min/day)', ['162'], 'minutes'],
    ['Subscribers (mm)', ['22.8'], 'mm'],
    ['Subscribers million', ['22.8'], 'mm'],
  ])('%s with %j is in %s', (header, cells, unit) => {
    expect(unitOf(header, ...cells)).toBe(unit);
  });

  it.each([
    ['Revenue', ['15.7', '20.1']],
    ['Monthly active users', ['54,793,729']],
    ['Plan B', ['3']],
  ])('%s with %j has none: sizes are no evidence', (header, cells) => {
    expect(unitOf(header, ...cells)).toBeUndefined();
  });

  it('names another currency, since nobody but the user knows its rate', () => {
    const column = { header: 'Umsatz (Mio. EUR)', name: 'Umsatz', kind: 'number' } as const;
    const rest = { filled: 1, empty: 0, distinct: 1, examples: [] };
    expect(findUnit({ ...column, ...rest }).foreign).toBe('EUR');
  });
});
