import { isWithinYear, previous, without, type Scope } from '../scope.js';
import {
  aYearAgo,
  BLANK,
  inPeriod,
  lastDay,
  ofAudience,
  ofGeography,
  ofPlatform,
  the,
  type MeasureSql,
} from './conditions.js';
import { publishedShare } from './churn-sql.js';
import { lastLevel } from './engagement-sql.js';
import { arpu } from './unit-sql.js';

const market = (scope: Scope, measure: string, platforms = 'TRUE'): string => `fact_market m
  JOIN dim_platform p ON p.platform_key = m.platform_key JOIN dim_geography g ON g.geography_key = m.geography_key
  JOIN dim_basis b ON b.basis_key = m.basis_key
  WHERE m.market_measure = '${measure}' AND ${platforms} AND ${ofGeography(scope)}`;

const COUNTRY = "g.geography_level = 'Country'";

const marketBy = (scope: Scope): string =>
  `SELECT m.geography_key, SUM(CAST(m.market_value AS DOUBLE)) AS n FROM ${market(scope, 'Market revenue')}
   AND ${COUNTRY} AND b.basis <> 'Forecast' AND ${inPeriod(scope, 'm.period_end')} GROUP BY m.geography_key`;

/** Published revenue of the markets of countries. */
const marketRevenue: MeasureSql = (scope) =>
  isWithinYear(scope) ? `SELECT SUM(n) AS v FROM (${marketBy(scope)}) AS m` : BLANK;

const marketGrowth: MeasureSql = (scope) =>
  isWithinYear(scope)
    ? `SELECT SUM(n.n - o.n) / NULLIF(SUM(o.n), 0) AS v FROM (${marketBy(scope)}) n
       JOIN (${marketBy(previous(scope))}) o ON o.geography_key = n.geography_key WHERE o.n > 0`
    : BLANK;

/** Households with one service at their last date. */
const households: MeasureSql = (scope) =>
  `WITH h AS (SELECT m.platform_key, m.geography_key, m.period_end, CAST(m.market_value AS DOUBLE) AS n
     FROM ${market(scope, 'Households with service', ofPlatform(scope))} AND ${inPeriod(scope, 'm.period_end')})
   SELECT CASE WHEN COUNT(*) = 1 AND (SELECT COUNT(*) FROM (SELECT DISTINCT platform_key, geography_key FROM h) AS k) = 1
     THEN MAX(n) END AS v FROM h WHERE period_end = (SELECT MAX(period_end) FROM h)`;

const stacking: MeasureSql = (scope) =>
  `WITH h AS (SELECT p.platform, p.in_market_universe, m.period_end, CAST(m.market_value AS DOUBLE) AS n
     FROM ${market(scope, 'Households with service')} AND ${inPeriod(scope, 'm.period_end')}),
   l AS (SELECT * FROM h WHERE period_end = (SELECT MAX(period_end) FROM h WHERE platform = 'Any SVOD'))
   SELECT SUM(n) FILTER (in_market_universe) / MAX(n) FILTER (platform = 'Any SVOD') AS v FROM l`;

/** By country: broadband households at the last date up to the end of the period. */
const broadbandBy = (scope: Scope): string =>
  `SELECT m.geography_key, MAX_BY(CAST(m.market_value AS DOUBLE), m.period_end) AS n
   FROM ${market(scope, 'Broadband households')} AND ${COUNTRY} AND m.period_end <= ${lastDay(scope)} GROUP BY m.geography_key`;

/** By country: subscribers of one platform at the last date in the period. */
const countryBy = (scope: Scope): string =>
  `SELECT s.geography_key, MAX_BY(CAST(s.closing_subscribers AS DOUBLE), s.period_end) AS n FROM fact_subscriber s
   JOIN dim_platform p ON p.platform_key = s.platform_key JOIN dim_geography g ON g.geography_key = s.geography_key
   WHERE ${COUNTRY} AND s.closing_subscribers IS NOT NULL AND ${ofPlatform(scope)} AND ${ofGeography(scope)}
     AND ${inPeriod(scope, 's.period_end')} GROUP BY s.geography_key`;

