import { isWithinYear, type Scope } from '../scope.js';
import {
  aYearAgo,
  BLANK,
  earlier,
  fittingKinds,
  formula,
  inPeriod,
  monthsOf,
  the,
  type MeasureSql,
} from './conditions.js';
import { published } from './churn-sql.js';
import { amountsIn, flowBy, lineItem, REVENUE } from './money-flows.js';
import { averageBy, closingBy, movementBy } from './subscriber-stocks.js';

/** By platform: revenue of subscribers, or all revenue where no split is published, with its months. */
const payingBy = (scope: Scope): string =>
  `SELECT y.platform_key, COALESCE(s.amount, y.amount) AS amount, CASE WHEN s.amount IS NULL THEN y.months ELSE s.months END AS months
   FROM (${flowBy(scope, REVENUE)}) y
   LEFT JOIN (${flowBy(scope, `${REVENUE} AND ${lineItem('Subscription')}`)}) s ON s.platform_key = y.platform_key`;

const subscriptionMonths = (scope: Scope): string =>
  `(SELECT MAX(months) FROM (SELECT COUNT(DISTINCT r.date_key) * ${monthsOf('r.period_kind')} AS months
    ${amountsIn(scope, `${REVENUE} AND ${lineItem('Subscription')}`, `${inPeriod(scope, 'r.period_end')} AND r.period_kind IN ${fittingKinds(scope)}`)}
    GROUP BY r.period_kind) AS k)`;

/** Revenue per subscriber and month of platforms with both. */
export const arpu: MeasureSql = (scope) =>
  isWithinYear(scope)
    ? `SELECT SUM(y.amount) / NULLIF(SUM(a.n * y.months), 0) AS v FROM (${payingBy(scope)}) y
       JOIN (${averageBy(scope)}) a ON a.platform_key = y.platform_key WHERE y.amount > 0 AND a.n > 0`
    : BLANK;

const arpuGrowth: MeasureSql = (scope) =>
  scope.platform === undefined
    ? BLANK
    : `SELECT n / o - 1 AS v FROM (SELECT ${the('ARPU')} AS n, ${earlier('ARPU')} AS o) AS t WHERE o > 0`;

const recurring =
  (months: number): MeasureSql =>
  (scope) =>
    isWithinYear(scope)
      ? `SELECT ${months} * SUM(c.n * y.amount / (a.n * y.months)) AS v FROM (${payingBy(scope)}) y
         JOIN (${averageBy(scope)}) a ON a.platform_key = y.platform_key
         JOIN (${closingBy(scope)}) c ON c.platform_key = y.platform_key WHERE y.amount > 0 AND a.n > 0`
      : BLANK;

const acquisitionCost: MeasureSql = (scope) =>
  `SELECT SUM(m.amount) / NULLIF(SUM(a.n), 0) AS v FROM (${flowBy(scope, lineItem('Marketing'))}) m
   JOIN (${movementBy(scope, 'gross_adds')}) a ON a.platform_key = m.platform_key WHERE m.amount > 0 AND a.n > 0`;

/** Measures of the folder 04 Unit Economics by name. */
export const UNIT_SQL: Readonly<Record<string, MeasureSql>> = {
  'Average Revenue per Member': published('Average revenue per member'),
  'Subscription Price': published('Price'),
  'Paying Revenue': (scope) => `SELECT SUM(amount) AS v FROM (${payingBy(scope)}) AS y`,
  'Paying Revenue Months': (scope) =>
    // Meant for one platform; for several it is the count of all their periods.
    scope.platform === undefined
      ? `SELECT COALESCE(${subscriptionMonths(scope)}, ${the('Revenue Months')}) AS v`
      : `SELECT MAX(months) AS v FROM (${payingBy(scope)}) AS y`,
  ARPU: arpu,
  'ARPU PY': aYearAgo('ARPU'),
  'ARPU Growth YoY': arpuGrowth,
  MRR: recurring(1),
  ARR: recurring(12),
  CAC: acquisitionCost,
  LTV: formula(
    `CASE WHEN ${the('Monthly Churn')} IS NOT NULL
      THEN ${the('ARPU')} * ${the('Gross Margin')} / GREATEST(${the('Monthly Churn')}, 0.002) END`,
  ),
  'LTV to CAC': formula(`${the('LTV')} / ${the('CAC')}`),
  'CAC Payback Months': formula(`${the('CAC')} / (${the('ARPU')} * ${the('Gross Margin')})`),
  'Net Revenue Retention': formula(`(1 - ${the('Annualised Churn')}) * (1 + ${the('ARPU Growth YoY')})`),
  'Cost per Subscriber': (scope) =>
    isWithinYear(scope)
      ? `SELECT SUM(c.amount) / NULLIF(SUM(a.n * c.months), 0) AS v FROM (${flowBy(scope, lineItem('Cost of revenue'))}) c
         JOIN (${averageBy(scope)}) a ON a.platform_key = c.platform_key WHERE c.amount > 0 AND a.n > 0`
      : BLANK,
};
