import type { Scope } from '../scope.js';
import { fittingKinds, inPeriod, lastDay, firstDay, ofGeography, ofPlatform } from './conditions.js';

/** Figures that count: additive, published, no forecast. */
const CLOSING = `SELECT s.platform_key, s.tier_key, s.geography_key, s.period_end, CAST(s.closing_subscribers AS DOUBLE) AS n
  FROM fact_subscriber s JOIN dim_basis b ON b.basis_key = s.basis_key
  WHERE s.is_additive AND b.basis <> 'Forecast' AND s.closing_subscribers IS NOT NULL`;

/**
 * Subscribers by platform and tier on a day: each at its own last date over all geographies, of the geographies chosen,
 * none that is stale on the day or, when that lies beyond the data, at the end of the data.
 */
export const stockOn = (scope: Scope, day: string, platforms = ofPlatform(scope)): string => `
  WITH c AS (${CLOSING}),
  cut AS (SELECT LEAST(${day}, (SELECT MAX(period_end) FROM c)) AS day),
  latest AS (SELECT platform_key, tier_key, MAX(period_end) AS day FROM c, cut WHERE period_end <= cut.day
             GROUP BY platform_key, tier_key)
  SELECT c.platform_key, c.tier_key, SUM(c.n) AS n, MAX(c.period_end) AS as_of
  FROM c JOIN latest ON latest.platform_key = c.platform_key AND latest.tier_key = c.tier_key AND latest.day = c.period_end
  JOIN dim_platform p ON p.platform_key = c.platform_key
  JOIN dim_geography g ON g.geography_key = c.geography_key, cut
  WHERE latest.day + CAST(p.max_staleness_days AS INTEGER) >= cut.day AND ${platforms} AND ${ofGeography(scope)}
  GROUP BY c.platform_key, c.tier_key`;

/** By platform: subscribers at the end of the period, of the platforms that report within it, and their date. */
export const closingBy = (scope: Scope, platforms?: string): string => `
  SELECT s.platform_key, SUM(s.n) AS n, MAX(s.as_of) AS as_of FROM (${stockOn(scope, lastDay(scope), platforms)}) s
  WHERE EXISTS (SELECT 1 FROM fact_subscriber f JOIN dim_geography g ON g.geography_key = f.geography_key
    WHERE f.platform_key = s.platform_key AND f.is_additive AND ${ofGeography(scope)} AND ${inPeriod(scope, 'f.period_end')})
  GROUP BY s.platform_key`;

/** By platform: subscribers on the day before the period, of the platforms with a figure in the period. */
export const openingBy = (scope: Scope): string => `
  SELECT s.platform_key, s.tier_key, s.n FROM (${stockOn(scope, `(${firstDay(scope)} - 1)`)}) s
  WHERE EXISTS (SELECT 1 FROM fact_subscriber f JOIN dim_geography g ON g.geography_key = f.geography_key
    WHERE f.platform_key = s.platform_key AND ${ofGeography(scope)} AND ${inPeriod(scope, 'f.period_end')})`;

/**
 * By platform: mean over the dates of the period of the figure and the one before it, tier by tier, then summed; tiers
 * without an opening figure, or whose last one is stale, are left out.
 */
export const averageBy = (scope: Scope): string => `
  WITH d AS (SELECT c.platform_key, c.tier_key, c.period_end, SUM(c.n) AS n FROM (${CLOSING}) c
      JOIN dim_platform p ON p.platform_key = c.platform_key JOIN dim_geography g ON g.geography_key = c.geography_key
      WHERE ${ofPlatform(scope)} AND ${ofGeography(scope)} AND ${inPeriod(scope, 'c.period_end')} GROUP BY ALL),
    pairs AS (SELECT d.platform_key, d.tier_key,
      (d.n + COALESCE(LAG(d.n) OVER (PARTITION BY d.platform_key, d.tier_key ORDER BY d.period_end), o.n)) / 2 AS mean
      FROM d JOIN (${openingBy(scope)}) o ON o.platform_key = d.platform_key AND o.tier_key = d.tier_key
      JOIN (${stockOn(scope, lastDay(scope))}) z ON z.platform_key = d.platform_key AND z.tier_key = d.tier_key)
  SELECT platform_key, SUM(mean) AS n
  FROM (SELECT platform_key, tier_key, AVG(mean) AS mean FROM pairs GROUP BY ALL) AS tiers GROUP BY platform_key`;

/** Rows of movements in the period that fit into it. */
export const movements = (scope: Scope): string => `fact_subscriber s
  JOIN dim_platform p ON p.platform_key = s.platform_key JOIN dim_geography g ON g.geography_key = s.geography_key
  JOIN dim_basis b ON b.basis_key = s.basis_key AND b.basis <> 'Forecast'
  WHERE s.is_additive AND ${ofPlatform(scope)} AND ${ofGeography(scope)} AND ${inPeriod(scope, 's.period_end')}
    AND s.period_kind IN ${fittingKinds(scope)}`;

/** By platform: sum of a column of movements. */
export const movementBy = (scope: Scope, column: string): string =>
  `SELECT s.platform_key, CAST(SUM(s.${column}) AS DOUBLE) AS n FROM ${movements(scope)} GROUP BY s.platform_key
   HAVING SUM(s.${column}) IS NOT NULL`;
