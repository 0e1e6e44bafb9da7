import { isWithinYear, previous } from '../scope.js';
import {
  aYearAgo,
  BLANK,
  earlier,
  inPeriod,
  ofPlatform,
  pointsSince,
  the,
  type MeasureSql,
} from './conditions.js';
import { CASH_CONTENT, flow, flowBy, lineItem, overRevenue, REVENUE } from './money-flows.js';

const INCOME = lineItem('Operating income');
const COST = lineItem('Cost of revenue');
const MARKETING = lineItem('Marketing');

const leverage: MeasureSql = (scope) =>
  scope.platform === undefined
    ? BLANK
    : `SELECT CASE WHEN o > 0 AND ABS(g) >= 0.01 THEN (n / o - 1) / g END AS v
       FROM (SELECT ${the('Operating Income')} AS n, ${earlier('Operating Income')} AS o,
                    ${the('Revenue Growth YoY')} AS g) AS parts`;

/** Yearly growth of cash content spend and of revenue of one platform, of whole years. */
const growthPairs: MeasureSql = (scope) => {
  const { year: chosen, ...every } = scope;
  const year = chosen === undefined ? 'TRUE' : `s.year = ${chosen}`;
  return `SELECT s.year, s.amount / so.amount - 1 AS spend, y.amount / yo.amount - 1 AS revenue
    FROM (${flowBy(every, CASH_CONTENT, 'year')}) s
    JOIN (${flowBy(every, CASH_CONTENT, 'year')}) so ON so.year = s.year - 1
    JOIN (${flowBy(every, REVENUE, 'year')}) y ON y.year = s.year
    JOIN (${flowBy(every, REVENUE, 'year')}) yo ON yo.year = s.year - 1
    WHERE s.months = 12 AND so.months = 12 AND so.amount > 0 AND yo.amount > 0 AND y.months = yo.months
      AND y.estimated = yo.estimated AND ${year}`;
};

const onePlatform =
  (measure: MeasureSql): MeasureSql =>
  (scope) =>
    scope.platform === undefined ? BLANK : measure(scope);

/** Value of a company at its last date in the period. */
const enterpriseValue: MeasureSql = onePlatform(
  (scope) => `SELECT CAST(v.enterprise_value AS DOUBLE) AS v FROM fact_valuation v
    JOIN dim_platform p ON p.platform_key = v.platform_key
    WHERE ${ofPlatform(scope)} AND ${inPeriod(scope, 'v.period_end')} ORDER BY v.period_end DESC LIMIT 1`,
);

/** Measures of the folder 07 Financial by name. */
export const FINANCE_SQL: Readonly<Record<string, MeasureSql>> = {
  'Line Item Amount': (scope) => (scope.lineItem === undefined ? BLANK : flow('TRUE')(scope)),
  'Cost of Revenue': flow(COST),
  'Marketing Spend': flow(MARKETING),
  'Gross Margin': (scope) =>
    overRevenue(scope, 'SUM(y.amount - c.amount) / NULLIF(SUM(y.amount), 0)', { c: COST }),
  'Contribution Margin': (scope) =>
    overRevenue(scope, 'SUM(y.amount - c.amount - m.amount) / NULLIF(SUM(y.amount), 0)', {
      c: COST,
      m: MARKETING,
    }),
  'Marketing Share of Revenue': (scope) =>
    overRevenue(scope, 'SUM(m.amount) / NULLIF(SUM(y.amount), 0)', { m: MARKETING }),
  'Operating Income': flow(INCOME),
  'Operating Income PY': aYearAgo('Operating Income'),
  'Operating Margin': (scope) =>
    overRevenue(scope, 'SUM(i.amount) / NULLIF(SUM(y.amount), 0)', { i: INCOME }),
  'Operating Margin Change': pointsSince('Operating Margin'),
  'Operating Leverage': leverage,
  'Net Income': flow(lineItem('Net income')),
  'Net Margin': (scope) =>
    overRevenue(scope, 'SUM(i.amount) / NULLIF(SUM(y.amount), 0)', { i: lineItem('Net income') }),
  'Cash Content Spend Growth': onePlatform((scope) =>
    isWithinYear(scope)
      ? `SELECT n.amount / NULLIF(o.amount, 0) - 1 AS v FROM (${flowBy(scope, CASH_CONTENT)}) n,
          (${flowBy(previous(scope), CASH_CONTENT)}) o WHERE n.months = 12 AND o.months = 12 AND o.amount > 0`
      : BLANK,
  ),
  'Spend Revenue Pairs': onePlatform(
    (scope) => `SELECT NULLIF(COUNT(*), 0) AS v FROM (${growthPairs(scope)}) AS g`,
  ),
  'Spend Revenue Correlation': onePlatform(
    (scope) =>
      `SELECT CASE WHEN COUNT(*) >= 6 THEN CORR(spend, revenue) END AS v FROM (${growthPairs(scope)}) AS g`,
  ),
  'Enterprise Value': enterpriseValue,
  'Enterprise Value to Revenue': onePlatform((scope) =>
    isWithinYear(scope) ? `SELECT ${the('Enterprise Value')} / NULLIF(${the('Revenue LTM')}, 0) AS v` : BLANK,
  ),
};
