import type { Scope } from '../scope.js';
import { BLANK, ofPlatform, the, type MeasureSql } from './conditions.js';
import { libraryBy, supplyBy } from './content-sql.js';
import { targetOf } from './revenue-sql.js';
import { closingBy } from './subscriber-stocks.js';
import { counted, daysText, decimal, percent, yearsText } from './text-parts.js';

/** Points of churn risk and what they are given for. */
const risk =
  (value: string): MeasureSql =>
  ({ platform }) =>
    platform === undefined
      ? BLANK
      : `SELECT ${value} AS v FROM (SELECT c, m, d, g,
           (c >= 0.05)::INT + (COALESCE(m, 0) > 1)::INT + (COALESCE(d, 0) > 0)::INT + (COALESCE(g, 0) < 0)::INT AS points
         FROM (SELECT ${the('Monthly Churn')} AS c, ${the('Churn vs Peer Median')} AS m, ${the('Churn Change')} AS d,
           ${the('Subscriber Growth YoY')} AS g) AS t WHERE c IS NOT NULL) AS r`;

const REASONS = `NULLIF(CONCAT_WS('; ',
  CASE WHEN c >= 0.05 THEN 'churn of ' || ${percent('c')} || ' a month' END,
  CASE WHEN m > 1 THEN ${decimal('m')} || ' pp above the median of the others' END,
  CASE WHEN d > 0 THEN 'up by ' || ${decimal('d')} || ' pp' END,
  CASE WHEN g < 0 THEN 'fewer subscribers than the year before' END), '')`;

/** Words for what is chosen. */
const chosen = (scope: Scope): string => {
  const platform = scope.platform === undefined ? 'all platforms' : scope.platform.replaceAll("'", "''");
  return `${yearsText(scope)} || ', ${platform}'`;
};

const title =
  (page: string): MeasureSql =>
  (scope) =>
    `SELECT '${page}: ' || ${chosen(scope)} AS v FROM dim_platform p WHERE ${ofPlatform(scope)} LIMIT 1`;

/** Notes, statuses and titles of the folder 10 Narrative and Quality by name. */
export const NOTE_SQL: Readonly<Record<string, MeasureSql>> = {
  'Note Period': (scope) => `SELECT ${yearsText(scope)} AS v`,
  'Selected Metric Name': (scope) =>
    `SELECT CASE WHEN ${the('Selected Metric')} IS NOT NULL THEN '${scope.metric ?? 'Revenue'}' END AS v`,
  'Note Growth': (scope) =>
    `SELECT CASE WHEN ${the('Revenue Growth YoY')} IS NOT NULL
       THEN ${yearsText(scope)} || ', like for like; target ' || ${percent(String(targetOf(scope)))} END AS v`,
  'Note Subscribers': (scope) =>
    `SELECT 'As of ' || ${daysText('MIN(as_of)', 'MAX(as_of)')} || ', ' || ${counted('COUNT(*)', 'platform', 'platforms')} AS v
     FROM (${closingBy(scope)}) AS c HAVING COUNT(*) > 0`,
  'Note Library': (scope) =>
    `SELECT ${counted('COUNT(*)', 'platform', 'platforms')} || ', ' || ${daysText('MIN(as_of)', 'MAX(as_of)')} AS v
     FROM (${libraryBy(scope)}) AS l HAVING COUNT(*) > 0`,
  'Revenue Target Status': () =>
    `SELECT CASE WHEN v > 1 THEN 'Above target' WHEN v < -1 THEN 'Below target' WHEN v IS NOT NULL THEN 'On target' END AS v
     FROM (SELECT ${the('Growth vs Target')} AS v) AS g`,
  'PY Is Comparable': () =>
    `SELECT CASE WHEN ${the('Total Revenue')} IS NOT NULL
       AND ${the('Revenue PY')} IS NOT NULL
       THEN CASE WHEN ${the('Revenue Growth YoY')} IS NULL THEN 'No' ELSE 'Yes' END END AS v`,
  'Is Stale': () =>
    `SELECT CASE WHEN ${the('Stale Platform Count')} > 0 THEN 'Yes'
       WHEN ${the('Subscribers')} IS NOT NULL THEN 'No' END AS v`,
  'Monthly Churn Basis': () =>
    `SELECT CASE WHEN ${the('Weighted Churn')} IS NOT NULL THEN 'Computed from monthly cancellations'
       WHEN ${the('Quarterly Churn')} < 1 THEN 'Computed from quarterly cancellations'
       WHEN ${the('Monthly Churn')} IS NOT NULL THEN 'Published' END AS v`,
  'Churn Risk Points': risk('points'),
  'Churn Risk Level': risk("CASE WHEN points >= 2 THEN 'High' WHEN points = 1 THEN 'Medium' ELSE 'Low' END"),
  'Churn Risk Reasons': risk(REASONS),
  'Content Gap Status': () =>
    `SELECT CASE WHEN d > 0 AND t IS NULL AND c IS NOT NULL THEN 'White space' WHEN i > 120 THEN 'Under-served'
       WHEN i < 80 THEN 'Over-served' WHEN i IS NOT NULL THEN 'Balanced' END AS v
     FROM (SELECT ${the('Demand Share')} AS d, ${the('Genre Titles')} AS t,
       ${the('Platform Catalogue')} AS c, ${the('Content Gap Index')} AS i) AS g`,
  'Genre Quadrant': (scope) =>
    scope.platform === undefined || scope.genre === undefined
      ? BLANK
      : `WITH s AS (SELECT genre, 100 * share / mean AS supply, recent FROM (${supplyBy(scope)}) AS b
           WHERE mean > 0 AND recent IS NOT NULL)
         SELECT CASE WHEN supply >= (SELECT MEDIAN(supply) FROM s) THEN 'Ample' ELSE 'Scarce' END ||
           CASE WHEN recent >= (SELECT MEDIAN(recent) FROM s) THEN ' and fresh' ELSE ' and ageing' END AS v
         FROM s WHERE genre = '${scope.genre}'`,
  'Selection Text': (scope) =>
    `SELECT ${chosen(scope)} AS v FROM dim_platform p WHERE ${ofPlatform(scope)} LIMIT 1`,
  'Title Executive': title('Executive Summary'),
  'Title Content': title('Content Strategy'),
  'Title Financial': title('Financial Performance'),
  'Title Regional': title('Regions and Users'),
};
