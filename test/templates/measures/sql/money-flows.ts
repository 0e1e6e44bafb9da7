import type { Scope } from '../scope.js';
import {
  fittingKinds,
  inPeriod,
  monthsOf,
  ofGeography,
  ofLineItem,
  ofPlatform,
  type MeasureSql,
} from './conditions.js';

/** Amounts with their members; forecasts are none. */
export const FLOW = `fact_revenue r
  JOIN dim_platform p ON p.platform_key = r.platform_key
  JOIN dim_geography g ON g.geography_key = r.geography_key
  JOIN dim_line_item l ON l.line_item_key = r.line_item_key
  JOIN dim_basis b ON b.basis_key = r.basis_key AND b.basis <> 'Forecast'`;

/** Conditions on dim_line_item l. */
export const REVENUE = "l.line_item_group = 'Revenue'";
export const CASH_CONTENT = "l.line_item_group = 'Cash content spend'";
export const lineItem = (name: string): string => `l.line_item = '${name}'`;

/** Condition on dim_platform p: the platforms of market totals. */
export const UNIVERSE = 'p.in_market_universe';

/** Rows of additive amounts in a period given as a condition on r.period_end and r.period_kind. */
export const amountsIn = (scope: Scope, lineItems: string, period: string): string =>
  `FROM ${FLOW} WHERE r.is_additive AND ${lineItems} AND ${ofPlatform(scope)} AND ${ofGeography(scope)}
     AND ${ofLineItem(scope)} AND ${period}`;

const inScope = (scope: Scope): string =>
  `${inPeriod(scope, 'r.period_end')} AND r.period_kind IN ${fittingKinds(scope)}`;

/** Sum of the additive amounts of some line items. */
export const flow =
  (lineItems: string): MeasureSql =>
  (scope) =>
    `SELECT SUM(CAST(r.amount AS DOUBLE)) AS v ${amountsIn(scope, lineItems, inScope(scope))}`;

/** By platform (and by year): amount of some line items, months covered, and whether any of it is an estimate. */
export function flowBy(scope: Scope, lineItems: string, by: 'platform' | 'year' = 'platform'): string {
  const year = by === 'year' ? ', EXTRACT(year FROM r.period_end) AS year' : '';
  const keys = by === 'year' ? 'platform_key, year' : 'platform_key';
  return `SELECT ${keys}, SUM(amount) AS amount, MAX(months) AS months, BOOL_OR(estimated) AS estimated FROM (
    SELECT r.platform_key, r.period_kind${year}, SUM(CAST(r.amount AS DOUBLE)) AS amount,
      COUNT(DISTINCT r.date_key) * ${monthsOf('r.period_kind')} AS months,
      BOOL_OR(b.basis IN ('Estimated', 'Synthetic')) AS estimated
    ${amountsIn(scope, lineItems, inScope(scope))} GROUP BY r.platform_key, r.period_kind${by === 'year' ? ', 3' : ''}) AS kinds GROUP BY ${keys}`;
}

/** Quotient of sums over the platforms and years in which all parts cover the months of revenue. */
export function overRevenue(scope: Scope, value: string, parts: Readonly<Record<string, string>>): string {
  const joins = Object.entries(parts).map(
    ([name, lineItems]) =>
      `JOIN (${flowBy(scope, lineItems, 'year')}) ${name}
        ON ${name}.platform_key = y.platform_key AND ${name}.year = y.year AND ${name}.months = y.months`,
  );
  return `SELECT ${value} AS v FROM (${flowBy(scope, REVENUE, 'year')}) y ${joins.join(' ')} WHERE y.amount > 0`;
}
