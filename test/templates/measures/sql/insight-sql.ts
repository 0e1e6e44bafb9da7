import { isWithinYear, previous, without, type Scope } from '../scope.js';
import { BLANK, inPeriod, ofGeography, ofPlatform, the, type MeasureSql } from './conditions.js';
import { churnBy } from './churn-sql.js';
import { libraryBy, supplyBy } from './content-sql.js';
import { UNIVERSE } from './money-flows.js';
import { lastFigure, reporting } from './quality-sql.js';
import { closingBy } from './subscriber-stocks.js';
import { billions, counted, dayText, decimal, percent, sentences, whole } from './text-parts.js';

const isOne = ({ platform }: Scope): boolean => platform !== undefined;

const growthSentence = (): string =>
  `(SELECT 'Revenue ' || CASE WHEN g >= 0 THEN 'grew ' ELSE 'fell ' END || ${percent('ABS(g)')} || ' like for like, ' ||
     ${decimal('ABS(d)')} || CASE WHEN d >= 0 THEN ' pp above' ELSE ' pp below' END || ' the target.'
    FROM (SELECT ${the('Revenue Growth YoY')} AS g, ${the('Growth vs Target')} AS d) AS t)`;

const leaderSentence = (scope: Scope): string => {
  const every = without(scope, 'platform');
  return `(SELECT p.platform || '${isOne(scope) ? ' has ' : ' leads with '}' || ${percent('s.n / s.total')} ||
      ' of the subscribers of tracked platforms.'
    FROM (SELECT platform_key, n, SUM(n) OVER () AS total FROM (${closingBy(every, UNIVERSE)}) AS c) s
    JOIN dim_platform p ON p.platform_key = s.platform_key WHERE ${ofPlatform(scope)} ORDER BY s.n DESC, p.platform LIMIT 1)`;
};

const spendSentence = (): string =>
  `(SELECT 'Cash content spend was ' || ${percent('v')} || ' of revenue where both are published.'
    FROM (SELECT ${the('Content Spend Share of Revenue')} AS v) AS s)`;

const librarySentence = (scope: Scope): string =>
  `(SELECT p.platform || '${isOne(scope) ? ' lists ' : ' has the largest library: '}' || ${whole('l.n')} ||
      ${isOne(scope) ? "''" : `' of ' || ${whole('l.total')}`} || ' titles.'
    FROM (SELECT platform_key, n, SUM(n) OVER () AS total FROM (${libraryBy(scope)}) AS b) l
    JOIN dim_platform p ON p.platform_key = l.platform_key ORDER BY l.n DESC, p.platform LIMIT 1)`;

const marginSentence = (): string =>
  `(SELECT 'Operating margin was ' || ${percent('m')} || CASE WHEN d IS NULL THEN '' ELSE
      CASE WHEN d >= 0 THEN ', up ' ELSE ', down ' END || ${decimal('ABS(d)')} || ' pp on the year before' END || '.'
    FROM (SELECT ${the('Operating Margin')} AS m, ${the('Operating Margin Change')} AS d) AS t)`;

const regionSentence = (scope: Scope): string =>
  `(SELECT 'Of the regions with published revenue, ' || geography || ' brings the most: ' || ${billions('n')} || ' billion.' FROM (
      SELECT g.geography, SUM(CAST(r.amount AS DOUBLE)) AS n FROM fact_revenue r
      JOIN dim_platform p ON p.platform_key = r.platform_key JOIN dim_geography g ON g.geography_key = r.geography_key
      JOIN dim_line_item l ON l.line_item_key = r.line_item_key JOIN dim_basis b ON b.basis_key = r.basis_key
      WHERE g.geography_level = 'Region' AND r.is_additive AND l.line_item_group = 'Revenue' AND b.basis <> 'Forecast'
        AND ${ofPlatform(scope)} AND ${ofGeography(scope)} AND ${inPeriod(scope, 'r.period_end')}
        ${scope.quarter === undefined ? '' : "AND r.period_kind IN ('M', 'Q')"}
      GROUP BY g.geography) AS t ORDER BY n DESC, geography LIMIT 1)`;

