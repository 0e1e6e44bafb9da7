import type { ColumnChoice } from '@ott-analytics/model/dax';

/** What is chosen on a page: a platform, a year or a quarter such as Q4 2020. */
export interface Scope {
  readonly platform?: string;
  readonly year?: number;
  readonly quarter?: string;
}

/** The choices as the engine takes them. */
export function choices({ platform, year, quarter }: Scope): readonly ColumnChoice[] {
  const chosen: ColumnChoice[] = [];
  if (platform !== undefined) chosen.push({ table: 'Platform', column: 'Platform', values: [platform] });
  if (year !== undefined) chosen.push({ table: 'Date', column: 'Year', values: [year] });
  if (quarter !== undefined) chosen.push({ table: 'Date', column: 'Quarter', values: [quarter] });
  return chosen;
}

/** Condition on a joined dim_platform p. */
export const ofPlatform = ({ platform }: Scope): string =>
  platform === undefined ? 'TRUE' : `p.platform = '${platform}'`;

/** Condition that a date lies in the period chosen. */
export function inPeriod({ year, quarter }: Scope, date: string): string {
  const parts = ['TRUE'];
  if (year !== undefined) parts.push(`EXTRACT(year FROM ${date}) = ${year}`);
  if (quarter !== undefined)
    parts.push(`'Q' || EXTRACT(quarter FROM ${date}) || ' ' || EXTRACT(year FROM ${date}) = '${quarter}'`);
  return parts.join(' AND ');
}

/** Period kinds that fit into the period chosen: a yearly figure is not the figure of a quarter. */
export const fittingKinds = ({ quarter }: Scope): string =>
  quarter === undefined ? "('M','Q','H','Y','D','S')" : "('M','Q','D','S')";

/** Last day of the period chosen as a SQL date; the last day of the calendar when none is. */
export function lastDay({ year, quarter }: Scope): string {
  if (quarter !== undefined) {
    const [number, of] = [Number(quarter[1]), quarter.slice(3)];
    const month = String(number * 3).padStart(2, '0');
    return `DATE '${of}-${month}-${number === 1 || number === 4 ? 31 : 30}'`;
  }
  return year === undefined ? '(SELECT MAX("date") FROM dim_date)' : `DATE '${year}-12-31'`;
}
