import type { Row } from '@ott-analytics/model/contract';
import { describeFigure, printValue } from '../history/describe-figure.js';
import type { FigureState } from '../history/figure-state.js';
import type { Alert } from './alert.js';
import { daysApart } from './days-apart.js';
import type { Freshness } from './freshness.js';
import { DEFAULT_THRESHOLDS, type AlertThresholds } from './thresholds.js';
import { findUnusual } from './find-unusual.js';

/** What alerts are found in: the figures of the published load, its freshness and its restatements (etl_restatement). */
export interface AlertMaterial {
  readonly figures: readonly FigureState[];
  readonly freshness: readonly Freshness[];
  readonly restatements: readonly Row[];
  readonly today: string;
}

/** The alerts of the published load under the thresholds, in the order: late data, unusual figures, restated figures. */
export function findAlerts(material: AlertMaterial, given: AlertThresholds): readonly Alert[] {
  const thresholds = { ...DEFAULT_THRESHOLDS, ...given };
  const datasets = material.freshness.filter(({ scope }) => scope === 'dataset');
  return [
    ...datasets.flatMap((dataset) => lateAlerts(dataset, thresholds, material.today)),
    ...findUnusual(material.figures, thresholds),
    ...restatedAlerts(material, thresholds.restatedDays),
  ];
}

function lateAlerts(
  { name, newest, overdue, dueOn, lastNewOn, rhythm }: Freshness,
  { noNewDataDays, overdue: wantsOverdue }: Required<AlertThresholds>,
  today: string,
): readonly Alert[] {
  const idle = daysApart(lastNewOn, today);
  const alerts: Alert[] = [];
  if (noNewDataDays !== false && idle > noNewDataDays)
    alerts.push({
      code: 'alert/no-new-data',
      message: `${name} has brought nothing new for ${idle} days (since the load of ${lastNewOn}); at most ${noNewDataDays} are expected`,
    });
  if (wantsOverdue && overdue)
    alerts.push({
      code: 'alert/overdue',
      message: `${name} reaches to ${newest} and comes every ${rhythm ?? ''}; the next figure was due on ${dueOn ?? ''}`,
    });
  return alerts;
}

function restatedAlerts({ restatements, today }: AlertMaterial, days: number | false): readonly Alert[] {
  if (days === false) return [];
  const recent = restatements.filter((row) => daysApart(String(row['loaded_on_after']), today) <= days);
  return recent.map((row) => {
    const named = {
      dataset: String(row['dataset']),
      fact: String(row['fact_table']),
      measure: String(row['measure']),
      platform: row['platform_code']?.toString() ?? '',
      geography: row['geography_code']?.toString() ?? '',
      member: row['member']?.toString() ?? '',
      periodEnd: String(row['period_end']),
    };
    const unit = String(row['unit']);
    const show = (side: 'before' | 'after'): string =>
      printValue({ unit, value: String(row[unit === 'text' ? `raw_${side}` : `value_${side}`]) });
    return {
      code: 'alert/restated',
      message: `${describeFigure(named)} was restated on ${String(row['loaded_on_after'])}: from ${show('before')} (loaded ${String(row['loaded_on_before'])}) to ${show('after')}`,
      file: String(row['file_after']),
      line: Number(row['line_after']),
    };
  });
}
