import { isWithinYear, without, type Scope } from '../scope.js';
import {
  BLANK,
  fittingKinds,
  formula,
  inPeriod,
  monthsOf,
  ofAudience,
  ofGeography,
  ofPlatform,
  the,
  type MeasureSql,
} from './conditions.js';
import { published, publishedShare } from './churn-sql.js';
import { UNIVERSE } from './money-flows.js';
import { averageBy } from './subscriber-stocks.js';

const rows = (scope: Scope, places: string): string => `fact_engagement e
  JOIN dim_platform p ON p.platform_key = e.platform_key JOIN dim_geography g ON g.geography_key = e.geography_key
  JOIN dim_audience a ON a.audience_key = e.audience_key JOIN dim_basis b ON b.basis_key = e.basis_key
  WHERE ${places} AND ${ofPlatform(scope)} AND ${ofGeography(scope)} AND ${ofAudience(scope)}
    AND ${inPeriod(scope, 'e.period_end')}`;

const WORLD = "g.geography_level = 'World'";
const flows = (scope: Scope): string =>
  `${rows(scope, WORLD)} AND b.basis <> 'Forecast' AND e.period_kind IN ${fittingKinds(scope)}`;

/** By platform: hours watched in the period. */
export const hoursBy = (scope: Scope): string =>
  `SELECT e.platform_key, CAST(SUM(e.hours_watched) AS DOUBLE) AS n FROM ${flows(scope)} GROUP BY e.platform_key
   HAVING SUM(e.hours_watched) IS NOT NULL`;

const monthsBy = (scope: Scope): string =>
  `SELECT platform_key, MAX(months) AS months FROM (
     SELECT e.platform_key, COUNT(DISTINCT e.date_key) * ${monthsOf('e.period_kind')} AS months
     FROM ${flows(scope)} AND e.hours_watched IS NOT NULL GROUP BY e.platform_key, e.period_kind) AS k GROUP BY platform_key`;

const sum =
  (column: string): MeasureSql =>
  (scope) =>
    `SELECT CAST(SUM(e.${column}) AS DOUBLE) AS v FROM ${flows(scope)}`;

/** A level of the one platform (and country) that publishes it, at its last date in the period. */
export const lastLevel =
  (column: string, places: string, by = 'e.platform_key'): MeasureSql =>
  (scope) =>
    `WITH l AS (SELECT ${by} AS who, e.period_end, CAST(e.${column} AS DOUBLE) AS n FROM ${rows(scope, places)}
       AND e.${column} IS NOT NULL)
     SELECT CASE WHEN COUNT(*) = 1 AND (SELECT COUNT(DISTINCT who) FROM l) = 1 THEN MAX(n) END AS v
     FROM l WHERE period_end = (SELECT MAX(period_end) FROM l)`;

const monthlyUsers: MeasureSql = (scope) =>
  `SELECT CASE WHEN COUNT(DISTINCT e.platform_key) = 1 THEN AVG(CAST(e.users AS DOUBLE)) END AS v
   FROM ${rows(scope, WORLD)} AND b.basis <> 'Forecast' AND e.period_kind = 'M' AND e.users IS NOT NULL`;

const hoursPerSubscriber: MeasureSql = (scope) =>
  isWithinYear(scope)
    ? `SELECT SUM(h.n) / NULLIF(SUM(a.n * m.months), 0) AS v FROM (${hoursBy(scope)}) h
       JOIN (${monthsBy(scope)}) m ON m.platform_key = h.platform_key
       JOIN (${averageBy(scope)}) a ON a.platform_key = h.platform_key WHERE a.n > 0`
    : BLANK;

const hoursShare: MeasureSql = (scope) => {
  const every = without(scope, 'platform');
  const tracked = (of: Scope): string =>
    `SELECT h.n FROM (${hoursBy(of)}) h JOIN dim_platform p ON p.platform_key = h.platform_key WHERE ${UNIVERSE}`;
  return `SELECT (SELECT SUM(n) FROM (${tracked(scope)}) AS o) / SUM(n) AS v FROM (${tracked(every)}) AS t HAVING COUNT(*) > 1`;
};

/** Measures of the folder 06 Engagement by name. */
export const ENGAGEMENT_SQL: Readonly<Record<string, MeasureSql>> = {
  Users: lastLevel('users', WORLD),
  MAU: monthlyUsers,
  DAU: published('Daily active users'),
  Stickiness: formula(`${the('DAU')} / NULLIF(${the('MAU')}, 0)`),
  'Hours Watched': sum('hours_watched'),
  Sessions: sum('sessions'),
  'Minutes Watched': sum('minutes_watched'),
  'Session Duration': (scope) =>
    `SELECT SUM(CAST(e.minutes_watched AS DOUBLE)) / NULLIF(SUM(e.sessions), 0) AS v FROM ${flows(scope)}
     AND e.minutes_watched IS NOT NULL AND e.sessions IS NOT NULL`,
  'Sessions per User': (scope) =>
    `SELECT SUM(CAST(e.sessions AS DOUBLE)) / NULLIF(SUM(e.users), 0) AS v FROM ${rows(scope, WORLD)}
     AND b.basis <> 'Forecast' AND e.period_kind = 'M' AND e.users IS NOT NULL AND e.sessions IS NOT NULL`,
  'Hours Months': (scope) => `SELECT MAX(months) AS v FROM (${monthsOfAll(scope)}) AS m`,
  'Hours per Subscriber': hoursPerSubscriber,
  'Engagement Share': hoursShare,
  'Concurrent Viewers': lastLevel('concurrent_viewers', 'TRUE'),
  'Active Channels': lastLevel('active_channels', 'TRUE'),
  'Viewing Share': publishedShare('Share of streaming minutes'),
  'Minutes a Day': published('Minutes a day'),
  'Minutes per Play': published('Minutes per play'),
};

function monthsOfAll(scope: Scope): string {
  return `SELECT COUNT(DISTINCT e.date_key) * ${monthsOf('e.period_kind')} AS months
    FROM ${flows(scope)} AND e.hours_watched IS NOT NULL GROUP BY e.period_kind`;
}
