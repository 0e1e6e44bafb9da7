import {
  attribute,
  bigint,
  degenerate,
  factLineage,
  foreignKey,
  isAdditive,
  measure,
  money,
  ratio,
  text,
} from '../column.js';
import type { Column, Table } from '../table.js';

const dateKey = foreignKey('date_key', 'Date Key', 'dim_date');
const platformKey = foreignKey('platform_key', 'Platform Key', 'dim_platform');
const geographyKey = foreignKey('geography_key', 'Geography Key', 'dim_geography');
const audienceKey = foreignKey('audience_key', 'Audience Key', 'dim_audience');

const count = (
  name: string,
  modelName: string,
  additivity: 'additive' | 'semi-additive' | 'non-additive',
  description: string,
): Column => measure(name, modelName, bigint, { additivity, unit: 'count', description });

/** Money in and out. */
export const factRevenue: Table = {
  kind: 'fact',
  name: 'fact_revenue',
  modelName: 'Revenue',
  grain: 'One row per platform, geography, period end and line item.',
  description:
    'Flows of money in the reporting currency. One grain for each platform, line item group and year: the finest complete one.',
  primaryKey: ['platform_key', 'geography_key', 'date_key', 'line_item_key'],
  columns: [
    platformKey,
    geographyKey,
    dateKey,
    foreignKey('line_item_key', 'Line Item Key', 'dim_line_item'),
    measure('amount', 'Amount', money, {
      additivity: 'additive',
      unit: 'reporting currency',
      description:
        'Amount in units of the reporting currency (USD unless configured); losses are negative. Sum only rows with is_additive.',
    }),
    isAdditive,
    ...factLineage,
  ],
};

/** Paying subscribers. */
export const factSubscriber: Table = {
  kind: 'fact',
  name: 'fact_subscriber',
  modelName: 'Subscribers',
  grain: 'One row per platform, geography, tier and as-of date.',
  description:
    'Closing subscribers (a stock: never summed over dates) and their movements. Every dated row is kept.',
  primaryKey: ['platform_key', 'geography_key', 'tier_key', 'date_key'],
  columns: [
    platformKey,
    geographyKey,
    foreignKey('tier_key', 'Tier Key', 'dim_tier'),
    dateKey,
    count(
      'closing_subscribers',
      'Closing Subscribers',
      'semi-additive',
      'Subscribers at the end of the period.',
    ),
    count('net_adds', 'Net Adds', 'additive', 'Net additions during the period, where published.'),
    count('gross_adds', 'Gross Adds', 'additive', 'New subscribers during the period, where published.'),
    count('cancels', 'Cancels', 'additive', 'Cancellations during the period, where published.'),
    count(
      'reactivations',
      'Reactivations',
      'additive',
      'Returning subscribers during the period, where published; a part of gross adds.',
    ),
    isAdditive,
    ...factLineage,
  ],
};

/** Catalogues and what is watched of them. */
export const factContent: Table = {
  kind: 'fact',
  name: 'fact_content',
  modelName: 'Content Performance',
  grain: 'One row per platform, content member and snapshot date.',
  description:
    'Catalogue counts by type (the additive set) and by genre (a title counts in each of its genres: not additive), and hours of games and titles.',
  primaryKey: ['platform_key', 'content_key', 'date_key'],
  columns: [
    platformKey,
    foreignKey('content_key', 'Content Key', 'dim_content'),
    dateKey,
    count('titles', 'Titles', 'semi-additive', 'Titles available at the snapshot date.'),
    count(
      'recent_titles',
      'Recent Titles',
      'semi-additive',
      'Of these, titles released in the last three years.',
    ),
    count(
      'hours_to_date',
      'Hours To Date',
      'semi-additive',
      'Hours watched since the platform began, at the snapshot date.',
    ),
    count(
      'hours_watched',
      'Hours Watched',
      'additive',
      'Hours watched during the period that ends at the snapshot date; of event logs only the most watched titles have a row.',
    ),
    isAdditive,
    ...factLineage,
  ],
};

