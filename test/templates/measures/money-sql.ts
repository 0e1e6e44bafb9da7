import { fittingKinds, inPeriod, ofPlatform, type Scope } from './scope.js';

/** SQL for the money measures, written from their descriptions and not from their DAX. Each gives one value v. */
export type MeasureSql = (scope: Scope) => string;

const FLOW = `fact_revenue r
  JOIN dim_platform p ON p.platform_key = r.platform_key
  JOIN dim_line_item l ON l.line_item_key = r.line_item_key
  JOIN dim_basis b ON b.basis_key = r.basis_key AND b.basis <> 'Forecast'`;

/** Sum of the additive amounts of some line items. */
const flow =
  (lineItems: string, platforms = ofPlatform): MeasureSql =>
  (scope) =>
    `SELECT SUM(CAST(r.amount AS DOUBLE)) AS v FROM ${FLOW}
     WHERE r.is_additive AND ${lineItems} AND ${platforms(scope)}
       AND ${inPeriod(scope, 'r.period_end')} AND r.period_kind IN ${fittingKinds(scope)}`;

const REVENUE = "l.line_item_group = 'Revenue'";
const lineItem = (name: string): string => `l.line_item = '${name}'`;
const universe = (): string => 'p.in_market_universe';
const previous = (scope: Scope): Scope => ({ ...scope, year: (scope.year ?? 0) - 1 });

const ratio =
  (numerator: MeasureSql, denominator: MeasureSql): MeasureSql =>
  (scope) =>
    `SELECT (${numerator(scope)}) / NULLIF((${denominator(scope)}), 0) AS v`;

/** Per platform and year: amount of some line items, months covered, and whether any of it is an estimate. */
const yearly = (lineItems: string): string => `
  SELECT platform_key, year, SUM(amount) AS amount, MAX(months) AS months, BOOL_OR(estimated) AS estimated FROM (
    SELECT r.platform_key, EXTRACT(year FROM r.period_end) AS year, SUM(CAST(r.amount AS DOUBLE)) AS amount,
      COUNT(DISTINCT r.date_key) * CASE r.period_kind WHEN 'Y' THEN 12 WHEN 'H' THEN 6 WHEN 'Q' THEN 3 ELSE 1 END AS months,
      BOOL_OR(b.basis IN ('Estimated', 'Synthetic')) AS estimated
    FROM ${FLOW} WHERE r.is_additive AND ${lineItems}
    GROUP BY r.platform_key, 2, r.period_kind) AS kinds
  GROUP BY platform_key, year`;

/** Growth over platforms whose two years are equally complete and equally estimated; BLANK without a year chosen. */
const growth: MeasureSql = (scope) => `
  WITH y AS (${yearly(REVENUE)})
  SELECT SUM(n.amount - o.amount) / NULLIF(SUM(o.amount), 0) AS v
  FROM y n JOIN y o ON o.platform_key = n.platform_key AND o.year = n.year - 1
  JOIN dim_platform p ON p.platform_key = n.platform_key
  WHERE n.year = ${scope.year ?? 0} AND ${ofPlatform(scope)} AND o.amount > 0
    AND n.months = o.months AND n.estimated = o.estimated`;

/** Compound growth of one platform from its first to its last complete year. */
const cagr: MeasureSql = (scope) => `
  WITH y AS (SELECT y.* FROM (${yearly(REVENUE)}) y JOIN dim_platform p ON p.platform_key = y.platform_key
             WHERE ${ofPlatform(scope)} AND months = 12 AND amount > 0
               AND ${scope.year === undefined ? 'TRUE' : `year = ${scope.year}`})
  SELECT CASE WHEN ${scope.platform === undefined ? 'FALSE' : 'TRUE'} AND a.year < z.year AND a.estimated = z.estimated
    THEN POWER(z.amount / a.amount, 1.0 / (z.year - a.year)) - 1 END AS v
  FROM (SELECT * FROM y ORDER BY year LIMIT 1) a, (SELECT * FROM y ORDER BY year DESC LIMIT 1) z`;

/** Part over revenue, platforms and years in which both are published for the same months. */
const shareOfRevenue =
  (part: string): MeasureSql =>
  (scope) => `
  WITH a AS (${yearly(part)}), y AS (${yearly(REVENUE)})
  SELECT SUM(a.amount) / NULLIF(SUM(y.amount), 0) AS v
  FROM a JOIN y USING (platform_key, year) JOIN dim_platform p USING (platform_key)
  WHERE a.months = y.months AND y.amount > 0 AND ${ofPlatform(scope)}
    AND ${scope.year === undefined ? 'TRUE' : `year = ${scope.year}`}`;

/** Money measures by name. */
export const MONEY_SQL: Readonly<Record<string, MeasureSql>> = {
  'Money Flow': flow('TRUE'),
  'Total Revenue': flow(REVENUE),
  'Subscription Revenue': flow(lineItem('Subscription')),
  'Advertising Revenue': flow(lineItem('Advertising')),
  'Revenue Not Broken Down': flow(lineItem('Not broken down')),
  'Revenue PY': (scope) => flow(REVENUE)(previous(scope)),
  'Revenue Growth YoY': growth,
  'Growth vs Target': (scope) => `SELECT 100 * (v - 0.25) AS v FROM (${growth(scope)}) AS g`,
  'Revenue CAGR': cagr,
  'Market Total Revenue': flow(REVENUE, universe),
  'Revenue Market Share': ratio(
    flow(REVENUE, (scope) => `${ofPlatform(scope)} AND ${universe()}`),
    flow(REVENUE, universe),
  ),
  'Cash Content Spend': flow("l.line_item_group = 'Cash content spend'"),
  'Content Spend Share of Revenue': shareOfRevenue("l.line_item_group = 'Cash content spend'"),
  'Operating Income': flow(lineItem('Operating income')),
  'Operating Margin': shareOfRevenue(lineItem('Operating income')),
  'Net Income': flow(lineItem('Net income')),
};
