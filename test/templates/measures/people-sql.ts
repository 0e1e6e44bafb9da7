import type { MeasureSql } from './money-sql.js';
import { fittingKinds, inPeriod, lastDay, ofPlatform, type Scope } from './scope.js';

const universe = (): string => 'p.in_market_universe';

/** Rows of subscribers that count: additive, published, no forecast. */
const CLOSING = `SELECT s.platform_key, s.tier_key, s.period_end, CAST(s.closing_subscribers AS DOUBLE) AS n
  FROM fact_subscriber s JOIN dim_basis b ON b.basis_key = s.basis_key
  WHERE s.is_additive AND b.basis <> 'Forecast' AND s.closing_subscribers IS NOT NULL`;

/** Subscribers of each platform that reports in the period, each tier at its own last date, never stale. */
const byPlatform = (scope: Scope, platforms: string): string => `
  WITH c AS (${CLOSING}),
  cut AS (SELECT LEAST(${lastDay(scope)}, (SELECT MAX(period_end) FROM c)) AS day),
  latest AS (SELECT platform_key, tier_key, MAX(period_end) AS day FROM c, cut WHERE period_end <= cut.day
             GROUP BY platform_key, tier_key)
  SELECT c.platform_key, SUM(c.n) AS n, MAX(c.period_end) AS as_of
  FROM c JOIN latest ON latest.platform_key = c.platform_key AND latest.tier_key = c.tier_key AND latest.day = c.period_end
  JOIN dim_platform p ON p.platform_key = c.platform_key, cut
  WHERE latest.day + CAST(p.max_staleness_days AS INTEGER) >= cut.day AND ${platforms}
    AND EXISTS (SELECT 1 FROM fact_subscriber f WHERE f.platform_key = c.platform_key AND f.is_additive
                AND ${inPeriod(scope, 'f.period_end')})
  GROUP BY c.platform_key`;

const subscribers =
  (platforms = ofPlatform): MeasureSql =>
  (scope) =>
    `SELECT SUM(n) AS v FROM (${byPlatform(scope, platforms(scope))}) AS s`;

const previous = (scope: Scope): Scope => ({ ...scope, year: (scope.year ?? 0) - 1 });
const inUniverse = (scope: Scope): string => `${ofPlatform(scope)} AND ${universe()}`;

const share: MeasureSql = (scope) =>
  `SELECT (${subscribers(inUniverse)(scope)}) / NULLIF((${subscribers(universe)(scope)}), 0) AS v`;

const growth: MeasureSql = (scope) => `
  SELECT SUM(n.n - o.n) / NULLIF(SUM(o.n), 0) AS v
  FROM (${byPlatform(scope, ofPlatform(scope))}) n JOIN (${byPlatform(previous(scope), ofPlatform(scope))}) o
    ON o.platform_key = n.platform_key
  WHERE o.n > 0 AND n.as_of - o.as_of BETWEEN 334 AND 396`;

/** Titles by type at each platform's last snapshot in the period. */
const titles =
  (types: string): MeasureSql =>
  (scope) => `
  WITH t AS (SELECT c.platform_key, c.period_end, d.content_type, CAST(c.titles AS DOUBLE) AS n, c.is_additive
    FROM fact_content c JOIN dim_content d ON d.content_key = c.content_key AND d.content_level = 'Type'
    JOIN dim_platform p ON p.platform_key = c.platform_key JOIN dim_basis b ON b.basis_key = c.basis_key
    WHERE c.titles IS NOT NULL AND b.basis <> 'Forecast' AND c.is_additive
      AND ${ofPlatform(scope)} AND ${inPeriod(scope, 'c.period_end')})
  SELECT SUM(n) AS v FROM t WHERE ${types}
    AND period_end = (SELECT MAX(period_end) FROM t AS l WHERE l.platform_key = t.platform_key)`;

const FACTS = [
  'fact_revenue',
  'fact_subscriber',
  'fact_content',
  'fact_engagement',
  'fact_audience_mix',
  'fact_market',
  'fact_indicator',
  'fact_valuation',
];

