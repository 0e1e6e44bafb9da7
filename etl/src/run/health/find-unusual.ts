import { describeFigure, printValue } from '../history/describe-figure.js';
import type { FigureState } from '../history/figure-state.js';
import { daysApart } from './days-apart.js';
import type { Alert } from './alert.js';

/** Thresholds of unusual figures; see AlertThresholds. */
export interface UnusualThresholds {
  readonly unusualZ: number | false;
  readonly jumpFold: number | false;
}

/** Growths that a series must have beside the one at hand before that one can be called unusual. */
const OTHER_GROWTHS = 4;
/** Standard deviations below this (of log growth a year: one percentage point) would make every small change unusual. */
const LEAST_SPREAD = 0.01;
/** Standard deviations from its own series below which a jump is ordinary for it. */
const JUMP_Z = 2;
/** Measures that are differences of levels: they pass near 0, where ratios mean nothing. */
const DIFFERENCES = new Set(['net_adds']);
const YEAR_DAYS = 365.25;

interface Growth {
  readonly before: FigureState;
  readonly after: FigureState;
  /** Natural logarithm of the growth factor a year. */
  readonly yearly: number;
}

/**
 * Figures far from what is usual in their own series (dataset, measure and members over periods). A growth is compared
 * with the mean and the standard deviation of the other yearly growths of the series, so that an outlier does not
 * hide itself; a jump is the plain ratio of neighbours. Figures of 0 and below have no growth.
 */
export function findUnusual(
  figures: readonly FigureState[],
  thresholds: UnusualThresholds,
): readonly Alert[] {
  return groupSeries(figures).flatMap((series) => {
    const growths = findGrowths(series);
    return growths.flatMap((growth, index): readonly Alert[] => {
      const { before, after } = growth;
      const at = { file: after.file, line: after.line };
      const fold = Number(after.value) / Number(before.value);
      const { jumpFold, unusualZ } = thresholds;
      const z = distance(growth, growths.toSpliced(index, 1));
      // A series that moves as much all the time (net additions) does not jump.
      const isOrdinary = z !== undefined && Math.abs(z) < JUMP_Z;
      if (jumpFold !== false && !isOrdinary && (fold >= jumpFold || fold <= 1 / jumpFold))
        return [{ code: 'alert/jump', message: `${describe(growth)}: ${printFold(fold)}`, ...at }];
      if (unusualZ === false || z === undefined || Math.abs(z) < unusualZ) return [];
      const message = `${describe(growth)}: ${((Math.exp(growth.yearly) - 1) * 100).toFixed(1)} % a year, ${Math.abs(z).toFixed(1)} standard deviations from the other years of the series`;
      return [{ code: 'alert/unusual-growth', message, ...at }];
    });
  });
}

function groupSeries(figures: readonly FigureState[]): readonly (readonly FigureState[])[] {
  const series = new Map<string, FigureState[]>();
  for (const figure of figures) {
    const { dataset, fact, measure, platform, geography, member, unit } = figure;
    if (unit === 'text' || DIFFERENCES.has(measure)) continue;
    const key = JSON.stringify([dataset, fact, measure, platform, geography, member, unit]);
    series.set(key, [...(series.get(key) ?? []), figure]);
  }
  return [...series.values()].map((own) => own.sort((a, b) => (a.periodEnd < b.periodEnd ? -1 : 1)));
}

function findGrowths(series: readonly FigureState[]): readonly Growth[] {
  return series.slice(1).flatMap((after, index) => {
    const before = series[index];
    if (before === undefined || Number(before.value) <= 0 || Number(after.value) <= 0) return [];
    const years = daysApart(before.periodEnd, after.periodEnd) / YEAR_DAYS;
    if (years <= 0) return [];
    return [{ before, after, yearly: Math.log(Number(after.value) / Number(before.value)) / years }];
  });
}

function distance(growth: Growth, others: readonly Growth[]): number | undefined {
  if (others.length < OTHER_GROWTHS) return undefined;
  const mean = others.reduce((sum, { yearly }) => sum + yearly, 0) / others.length;
  const squares = others.reduce((sum, { yearly }) => sum + (yearly - mean) ** 2, 0);
  const spread = Math.sqrt(squares / (others.length - 1));
  return (growth.yearly - mean) / Math.max(spread, LEAST_SPREAD);
}

const describe = ({ before, after }: Growth): string =>
  `${describeFigure(after)} is ${printValue(after)} after ${printValue(before)} at ${before.periodEnd}`;

const printFold = (fold: number): string =>
  fold >= 1 ? `${fold.toFixed(1)} times as much` : `1/${(1 / fold).toFixed(1)} of it`;
