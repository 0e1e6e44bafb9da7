import { without, type Scope } from '../scope.js';
import {
  aYearAgo,
  BLANK,
  inPeriod,
  ofGeography,
  ofPlatform,
  ofSegment,
  pointsSince,
  the,
  type MeasureSql,
} from './conditions.js';
import { movementBy, movements } from './subscriber-stocks.js';

/** The one published figure of an indicator; BLANK for none and for several. */
export const published =
  (indicator: string, segment = 'TRUE'): MeasureSql =>
  (scope) =>
    `SELECT CASE WHEN COUNT(*) = 1 THEN MAX(CAST(i.indicator_value AS DOUBLE)) END AS v FROM fact_indicator i
     JOIN dim_platform p ON p.platform_key = i.platform_key JOIN dim_geography g ON g.geography_key = i.geography_key
     WHERE ${indicator === '' ? 'TRUE' : `i.indicator = '${indicator}'`} AND ${segment} AND ${ofPlatform(scope)}
       AND ${ofGeography(scope)} AND ${ofSegment(scope)} AND ${inPeriod(scope, 'i.period_end')}`;

/** The same in percent as a share. */
export const publishedShare =
  (indicator: string): MeasureSql =>
  (scope) =>
    `SELECT (${published(indicator)(scope)}) / 100 AS v`;

/** Lost subscribers over those at the start of each period of a kind, of the rows that have all of it. */
const computed =
  (lost: string, kind: 'M' | 'Q', also = 'TRUE'): MeasureSql =>
  (scope) =>
    kind === 'Q' && scope.month !== undefined
      ? BLANK
      : `SELECT SUM(CAST(${lost} AS DOUBLE)) / NULLIF(SUM(s.closing_subscribers - s.gross_adds + s.cancels), 0) AS v
         FROM ${movements(scope)} AND s.period_kind = '${kind}' AND s.closing_subscribers IS NOT NULL
           AND s.gross_adds IS NOT NULL AND s.cancels IS NOT NULL AND ${also}`;

/** Computed from months, else from quarters, else the one published figure. */
const monthlyChurn: MeasureSql = (scope) =>
  `SELECT COALESCE(m, CASE WHEN q < 1 THEN 1 - POWER(1 - q, 1.0 / 3) END, p) AS v FROM (SELECT
     ${the('Weighted Churn')} AS m, ${the('Quarterly Churn')} AS q, (${publishedShare('Monthly churn')(scope)}) AS p) AS ways`;

const of =
  (text: string): MeasureSql =>
  () =>
    `SELECT ${text} AS v FROM (SELECT ${the('Monthly Churn')} AS c) AS churn WHERE c IS NOT NULL`;

/** Monthly churn of every platform by itself, computed or published. */
export function churnBy(chosen: Scope): string {
  const scope = without(chosen, 'platform');
  const lost = (kind: 'M' | 'Q'): string => `SELECT s.platform_key,
    SUM(CAST(s.cancels AS DOUBLE)) / NULLIF(SUM(s.closing_subscribers - s.gross_adds + s.cancels), 0) AS c
    FROM ${movements(scope)} AND s.period_kind = '${kind}' AND s.closing_subscribers IS NOT NULL
      AND s.gross_adds IS NOT NULL AND s.cancels IS NOT NULL GROUP BY s.platform_key`;
  return `SELECT p.platform, p.in_market_universe,
      COALESCE(m.c, CASE WHEN q.c < 1 THEN 1 - POWER(1 - q.c, 1.0 / 3) END, f.c / 100) AS churn
    FROM dim_platform p LEFT JOIN (${lost('M')}) m ON m.platform_key = p.platform_key
    LEFT JOIN (${lost('Q')}) q ON q.platform_key = p.platform_key
    LEFT JOIN (SELECT i.platform_key, MAX(CAST(i.indicator_value AS DOUBLE)) AS c FROM fact_indicator i
      JOIN dim_geography g ON g.geography_key = i.geography_key
      WHERE i.indicator = 'Monthly churn' AND ${ofGeography(scope)} AND ${ofSegment(scope)}
        AND ${inPeriod(scope, 'i.period_end')} GROUP BY i.platform_key HAVING COUNT(*) = 1) f
      ON f.platform_key = p.platform_key`;
}

/** Points above the median of the other tracked platforms. */
const againstPeers: MeasureSql = (scope) =>
  scope.platform === undefined
    ? BLANK
    : `WITH c AS (SELECT * FROM (${churnBy(scope)}) AS b WHERE churn IS NOT NULL)
       SELECT 100 * (c.churn - (SELECT MEDIAN(o.churn) FROM c AS o
         WHERE o.in_market_universe AND o.platform <> '${scope.platform}')) AS v
       FROM c WHERE c.platform = '${scope.platform}'`;

const survival: MeasureSql = publishedShare('Survival at month 12');

/** The published benchmark of the group of platforms, whatever platform, place or time is chosen. */
const benchmark = (indicator: string, segment: string): string =>
  `SELECT CASE WHEN COUNT(*) = 1 THEN MAX(CAST(i.indicator_value AS DOUBLE)) END FROM fact_indicator i
   JOIN dim_platform p ON p.platform_key = i.platform_key
   WHERE i.indicator = '${indicator}' AND i.segment = '${segment}' AND p.business_model = 'Group'`;

const stayed = ({ segment = 'First lifetime' }: Scope): string => benchmark('Survival at month 12', segment);

/** Measures of the folder 03 Churn and Retention by name. */
export const CHURN_SQL: Readonly<Record<string, MeasureSql>> = {
  'Published Indicator': published(''),
  'Weighted Churn': computed('s.cancels', 'M'),
  'Quarterly Churn': computed('s.cancels', 'Q'),
  'Monthly Churn': monthlyChurn,
  'Monthly Churn PY': aYearAgo('Monthly Churn'),
  'Churn Change': pointsSince('Monthly Churn'),
  'Net Churn': computed('s.cancels - s.reactivations', 'M', 's.reactivations IS NOT NULL'),
  'Annualised Churn': of('1 - POWER(1 - LEAST(c, 1), 12)'),
  'Retention Rate': of('1 - c'),
  'Expected Lifetime Months': of('CASE WHEN c = 0 THEN 120 ELSE LEAST(1 / c, 120) END'),
  'Churn vs Peer Median': againstPeers,
  'Involuntary Churn Share': publishedShare('Involuntary churn share'),
  'Resubscribe Rate': (scope) =>
    `SELECT SUM(b.n) / NULLIF(SUM(a.n), 0) AS v FROM (${movementBy(scope, 'gross_adds')}) a
     JOIN (${movementBy(scope, 'reactivations')}) b ON b.platform_key = a.platform_key WHERE a.n > 0`,
  'Category Churn': publishedShare('Category churn'),
  'Survival at Month 12': survival,
  'Won Back within 12 Months': publishedShare('Won back within 12 months'),
  'Funnel Joined': (scope) => `SELECT CASE WHEN (${stayed(scope)}) IS NOT NULL THEN 100 END AS v`,
  'Funnel Month 12': (scope) => `SELECT (${stayed(scope)}) AS v`,
  'Funnel After Win-back': (scope) =>
    `SELECT s + (100 - s) * w / 100 AS v
     FROM (SELECT (${stayed(scope)}) AS s, (${benchmark('Won back within 12 months', 'All')}) AS w) AS parts`,
};
