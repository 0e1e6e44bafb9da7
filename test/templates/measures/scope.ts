import type { ColumnChoice } from '@ott-analytics/model/dax';

/** What is chosen on a page. A quarter is written as in Q4 2020, a month as in Dec 2024. */
export interface Scope {
  readonly platform?: string;
  readonly year?: number;
  readonly quarter?: string;
  readonly month?: string;
  readonly region?: string;
  readonly geography?: string;
  readonly genre?: string;
  readonly contentType?: string;
  readonly title?: string;
  readonly segment?: string;
  readonly band?: string;
  readonly lineItem?: string;
  readonly metric?: string;
  readonly growth?: number;
  readonly price?: number;
  readonly churn?: number;
  readonly horizon?: number;
}

/** The column that each choice filters. */
const COLUMNS: Readonly<Record<keyof Scope, readonly [table: string, column: string]>> = {
  platform: ['Platform', 'Platform'],
  year: ['Date', 'Year'],
  quarter: ['Date', 'Quarter'],
  month: ['Date', 'Month'],
  region: ['Geography', 'Region'],
  geography: ['Geography', 'Geography'],
  genre: ['Content', 'Genre'],
  contentType: ['Content', 'Content Type'],
  title: ['Content', 'Content'],
  segment: ['Indicators', 'Segment'],
  band: ['Audience', 'Audience Band'],
  lineItem: ['Line Item', 'Line Item'],
  metric: ['Metric', 'Metric'],
  growth: ['Growth Target', 'Growth Target'],
  price: ['Price Increase', 'Price Increase'],
  churn: ['Extra Churn', 'Extra Churn'],
  horizon: ['Forecast Horizon', 'Forecast Horizon'],
};

const NAMES = Object.keys(COLUMNS) as readonly (keyof Scope)[];

/** The choices as the engine takes them. */
export function choices(scope: Scope): readonly ColumnChoice[] {
  return NAMES.flatMap((name) => {
    const value = scope[name];
    const [table, column] = COLUMNS[name];
    return value === undefined ? [] : [{ table, column, values: [value] }];
  });
}

/** Is a period chosen that is no longer than a year? */
export const isWithinYear = ({ year, quarter, month }: Scope): boolean =>
  year !== undefined || quarter !== undefined || month !== undefined;

/** The same choices one year earlier. */
export function previous(scope: Scope): Scope {
  const back = (label: string): string => label.replace(/\d{4}$/, (year) => String(Number(year) - 1));
  return {
    ...scope,
    ...(scope.year === undefined ? {} : { year: scope.year - 1 }),
    ...(scope.quarter === undefined ? {} : { quarter: back(scope.quarter) }),
    ...(scope.month === undefined ? {} : { month: back(scope.month) }),
  };
}

/** The choices without some of them. */
export function without(scope: Scope, ...names: readonly (keyof Scope)[]): Scope {
  const kept = NAMES.filter((name) => !names.includes(name) && scope[name] !== undefined);
  return Object.fromEntries(kept.map((name) => [name, scope[name]]));
}