/** Use of platforms. */
export const factEngagement: Table = {
  kind: 'fact',
  name: 'fact_engagement',
  modelName: 'Engagement',
  grain:
    'One row per platform, geography, audience, period end and source file (files give different measures of one period).',
  description:
    'Users, hours and viewers. Users overlap between platforms and are never summed over platforms or dates.',
  primaryKey: ['platform_key', 'geography_key', 'audience_key', 'date_key', 'source_key'],
  columns: [
    platformKey,
    geographyKey,
    audienceKey,
    dateKey,
    count(
      'users',
      'Users',
      'non-additive',
      'Users of the platform at the period end; of event logs the accounts with a session in the period.',
    ),
    count('hours_watched', 'Hours Watched', 'additive', 'Hours watched during the period.'),
    count(
      'sessions',
      'Sessions',
      'additive',
      'Viewing sessions started during the period, where event logs are loaded.',
    ),
    count(
      'minutes_watched',
      'Minutes Watched',
      'additive',
      'Minutes watched during the period, rounded from seconds once per row, where event logs are loaded.',
    ),
    count(
      'concurrent_viewers',
      'Concurrent Viewers',
      'non-additive',
      'Average viewers at one time during the period.',
    ),
    count('active_channels', 'Active Channels', 'non-additive', 'Channels that streamed during the period.'),
    ...factLineage,
  ],
};

/** Who the users are. */
export const factAudienceMix: Table = {
  kind: 'fact',
  name: 'fact_audience_mix',
  modelName: 'Audience Mix',
  grain: 'One row per platform, geography, audience band and as-of date.',
  description:
    'Shares of users or viewing by audience band; they add up within one audience dimension of one source only.',
  primaryKey: ['platform_key', 'geography_key', 'audience_key', 'date_key'],
  columns: [
    platformKey,
    geographyKey,
    audienceKey,
    dateKey,
    measure('share_percent', 'Share Percent', ratio, {
      additivity: 'non-additive',
      unit: 'percent',
      description: 'Share of the band in percent (0 to 100), within its own audience dimension.',
    }),
    ...factLineage,
  ],
};

/** Whole markets. */
export const factMarket: Table = {
  kind: 'fact',
  name: 'fact_market',
  modelName: 'Market',
  grain: 'One row per geography, market measure, platform and period end.',
  description:
    'Figures of a market rather than of a platform: revenue of all services in a country, households with a service.',
  primaryKey: ['geography_key', 'market_measure', 'platform_key', 'date_key'],
  columns: [
    geographyKey,
    degenerate(
      'market_measure',
      'Market Measure',
      text(40),
      'What is measured: Market revenue, Households with service or Broadband households.',
    ),
    platformKey,
    dateKey,
    measure('market_value', 'Market Value', money, {
      additivity: 'non-additive',
      unit: 'reporting currency or count',
      description:
        'Value in the unit of the market measure: reporting currency for revenue, a count for households.',
    }),
    ...factLineage,
  ],
};

/** Published ratios and prices. */
export const factIndicator: Table = {
  kind: 'fact',
  name: 'fact_indicator',
  modelName: 'Indicators',
  grain: 'One row per platform, geography, indicator, segment and period end.',
  description:
    'Ratios and prices as published (churn, ARPU, survival, viewing share): never summed or averaged.',
  primaryKey: ['platform_key', 'geography_key', 'indicator', 'segment', 'date_key'],
  columns: [
    platformKey,
    geographyKey,
    degenerate(
      'indicator',
      'Indicator',
      text(60),
      'Name of the indicator, such as Monthly churn, Involuntary churn share or Daily active users.',
    ),
    degenerate(
      'segment',
      'Segment',
      text(60),
      'Segment within the indicator, such as First lifetime; All where there is none.',
    ),
    dateKey,
    measure('indicator_value', 'Indicator Value', ratio, {
      additivity: 'non-additive',
      unit: 'as published: percent, USD a month, minutes or count',
      description:
        'Value in the unit of the indicator (percent from 0 to 100, USD a month, minutes or a count).',
    }),
    attribute(
      'indicator_unit',
      'Indicator Unit',
      text(20),
      'Unit of the value: percent, USD a month, minutes or count.',
    ),
    ...factLineage,
  ],
};

/** What a platform is worth. */
export const factValuation: Table = {
  kind: 'fact',
  name: 'fact_valuation',
  modelName: 'Valuation',
  grain: 'One row per platform and as-of date.',
  description: 'Enterprise values: a stock with gaps, never summed over dates.',
  primaryKey: ['platform_key', 'date_key'],
  columns: [
    platformKey,
    dateKey,
    measure('enterprise_value', 'Enterprise Value', money, {
      additivity: 'semi-additive',
      unit: 'reporting currency',
      description: 'Value of the whole company in the reporting currency.',
    }),
    ...factLineage,
  ],
};