const countrySentence = (scope: Scope): string =>
  isWithinYear(scope)
    ? `(SELECT g.geography || ' is the largest market with ' || ${billions('CAST(m.market_value AS DOUBLE)')} || ' billion.'
        FROM fact_market m JOIN dim_geography g ON g.geography_key = m.geography_key
        WHERE m.market_measure = 'Market revenue' AND g.geography_level = 'Country' AND ${ofGeography(scope)}
          AND ${inPeriod(scope, 'm.period_end')} ORDER BY m.market_value DESC, g.geography LIMIT 1)`
    : 'NULL';

const rankSentence: MeasureSql = (scope) =>
  isWithinYear(scope)
    ? `WITH r AS (SELECT p.platform, RANK() OVER (ORDER BY n.n DESC) AS now, RANK() OVER (ORDER BY o.n DESC) AS before,
          COUNT(*) OVER () AS all_of FROM (${closingBy(scope)}) n JOIN (${closingBy(previous(scope))}) o ON o.platform_key = n.platform_key
          JOIN dim_platform p ON p.platform_key = n.platform_key WHERE ${UNIVERSE})
       SELECT platform || ' climbed ' || (before - now) || CASE WHEN before - now = 1 THEN ' rank' ELSE ' ranks' END ||
         ' to number ' || now || ' by subscribers, of ' || all_of || ' platforms with figures of both years.' AS v
       FROM r WHERE before > now ORDER BY before - now DESC, platform LIMIT 1`
    : BLANK;

const churnSentence: MeasureSql = (scope) => `
  WITH c AS (SELECT platform, churn FROM (${churnBy(scope)}) AS b WHERE churn IS NOT NULL AND in_market_universe
      ${scope.platform === undefined ? '' : `AND platform = '${scope.platform}'`}),
    l AS (SELECT * FROM c ORDER BY churn, platform LIMIT 1), h AS (SELECT * FROM c ORDER BY churn DESC, platform LIMIT 1)
  SELECT 'Monthly churn runs from ' || ${percent('l.churn')} || ' (' || l.platform || ') to ' || ${percent('h.churn')} ||
    ' (' || h.platform || ') over ' || (SELECT COUNT(*) FROM c) || ' platforms.' AS v
  FROM l, h WHERE (SELECT COUNT(*) FROM c) > 1`;

const gapSentence: MeasureSql = (scope) =>
  scope.platform === undefined || scope.genre !== undefined
    ? BLANK
    : `SELECT '${scope.platform} offers least ' || genre || ' against the others: its share of titles is ' ||
         ${percent('share / mean', 0)} || ' of their mean.' AS v
       FROM (${supplyBy(scope)}) AS s WHERE mean > 0 AND titles >= 20 AND share < mean ORDER BY share / mean, genre LIMIT 1`;

const footer: MeasureSql = (scope) =>
  `SELECT 'Data to ' || ${dayText('d')} || '; ' || (${reporting(scope)}) || ' of ' ||
     (SELECT COUNT(*) FROM dim_platform WHERE in_market_universe) || ' platforms report; ' ||
     ${counted(`COALESCE(${the('Estimated Rows')}, 0)`, 'estimated value', 'estimated values')} ||
     COALESCE('; loaded ' || (SELECT ${dayText('MAX(finished_on)')} FROM etl_batch), '') AS v
   FROM (SELECT (${lastFigure(scope)}) AS d) AS t`;

/** Sentences of the folder 10 Narrative and Quality by name. */
export const INSIGHT_SQL: Readonly<Record<string, MeasureSql>> = {
  'Insight Executive': (scope) => sentences(growthSentence(), leaderSentence(scope)),
  'Insight Content': (scope) => sentences(librarySentence(scope), spendSentence()),
  'Insight Financial': () => sentences(marginSentence(), spendSentence()),
  'Insight Regional': (scope) => sentences(regionSentence(scope), countrySentence(scope)),
  'Insight Rank Change': rankSentence,
  'Insight Churn': churnSentence,
  'Insight Gap': gapSentence,
  'Insight Forecast': () =>
    `SELECT 'On a straight line through ' || n || ' years, revenue would be ' || ${billions('r')} || ' billion in ' || y ||
       '. A benchmark, not a forecast: a line knows no saturation.' AS v
     FROM (SELECT CAST(${the('Trend Points')} AS INTEGER) AS n, ${the('Trend Revenue')} AS r,
       CAST(${the('Trend Year')} AS INTEGER) AS y) AS t`,
  'Footer Data Status': footer,
};