const rows =
  (basis: string): MeasureSql =>
  (scope) => {
    const counts = FACTS.map(
      (fact) => `SELECT COUNT(*) AS n FROM ${fact} f JOIN dim_platform p ON p.platform_key = f.platform_key
        JOIN dim_basis b ON b.basis_key = f.basis_key
        WHERE ${basis} AND ${ofPlatform(scope)} AND ${inPeriod(scope, 'f.period_end')}`,
    );
    return `SELECT NULLIF(CAST(SUM(n) AS DOUBLE), 0) AS v FROM (${counts.join(' UNION ALL ')}) AS counted`;
  };

const ESTIMATED = "b.basis IN ('Estimated', 'Synthetic')";

/** Measures of subscribers, content, engagement, market and quality by name. */
export const PEOPLE_SQL: Readonly<Record<string, MeasureSql>> = {
  Subscribers: subscribers(),
  'Subscribers PY': (scope) =>
    scope.year === undefined ? 'SELECT NULL AS v' : subscribers()(previous(scope)),
  'Subscriber Growth YoY': (scope) => (scope.year === undefined ? 'SELECT NULL AS v' : growth(scope)),
  'Market Subscribers': subscribers(universe),
  'Subscriber Market Share': share,
  'Subscriber Share Change': (scope) =>
    scope.year === undefined
      ? 'SELECT NULL AS v'
      : `SELECT 100 * ((${share(scope)}) - (${share(previous(scope))})) AS v`,
  'Market HHI': (scope) => `
    SELECT CASE WHEN COUNT(*) > 1 THEN SUM(POWER(100 * n / total, 2)) END AS v
    FROM (SELECT n, SUM(n) OVER () AS total FROM (${byPlatform(scope, universe())}) AS s) AS shares`,
  'Net Adds': (scope) => `
    SELECT CAST(SUM(s.net_adds) AS DOUBLE) AS v FROM fact_subscriber s
    JOIN dim_platform p ON p.platform_key = s.platform_key JOIN dim_basis b ON b.basis_key = s.basis_key
    WHERE s.is_additive AND b.basis <> 'Forecast' AND ${ofPlatform(scope)} AND ${inPeriod(scope, 's.period_end')}
      AND s.period_kind IN ${fittingKinds(scope)}`,
  'Library Titles': titles('TRUE'),
  Movies: titles("content_type = 'Movie'"),
  'TV Shows': titles("content_type = 'TV Show'"),
  'Movie Share': (scope) =>
    `SELECT (${titles("content_type = 'Movie'")(scope)}) / (${titles("content_type IN ('Movie', 'TV Show')")(scope)}) AS v`,
  'Hours Watched': (scope) => `
    SELECT CAST(SUM(e.hours_watched) AS DOUBLE) AS v FROM fact_engagement e
    JOIN dim_platform p ON p.platform_key = e.platform_key JOIN dim_geography g ON g.geography_key = e.geography_key
    JOIN dim_basis b ON b.basis_key = e.basis_key
    WHERE g.geography_level = 'World' AND b.basis <> 'Forecast' AND ${ofPlatform(scope)}
      AND ${inPeriod(scope, 'e.period_end')} AND e.period_kind IN ${fittingKinds(scope)}`,
  'Fact Rows': rows('TRUE'),
  'Estimated Rows': rows(ESTIMATED),
  'Estimated Share': (scope) =>
    `SELECT COALESCE((${rows(ESTIMATED)(scope)}), 0) / (${rows('TRUE')(scope)}) AS v`,
  'Market Revenue': (scope) => `
    SELECT SUM(CAST(m.market_value AS DOUBLE)) AS v FROM fact_market m
    JOIN dim_geography g ON g.geography_key = m.geography_key JOIN dim_basis b ON b.basis_key = m.basis_key
    WHERE ${scope.year === undefined && scope.quarter === undefined ? 'FALSE' : 'TRUE'} AND b.basis <> 'Forecast'
      AND m.market_measure = 'Market revenue' AND g.geography_level = 'Country' AND ${inPeriod(scope, 'm.period_end')}`,
  'Average Revenue per Member': (scope) => `
    SELECT CASE WHEN COUNT(*) = 1 THEN MAX(CAST(i.indicator_value AS DOUBLE)) END AS v FROM fact_indicator i
    JOIN dim_platform p ON p.platform_key = i.platform_key
    WHERE i.indicator = 'Average revenue per member' AND ${ofPlatform(scope)} AND ${inPeriod(scope, 'i.period_end')}`,
};
