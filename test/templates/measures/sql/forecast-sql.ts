import { isWithinYear, type Scope } from '../scope.js';
import { BLANK, earlier, formula, the, type MeasureSql } from './conditions.js';
import { flowBy, REVENUE } from './money-flows.js';

/** Formula over the least-squares line through the complete years of one platform. */
const trend =
  (value: string, least: number): MeasureSql =>
  (scope) =>
    scope.platform === undefined
      ? BLANK
      : `SELECT ${value} AS v FROM (${flowBy(scope, REVENUE, 'year')}) AS y WHERE months = 12 HAVING COUNT(*) >= ${least}`;

const ahead = ({ horizon = 5 }: Scope): number => horizon;
const raised = ({ price = 0 }: Scope): number => 1 + price / 100;
const factor = (scope: Scope): string =>
  `POWER(${1 + (scope.growth ?? 25) / 100} * ${1 - (scope.churn ?? 0) / 100}, ${ahead(scope)})`;

const scenario =
  (measure: string, by: (scope: Scope) => string): MeasureSql =>
  (scope) =>
    isWithinYear(scope) ? `SELECT ${the(measure)} * ${by(scope)} AS v` : BLANK;

const METRICS: Readonly<Record<string, string>> = {
  Revenue: 'Total Revenue',
  Subscribers: 'Subscribers',
  'Average revenue per subscriber': 'ARPU',
  'Operating income': 'Operating Income',
  'Library titles': 'Library Titles',
  'Monthly churn': 'Monthly Churn',
};
const CHANGES: Readonly<Record<string, string>> = {
  Revenue: the('Revenue Growth YoY'),
  Subscribers: the('Subscriber Growth YoY'),
  'Average revenue per subscriber': the('ARPU Growth YoY'),
  'Operating income': `CASE WHEN ${earlier('Operating Income')} > 0
    THEN ${the('Operating Income')} / ${earlier('Operating Income')} - 1 END`,
  'Library titles': `${the('Library Change')} / NULLIF(${the('Library Titles PY')}, 0)`,
  'Monthly churn': the('Churn Change'),
};
const metricOf = ({ metric = 'Revenue' }: Scope): string => METRICS[metric] ?? '';

/** Measures of the folder 09 Forecast and Scenario by name. */
export const FORECAST_SQL: Readonly<Record<string, MeasureSql>> = {
  'Trend Points': trend('COUNT(*)', 1),
  'Trend Slope': trend('REGR_SLOPE(amount, year)', 3),
  'Trend Revenue': (scope) =>
    trend(
      `GREATEST(REGR_INTERCEPT(amount, year) + REGR_SLOPE(amount, year) * (MAX(year) + ${ahead(scope)}), 0)`,
      3,
    )(scope),
  'Trend Year': (scope) => trend(`MAX(year) + ${ahead(scope)}`, 3)(scope),
  'Trend Fit': trend('REGR_R2(amount, year)', 3),
  'Growth Target Value': ({ growth = 25 }) => `SELECT ${growth} AS v`,
  'Price Increase Value': ({ price = 0 }) => `SELECT ${price} AS v`,
  'Extra Churn Value': ({ churn = 0 }) => `SELECT ${churn} AS v`,
  'Forecast Horizon Value': (scope) => `SELECT ${ahead(scope)} AS v`,
  'Scenario Factor': (scope) => `SELECT ${factor(scope)} AS v`,
  'Scenario Subscribers': scenario('Subscribers', factor),
  'Scenario ARPU': scenario('ARPU', (scope) => String(raised(scope))),
  'Scenario Revenue': scenario('Total Revenue', (scope) => `${factor(scope)} * ${raised(scope)}`),
  'Scenario Revenue Change': formula(`${the('Scenario Revenue')} - ${the('Total Revenue')}`),
  'Selected Metric': (scope) => `SELECT ${the(metricOf(scope))} AS v`,
  'Selected Metric PY': (scope) => `SELECT ${earlier(metricOf(scope))} AS v`,
  'Selected Metric Change': ({ metric = 'Revenue' }) => `SELECT ${CHANGES[metric] ?? 'NULL'} AS v`,
  'Selected Metric Target': (scope) =>
    scope.metric === 'Monthly churn'
      ? BLANK
      : `SELECT ${the('Selected Metric PY')} * ${1 + (scope.growth ?? 25) / 100} AS v`,
};
