import type { Row } from '@ott-analytics/model/contract';
import type { Warehouse } from '../../load/warehouse.js';
import { readFigures } from '../history/figure-state.js';
import { readRestatements } from '../history/restatement.js';
import type { Alert } from './alert.js';
import { findAlerts } from './find-alerts.js';
import { findFreshness, type Freshness } from './freshness.js';
import type { AlertThresholds } from './thresholds.js';

/** How the published load fares on a day. */
export interface Health {
  readonly freshness: readonly Freshness[];
  /** Rows of etl_restatement, oldest first. */
  readonly restatements: readonly Row[];
  readonly alerts: readonly Alert[];
}

/** Freshness, restatements and alerts of the published load; all empty when a loader of an older layout made it. */
export async function readHealth(
  warehouse: Warehouse,
  today: string,
  thresholds: AlertThresholds = {},
): Promise<Health> {
  const figures = (await readFigures(warehouse)) ?? [];
  const restatements = await readRestatements(warehouse);
  const freshness = findFreshness(figures, today);
  return {
    freshness,
    restatements,
    alerts: findAlerts({ figures, freshness, restatements, today }, thresholds),
  };
}
