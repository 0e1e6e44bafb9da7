import { formatBillions, formatMillions, formatPercent } from './format-figure.js';
import type { Insight, InsightSource, SeriesPoint } from './insight.js';
import { linearWeights } from './linear-trend.js';

/** The record that each point stands on, once each. */
export function sourcesOf(points: readonly SeriesPoint[]): readonly InsightSource[] {
  const byRecord = new Map(points.map(({ file, line }) => [`${file}:${line}`, { file, line }]));
  return [...byRecord.values()];
}

const lastEnd = (points: readonly SeriesPoint[]): string =>
  points
    .map(({ periodEnd }) => periodEnd)
    .sort()
    .at(-1) ?? '';
const total = (points: readonly SeriesPoint[]): number => points.reduce((sum, { value }) => sum + value, 0);

/** Growth from the first to the last point, in percent; undefined with fewer than two points or a start of 0. */
export function growthInsight(
  id: string,
  name: string,
  points: readonly SeriesPoint[],
  unit: string,
): Insight | undefined {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || first === last || first.value <= 0) return undefined;
  const value = ((last.value - first.value) / first.value) * 100;
  const text = `${name} revenue grew by ${formatPercent(value)}, from ${formatBillions(first.value, unit)} in ${first.year} to ${formatBillions(last.value, unit)} in ${last.year}`;
  return { id, value, unit: 'percent', text, asOf: last.periodEnd, sources: sourcesOf([first, last]) };
}

/** The sum over all years: a sum of a decade, not the size of anything, and its text says so. */
export function sumInsight(
  id: string,
  name: string,
  points: readonly SeriesPoint[],
  unit: string,
): Insight | undefined {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const value = round(total(points));
  const text = `${name} took ${formatBillions(value, unit)} in the ${points.length} years ${first.year} to ${last.year} together`;
  return { id, value, unit, text, asOf: last.periodEnd, sources: sourcesOf(points) };
}

/** The arithmetic mean of the yearly growth rates, in percent: small first years weigh as much as large last ones. */
export function meanGrowthInsight(
  id: string,
  name: string,
  points: readonly SeriesPoint[],
): Insight | undefined {
  const rates = points
    .slice(1)
    .map((point, index) => (point.value / (points[index]?.value ?? Number.NaN) - 1) * 100);
  if (rates.length === 0 || rates.some((rate) => !Number.isFinite(rate))) return undefined;
  const value = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  const text = `${name} revenue grew by ${formatPercent(value)} a year on average (mean of ${rates.length} yearly rates)`;
  return { id, value, unit: 'percent', text, asOf: lastEnd(points), sources: sourcesOf(points) };
}

/**
 * The least-squares line at the end of `year`: the naive benchmark, not a forecast to rely on. It cites the points that
 * move its value; one on which the line turns does not.
 */
export function linearInsight(
  id: string,
  name: string,
  points: readonly SeriesPoint[],
  options: { readonly year: number; readonly unit: string },
): Insight | undefined {
  if (new Set(points.map(({ year }) => year)).size < 3) return undefined;
  const years = points.map(({ year }) => year);
  const weighted = linearWeights(years, options.year).flatMap((weight, index) => {
    const point = points[index];
    return point === undefined || weight.numerator === 0 ? [] : [{ ...weight, point }];
  });
  // Whole numbers are summed before the one division, so that a figure of no weight leaves no trace in the value.
  const value = weighted.reduce((sum, { numerator, point }) => sum + numerator * point.value, 0);
  const denominator = weighted[0]?.denominator ?? 1;
  const forecast = value / denominator;
  const text = `A straight line through ${name} revenue reaches ${formatBillions(forecast, options.unit)} in ${options.year} (naive benchmark, no forecast)`;
  const sources = sourcesOf(weighted.map(({ point }) => point));
  return { id, value: forecast, unit: options.unit, text, asOf: lastEnd(points), sources };
}

/** The stock at one date: the sum of the points of that date. */
export function stockInsight(
  id: string,
  name: string,
  points: readonly SeriesPoint[],
  date: string,
): Insight | undefined {
  const dated = points.filter(({ periodEnd }) => periodEnd === date);
  if (dated.length === 0) return undefined;
  const value = round(total(dated));
  const text = `${name} had ${formatMillions(value)} subscribers on ${date}`;
  return { id, value, unit: 'count', text, asOf: date, sources: sourcesOf(dated) };
}

/** Counts and money in base units are whole; sums of doubles are rounded back to what the exact figures give. */
const round = (value: number): number => Number(value.toFixed(4));
