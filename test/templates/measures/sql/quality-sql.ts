import type { Scope } from '../scope.js';
import { formula, inPeriod, ofGeography, ofPlatform, the, type MeasureSql } from './conditions.js';

/** The facts and whether they have a geography. */
const FACTS: Readonly<Record<string, boolean>> = {
  fact_revenue: true,
  fact_subscriber: true,
  fact_content: false,
  fact_engagement: true,
  fact_audience_mix: true,
  fact_market: true,
  fact_indicator: true,
  fact_valuation: false,
};

const rows =
  (basis: string): MeasureSql =>
  (scope) => {
    const counts = Object.entries(FACTS).map(
      ([
        fact,
        hasGeography,
      ]) => `SELECT COUNT(*) AS n FROM ${fact} f JOIN dim_platform p ON p.platform_key = f.platform_key
        JOIN dim_basis b ON b.basis_key = f.basis_key
        ${hasGeography ? `JOIN dim_geography g ON g.geography_key = f.geography_key AND ${ofGeography(scope)}` : ''}
        WHERE ${basis} AND ${ofPlatform(scope)} AND ${inPeriod(scope, 'f.period_end')}`,
    );
    return `SELECT NULLIF(CAST(SUM(n) AS DOUBLE), 0) AS v FROM (${counts.join(' UNION ALL ')}) AS counted`;
  };

const ESTIMATED = "b.basis IN ('Estimated', 'Synthetic')";

/** Platforms of market totals with revenue or subscribers in the context. */
export const reporting = (scope: Scope): string =>
  `SELECT COUNT(*) FROM dim_platform p WHERE p.in_market_universe AND ${ofPlatform(scope)} AND (${[
    'fact_revenue',
    'fact_subscriber',
  ]
    .map(
      (fact) => `EXISTS (SELECT 1 FROM ${fact} f JOIN dim_geography g ON g.geography_key = f.geography_key
        WHERE f.platform_key = p.platform_key AND ${ofGeography(scope)} AND ${inPeriod(scope, 'f.period_end')})`,
    )
    .join(' OR ')})`;

/** Last date of revenue and subscribers in the context. */
export const lastFigure = (scope: Scope): string =>
  `SELECT MAX(period_end) FROM (${['fact_revenue', 'fact_subscriber']
    .map(
      (fact) => `SELECT f.period_end FROM ${fact} f JOIN dim_platform p ON p.platform_key = f.platform_key
        JOIN dim_geography g ON g.geography_key = f.geography_key
        WHERE ${ofPlatform(scope)} AND ${ofGeography(scope)} AND ${inPeriod(scope, 'f.period_end')}`,
    )
    .join(' UNION ALL ')}) AS f`;

/** Counts of figures by name. */
export const QUALITY_SQL: Readonly<Record<string, MeasureSql>> = {
  'Fact Rows': rows('TRUE'),
  'Estimated Rows': rows(ESTIMATED),
  'Estimated Share': formula(`COALESCE(${the('Estimated Rows')}, 0) / ${the('Fact Rows')}`),
};
