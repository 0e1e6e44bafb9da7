import { findTable } from '@ott-analytics/model/contract';
import { groupBy } from '../conform/conformed.js';
import { groupDigits } from '../run/history/describe-figure.js';
import { parseDecimal, printDecimal, sumDecimals } from '../stage/decimal.js';
import type { FactTrace } from './trace.js';

/**
 * What the additive rows add up to, by measure: flows by year and line item group, stocks by date. Facts
 * without additive sets, and measures that are never summed, have no sums.
 */
export function sumFacts(
  facts: readonly FactTrace[],
  groupOf: (fact: FactTrace) => string,
): readonly string[] {
  const summed = facts.filter(
    ({ isAdditive, table, measure }) => isAdditive === true && additivity(table, measure) !== 'non-additive',
  );
  const keyOf = (fact: FactTrace): string =>
    additivity(fact.table, fact.measure) === 'semi-additive'
      ? `${fact.measure} at ${fact.periodEnd}`
      : `${fact.measure} ${groupOf(fact)} in ${fact.periodEnd.slice(0, 4)}`.replace('  ', ' ');
  return [...groupBy(summed, keyOf)]
    .filter(([, group]) => group.length > 1)
    .map(([key, group]) => {
      const values = group.flatMap(({ value }) => parseDecimal(value) ?? []);
      return `${key}: ${values.map((value) => groupDigits(printDecimal(value))).join(' + ')} = ${groupDigits(printDecimal(sumDecimals(values)))}`;
    });
}

function additivity(table: string, measure: string): string {
  const role = findTable(table).columns.find(({ name }) => name === measure)?.role;
  return role?.kind === 'measure' ? role.additivity : 'non-additive';
}
