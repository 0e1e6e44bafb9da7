import type { Row } from '@ott-analytics/model/contract';
import { daysBetween } from '../stage/calendar.js';
import type { Figure } from '../stage/figure.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** The key of a day: its digits as a number, 20201231. */
export function dateKey(date: string): number {
  return Number(date.replaceAll('-', ''));
}

/** One row a day over the whole years that the figures touch, without gaps; none when there are no figures. */
export function buildDateRows(figures: readonly Figure[]): readonly Row[] {
  const years = figures.map((figure) => Number(figure.period.end.slice(0, 4)));
  if (years.length === 0) return [];
  const first = years.reduce((a, b) => Math.min(a, b));
  const last = years.reduce((a, b) => Math.max(a, b));
  return daysBetween(`${first}-01-01`, `${last}-12-31`).map(toRow);
}

function toRow(date: string): Row {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const quarter = Math.ceil(month / 3);
  const half = Math.ceil(month / 6);
  return {
    date_key: dateKey(date),
    date,
    year,
    half: `H${half} ${year}`,
    half_number: year * 10 + half,
    quarter: `Q${quarter} ${year}`,
    quarter_number: year * 10 + quarter,
    month: `${MONTHS[month - 1] ?? ''} ${year}`,
    month_number: year * 100 + month,
  };
}