/** Subscribers of the one platform and country with a figure, at its last date. */
const countrySubscribers: MeasureSql = (scope) =>
  `WITH c AS (SELECT s.platform_key, s.geography_key, s.period_end, CAST(s.closing_subscribers AS DOUBLE) AS n FROM fact_subscriber s
     JOIN dim_platform p ON p.platform_key = s.platform_key JOIN dim_geography g ON g.geography_key = s.geography_key
     WHERE ${COUNTRY} AND s.closing_subscribers IS NOT NULL AND ${ofPlatform(scope)} AND ${ofGeography(scope)}
       AND ${inPeriod(scope, 's.period_end')})
   SELECT CASE WHEN COUNT(*) = 1 AND (SELECT COUNT(*) FROM (SELECT DISTINCT platform_key, geography_key FROM c) AS k) = 1
     THEN MAX(n) END AS v FROM c WHERE period_end = (SELECT MAX(period_end) FROM c)`;

/** By country: both figures of one platform. */
const reachBy = (scope: Scope): string =>
  `SELECT c.geography_key, c.n AS subscribers, h.n AS households FROM (${countryBy(scope)}) c
   JOIN (${broadbandBy(scope)}) h ON h.geography_key = c.geography_key WHERE h.n > 0`;

const ofOnePlatform =
  (measure: MeasureSql): MeasureSql =>
  (scope) =>
    scope.platform === undefined ? BLANK : measure(scope);

const anywhere = (scope: Scope): Scope => without(scope, 'geography', 'region');

const benchmark = ofOnePlatform(
  (scope) =>
    `SELECT QUANTILE_CONT(subscribers / households, 0.75) AS v FROM (${reachBy(anywhere(scope))}) AS r HAVING COUNT(*) >= 4`,
);

const whitespace = ofOnePlatform(
  (scope) => `SELECT SUM(GREATEST(households * ${the('Benchmark Penetration')} - subscribers, 0)) AS v
    FROM (${reachBy(scope)}) AS r WHERE ${the('Benchmark Penetration')} IS NOT NULL`,
);

const audienceShare: MeasureSql = (scope) => {
  const mix = `fact_audience_mix x JOIN dim_platform p ON p.platform_key = x.platform_key
    JOIN dim_geography g ON g.geography_key = x.geography_key JOIN dim_audience a ON a.audience_key = x.audience_key
    WHERE ${ofPlatform(scope)} AND ${ofGeography(scope)} AND ${inPeriod(scope, 'x.period_end')}`;
  return `WITH publishers AS (SELECT COUNT(DISTINCT x.platform_key) AS n FROM ${mix}),
    m AS (SELECT x.period_end, CAST(x.share_percent AS DOUBLE) AS n FROM ${mix} AND ${ofAudience(scope)}
      AND ((SELECT n FROM publishers) = 1 OR p.business_model = 'Group'))
    SELECT CASE WHEN COUNT(*) = 1 THEN MAX(n) / 100 END AS v FROM m WHERE period_end = (SELECT MAX(period_end) FROM m)`;
};

/** Measures of the folder 08 Regional by name. */
export const REGIONAL_SQL: Readonly<Record<string, MeasureSql>> = {
  'Market Revenue': marketRevenue,
  'Market Revenue PY': aYearAgo('Market Revenue'),
  'Market Revenue Growth': marketGrowth,
  'Country Revenue Share': publishedShare('Share of subscription video revenue'),
  Households: households,
  'Stacking Ratio': stacking,
  'Audience Share': audienceShare,
  'Country Subscribers': countrySubscribers,
  'Country Users': lastLevel('users', COUNTRY, '(e.platform_key, e.geography_key)'),
  'Broadband Households': (scope) => `SELECT SUM(n) AS v FROM (${broadbandBy(scope)}) AS h`,
  Penetration: ofOnePlatform(
    (scope) => `SELECT SUM(subscribers) / NULLIF(SUM(households), 0) AS v FROM (${reachBy(scope)}) AS r`,
  ),
  'Benchmark Penetration': benchmark,
  'Whitespace Subscribers': whitespace,
  'Whitespace Revenue': (scope) =>
    `SELECT 12 * ${the('Whitespace Subscribers')} * (${arpu(anywhere(scope))}) AS v`,
};
