import { CHURN_SQL } from './churn-sql.js';
import type { MeasureSql } from './conditions.js';
import { CONTENT_SQL } from './content-sql.js';
import { ENGAGEMENT_SQL } from './engagement-sql.js';
import { FINANCE_SQL } from './finance-sql.js';
import { FORECAST_SQL } from './forecast-sql.js';
import { INSIGHT_SQL } from './insight-sql.js';
import { NOTE_SQL } from './note-sql.js';
import { QUALITY_SQL } from './quality-sql.js';
import { REGIONAL_SQL } from './regional-sql.js';
import { REVENUE_SQL } from './revenue-sql.js';
import { SUBSCRIBER_SQL } from './subscriber-sql.js';
import { UNIT_SQL } from './unit-sql.js';

/** SQL of every measure by name, written from the descriptions. */
export const MEASURE_SQL: Readonly<Record<string, MeasureSql>> = {
  ...REVENUE_SQL,
  ...SUBSCRIBER_SQL,
  ...CHURN_SQL,
  ...UNIT_SQL,
  ...CONTENT_SQL,
  ...ENGAGEMENT_SQL,
  ...FINANCE_SQL,
  ...REGIONAL_SQL,
  ...FORECAST_SQL,
  ...QUALITY_SQL,
  ...NOTE_SQL,
  ...INSIGHT_SQL,
};
