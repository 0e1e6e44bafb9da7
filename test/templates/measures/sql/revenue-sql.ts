import { isWithinYear, previous, without, type Scope } from '../scope.js';
import {
  aYearAgo,
  BLANK,
  fittingKinds,
  inPeriod,
  formula,
  lastDay,
  monthsOf,
  pointsSince,
  the,
  type MeasureSql,
} from './conditions.js';
import { amountsIn, flow, flowBy, lineItem, REVENUE, UNIVERSE } from './money-flows.js';

const revenue = flow(REVENUE);

/** The market: the platforms of its totals, whatever platform is chosen. */
export const ofMarket =
  (measure: (scope: Scope, condition: string) => string): MeasureSql =>
  (scope) =>
    measure(without(scope, 'platform'), UNIVERSE);

const marketRevenue = ofMarket((scope, universe) => flow(`${REVENUE} AND ${universe}`)(scope));

/** Growth from one period to another over platforms whose two periods are equally complete and equally estimated. */
const growthFrom = (now: Scope, then: Scope, platforms = 'TRUE'): string => `
  SELECT SUM(n.amount - o.amount) / NULLIF(SUM(o.amount), 0) AS v
  FROM (${flowBy(now, `${REVENUE} AND ${platforms}`)}) n JOIN (${flowBy(then, REVENUE)}) o
    ON o.platform_key = n.platform_key
  WHERE o.amount > 0 AND n.months = o.months AND n.estimated = o.estimated`;

/** Growth of revenue over the year before. */
const revenueGrowth: MeasureSql = (scope) =>
  isWithinYear(scope) ? growthFrom(scope, previous(scope)) : BLANK;

const marketGrowth = ofMarket((scope, universe) =>
  isWithinYear(scope) ? growthFrom(scope, previous(scope), universe) : BLANK,
);

/** The growth target chosen, 25 % unless one is, where there is growth. */
export const targetOf = ({ growth = 25 }: Scope): number => growth / 100;

function quarterBefore(scope: Scope): Scope | undefined {
  const { quarter } = scope;
  if (quarter === undefined) return undefined;
  const [number, year] = [Number(quarter[1]), Number(quarter.slice(-4))];
  return { ...scope, quarter: number === 1 ? `Q4 ${year - 1}` : `Q${number - 1} ${year}` };
}

/** Compound growth of one platform from its first to its last complete year. */
const cagr: MeasureSql = (scope) => `
  WITH y AS (SELECT * FROM (${flowBy(scope, REVENUE, 'year')}) AS years WHERE months = 12 AND amount > 0)
  SELECT CASE WHEN ${String(scope.platform !== undefined).toUpperCase()} AND a.year < z.year AND a.estimated = z.estimated
    THEN POWER(z.amount / a.amount, 1.0 / (z.year - a.year)) - 1 END AS v
  FROM (SELECT * FROM y ORDER BY year LIMIT 1) a, (SELECT * FROM y ORDER BY year DESC LIMIT 1) z`;

/** Revenue of the twelve months up to the last day, by platform, where all twelve are covered. */
const lastTwelveMonths: MeasureSql = (scope) => {
  const last = lastDay(scope);
  const period = `r.period_end > LAST_DAY(${last} - INTERVAL 12 MONTH) AND r.period_end <= ${last}
    AND EXTRACT(month FROM ${last}) % ${monthsOf('r.period_kind')} = 0`;
  return `SELECT SUM(amount) AS v FROM (
    SELECT platform_key, SUM(amount) AS amount, MAX(months) AS months FROM (
      SELECT r.platform_key, SUM(CAST(r.amount AS DOUBLE)) AS amount,
        COUNT(DISTINCT r.date_key) * ${monthsOf('r.period_kind')} AS months
      ${amountsIn(scope, REVENUE, period)} GROUP BY r.platform_key, r.period_kind) AS kinds
    GROUP BY platform_key) AS platforms WHERE months = 12`;
};

const yearToDate: MeasureSql = (scope) => {
  const last = lastDay(scope);
  const first = `DATE_TRUNC('year', ${last})`;
  return `SELECT SUM(CAST(r.amount AS DOUBLE)) AS v ${amountsIn(
    scope,
    REVENUE,
    `r.period_end BETWEEN ${first} AND ${last}
      AND 28 * ${monthsOf('r.period_kind')} <= DATE_DIFF('day', ${first}, ${last}) + 1`,
  )}`;
};

/** Measures of the folder 01 Revenue by name. */
export const REVENUE_SQL: Readonly<Record<string, MeasureSql>> = {
  'Money Flow': flow('TRUE'),
  'Flow Months': (scope) => `SELECT MAX(months) AS v FROM (${flowMonths(scope, 'TRUE')}) AS m`,
  'Revenue Months': (scope) => `SELECT MAX(months) AS v FROM (${flowMonths(scope, REVENUE)}) AS m`,
  'Revenue Estimates': (scope) =>
    `SELECT NULLIF(COUNT(*), 0) AS v ${amountsIn(scope, `${REVENUE} AND b.basis IN ('Estimated', 'Synthetic')`, inPeriod(scope, 'r.period_end'))}`,
  'Total Revenue': revenue,
  'Subscription Revenue': flow(`${REVENUE} AND ${lineItem('Subscription')}`),
  'Advertising Revenue': flow(`${REVENUE} AND ${lineItem('Advertising')}`),
  'Other Revenue': flow(
    `${REVENUE} AND l.line_item NOT IN ('Subscription', 'Advertising', 'Not broken down')`,
  ),
  'Revenue Not Broken Down': flow(lineItem('Not broken down')),
  'Revenue PY': aYearAgo('Total Revenue'),
  'Revenue Growth YoY': revenueGrowth,
  'Revenue PQ': (scope) => {
    const then = quarterBefore(scope);
    return then === undefined ? BLANK : revenue(then);
  },
  'Revenue Growth QoQ': (scope) => {
    const then = quarterBefore(scope);
    return then === undefined ? BLANK : growthFrom(scope, then);
  },
  'Revenue YTD': yearToDate,
  'Revenue LTM': lastTwelveMonths,
  'Revenue Growth Target': (scope) =>
    `SELECT CASE WHEN ${the('Revenue Growth YoY')} IS NOT NULL THEN CAST(${targetOf(scope)} AS DOUBLE) END AS v`,
  'Growth vs Target': (scope) => `SELECT 100 * (${the('Revenue Growth YoY')} - ${targetOf(scope)}) AS v`,
  'Market Total Revenue Growth': marketGrowth,
  'Growth vs Market': formula(`100 * (${the('Revenue Growth YoY')} - ${the('Market Total Revenue Growth')})`),
  'Revenue CAGR': cagr,
  'Market Total Revenue': marketRevenue,
  'Revenue Market Share': (scope) =>
    `SELECT (${flow(`${REVENUE} AND ${UNIVERSE}`)(scope)}) / NULLIF(${the('Market Total Revenue')}, 0) AS v`,
  'Revenue Share Change': pointsSince('Revenue Market Share'),
};

/** Months of each period kind in the whole context, whatever the platform. */
function flowMonths(scope: Scope, lineItems: string): string {
  return `SELECT COUNT(DISTINCT r.date_key) * ${monthsOf('r.period_kind')} AS months
    ${amountsIn(scope, lineItems, `${inPeriod(scope, 'r.period_end')} AND r.period_kind IN ${fittingKinds(scope)}`)} GROUP BY r.period_kind`;
}
