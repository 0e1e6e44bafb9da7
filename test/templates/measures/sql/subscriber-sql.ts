import { isWithinYear, previous } from '../scope.js';
import { aYearAgo, BLANK, lastDay, pointsSince, the, type MeasureSql } from './conditions.js';
import { UNIVERSE } from './money-flows.js';
import { ofMarket } from './revenue-sql.js';
import { averageBy, closingBy, movementBy, openingBy, stockOn } from './subscriber-stocks.js';

const summed = (rows: string): string => `SELECT SUM(n) AS v FROM (${rows}) AS s`;

/** Subscribers at the end of the period. */
const subscribers: MeasureSql = (scope) => summed(closingBy(scope));
const market = ofMarket((scope, universe) => summed(closingBy(scope, universe)));

/** Share of the subscribers of the tracked platforms. */
const subscriberShare: MeasureSql = (scope) => {
  const own = `${scope.platform === undefined ? 'TRUE' : `p.platform = '${scope.platform}'`} AND ${UNIVERSE}`;
  return `SELECT (${summed(closingBy(scope, own))}) / NULLIF(${the('Market Subscribers')}, 0) AS v`;
};

/** Growth over the year before of platforms whose two dates are a year apart, give or take a month. */
const subscriberGrowth: MeasureSql = (scope) =>
  isWithinYear(scope)
    ? `SELECT SUM(n.n - o.n) / NULLIF(SUM(o.n), 0) AS v
       FROM (${closingBy(scope)}) n JOIN (${closingBy(previous(scope))}) o ON o.platform_key = n.platform_key
       WHERE o.n > 0 AND n.as_of - o.as_of BETWEEN 334 AND 396`
    : BLANK;

const movement =
  (column: string): MeasureSql =>
  (scope) =>
    summed(movementBy(scope, column));

/** By platform: closing less opening, where both are there. */
const changeBy = (...[scope]: Parameters<MeasureSql>): string =>
  `SELECT c.platform_key, c.n - o.n AS n FROM (${closingBy(scope)}) c
   JOIN (SELECT platform_key, SUM(n) AS n FROM (${openingBy(scope)}) AS t GROUP BY platform_key) o
     ON o.platform_key = c.platform_key`;

const stale: MeasureSql = (scope) => `
  WITH c AS (SELECT s.platform_key, s.period_end, s.geography_key FROM fact_subscriber s
      JOIN dim_basis b ON b.basis_key = s.basis_key
      WHERE s.is_additive AND b.basis <> 'Forecast' AND s.closing_subscribers IS NOT NULL),
    cut AS (SELECT LEAST(${lastDay(scope)}, (SELECT MAX(period_end) FROM c)) AS day)
  SELECT NULLIF(COUNT(*), 0) AS v FROM (SELECT c.platform_key, MAX(c.period_end) AS last FROM c, cut
      WHERE c.period_end <= cut.day GROUP BY c.platform_key) AS l
    JOIN dim_platform p ON p.platform_key = l.platform_key, cut
  WHERE l.last + CAST(p.max_staleness_days AS INTEGER) < cut.day
    AND ${scope.platform === undefined ? 'TRUE' : `p.platform = '${scope.platform}'`}
    AND EXISTS (SELECT 1 FROM c AS k JOIN dim_geography g ON g.geography_key = k.geography_key
      WHERE k.platform_key = l.platform_key AND ${scope.region === undefined ? 'TRUE' : `g.region = '${scope.region}'`}
        AND ${scope.geography === undefined ? 'TRUE' : `g.geography = '${scope.geography}'`})`;

/** Measures of the folder 02 Subscribers by name. */
export const SUBSCRIBER_SQL: Readonly<Record<string, MeasureSql>> = {
  'Subscribers Last Reported': (scope) => summed(stockOn(scope, lastDay(scope))),
  Subscribers: subscribers,
  'Opening Subscribers': (scope) => summed(openingBy(scope)),
  'Subscribers PY': aYearAgo('Subscribers'),
  'Subscriber Growth YoY': subscriberGrowth,
  'Average Subscribers': (scope) => summed(averageBy(scope)),
  'Gross Adds': movement('gross_adds'),
  'Win-backs': movement('reactivations'),
  Cancels: movement('cancels'),
  'Net Adds': movement('net_adds'),
  'Subscriber Change': (scope) => summed(changeBy(scope)),
  'Net Adds Tie-out': (scope) =>
    `SELECT SUM(c.n - m.n) AS v FROM (${changeBy(scope)}) c
     JOIN (${movementBy(scope, 'net_adds')}) m ON m.platform_key = c.platform_key`,
  'Acquisition Rate': (scope) =>
    `SELECT SUM(m.n) / NULLIF(SUM(o.n), 0) AS v FROM (${movementBy(scope, 'gross_adds')}) m
     JOIN (${openingBy(scope)}) o ON o.platform_key = m.platform_key WHERE o.n > 0`,
  'Market Subscribers': market,
  'Subscriber Market Share': subscriberShare,
  'Subscriber Share Change': pointsSince('Subscriber Market Share'),
  'Market HHI': ofMarket(
    (scope, universe) =>
      `SELECT CASE WHEN COUNT(*) > 1 THEN SUM(POWER(100 * n / total, 2)) END AS v
       FROM (SELECT n, SUM(n) OVER () AS total FROM (${closingBy(scope, universe)}) AS s) AS shares`,
  ),
  // Days since 30 December 1899, as Power BI counts dates.
  'Subscribers As Of': (scope) =>
    `SELECT DATE_DIFF('day', DATE '1899-12-30', MAX(as_of)) AS v FROM (${stockOn(scope, lastDay(scope))}) s
     WHERE EXISTS (SELECT 1 FROM (${closingBy(scope)}) AS c)`,
  'Stale Platform Count': stale,
  'Reporting Platforms': (scope) => {
    const own = `${scope.platform === undefined ? 'TRUE' : `p.platform = '${scope.platform}'`} AND ${UNIVERSE}`;
    return `SELECT NULLIF(COUNT(*), 0) AS v FROM (${closingBy(scope, own)}) AS s`;
  },
};
