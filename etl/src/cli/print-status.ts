import type { Row } from '@ott-analytics/model/contract';
import type { Freshness } from '../run/health/freshness.js';
import type { Health } from '../run/health/read-health.js';
import { describeFigure, printValue } from '../run/history/describe-figure.js';
import type { Status } from '../run/read-status.js';

/** Restatements that are listed unless all are wanted. */
const SHOWN_RESTATEMENTS = 10;

/** The status as lines for people; with `all` every dataset and every restatement. */
export function printStatus(status: Status, health: Health, all: boolean): readonly string[] {
  const { freshness, restatements, alerts } = health;
  const facts = status.facts.map(({ table, rows, latest }) => {
    const fresh = freshness.find(({ scope, name }) => scope === 'fact' && name === table);
    return `  ${table.padEnd(20)} ${String(rows).padStart(6)} rows, to ${latest ?? '-'}${fresh === undefined ? '' : describeFreshness(fresh)}`;
  });
  const datasets = freshness.filter(({ scope }) => scope === 'dataset');
  const overdue = datasets.filter((dataset) => dataset.overdue);
  const listed = all
    ? datasets.map((one) => `  ${one.name.padEnd(34)} to ${one.newest}${describeFreshness(one)}`)
    : [];
  const shown = all ? restatements : restatements.slice(-SHOWN_RESTATEMENTS);
  return [
    `Load ${status.batchId} of ${status.finishedOn}: ${status.files} files, ${status.recordsRead} records, ${status.recordsRejected} rejected, amounts in ${status.currency}`,
    ...facts,
    `Datasets: ${datasets.length}, of which ${overdue.length} are overdue by their own rhythm${all || overdue.length === 0 ? '' : ' (--warnings lists them)'}`,
    ...listed,
    `Restated figures: ${restatements.length}${shown.length < restatements.length ? `, the last ${shown.length}` : ''}`,
    ...shown.map((row) => `  ${printRestatement(row)}`),
    `Alerts: ${alerts.length}`,
    ...alerts.map(
      ({ code, message, file, line }) =>
        `  ${file === undefined ? '' : `${file}:${line ?? ''}: `}${message} [${code}]`,
    ),
  ];
}

const describeFreshness = ({ ageDays, rhythm, overdue, dueOn }: Freshness): string =>
  `, ${ageDays} days old${rhythm === undefined ? '' : `, one a ${rhythm}`}${overdue ? `, the next was due on ${dueOn ?? ''}` : ''}`;

function printRestatement(row: Row): string {
  const textOf = (column: string): string => row[column]?.toString() ?? '';
  const unit = textOf('unit');
  const value = (side: 'before' | 'after'): string =>
    printValue({ unit, value: textOf(unit === 'text' ? `raw_${side}` : `value_${side}`) });
  const place = (side: 'before' | 'after'): string =>
    `loaded ${textOf(`loaded_on_${side}`)}, ${textOf(`file_${side}`)}:${textOf(`line_${side}`)}`;
  const named = {
    dataset: textOf('dataset'),
    fact: textOf('fact_table'),
    measure: textOf('measure'),
    platform: textOf('platform_code'),
    geography: textOf('geography_code'),
    member: textOf('member'),
    periodEnd: textOf('period_end'),
  };
  return `${describeFigure(named)}: ${value('before')} (${place('before')}) -> ${value('after')} (${place('after')})`;
}
