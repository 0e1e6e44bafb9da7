import { addDays } from '../../stage/calendar.js';
import type { FigureState } from '../history/figure-state.js';
import { daysApart } from './days-apart.js';

/** How often a dataset is published, as the distance of its periods shows. */
export type Rhythm = 'month' | 'quarter' | 'half year' | 'year';

/** How fresh a fact or dataset is on a day. */
export interface Freshness {
  readonly scope: 'fact' | 'dataset';
  readonly name: string;
  /** Last day of the newest period. */
  readonly newest: string;
  readonly ageDays: number;
  /** Undefined with fewer than two periods: nothing shows how often it is published. */
  readonly rhythm: Rhythm | undefined;
  /** The day after which the next period is late: its end plus the usual delay of its publication. */
  readonly dueOn: string | undefined;
  readonly overdue: boolean;
  /** Day of the load that last brought a figure which was not there before. */
  readonly lastNewOn: string;
}

/**
 * Rhythms by the median distance of periods, in days: up to `gap`, the next period ends `length` days later, and is
 * published up to `delay` days after its end (the delays of `maxStalenessDays` in members.yaml).
 */
const RHYTHMS = [
  { rhythm: 'month', gap: 45, length: 31, delay: 45 },
  { rhythm: 'quarter', gap: 135, length: 92, delay: 100 },
  { rhythm: 'half year', gap: 250, length: 184, delay: 100 },
  { rhythm: 'year', gap: Infinity, length: 366, delay: 200 },
] as const;

/** The freshness of every fact, then of every dataset, by name. */
export function findFreshness(figures: readonly FigureState[], today: string): readonly Freshness[] {
  const dated = figures.filter(({ periodEnd }) => periodEnd !== '');
  const scoped = (scope: Freshness['scope'], nameOf: (figure: FigureState) => string): Freshness[] =>
    [...new Set(dated.map(nameOf))].sort().map((name) =>
      describe(
        scope,
        name,
        dated.filter((figure) => nameOf(figure) === name),
        today,
      ),
    );
  return [...scoped('fact', ({ fact }) => fact), ...scoped('dataset', ({ dataset }) => dataset)];
}

function describe(
  scope: Freshness['scope'],
  name: string,
  figures: readonly FigureState[],
  today: string,
): Freshness {
  const newest = last(figures.map(({ periodEnd }) => periodEnd));
  const rhythm = findRhythm(figures);
  const dueOn = rhythm === undefined ? undefined : addDays(newest, rhythm.length + rhythm.delay);
  return {
    scope,
    name,
    newest,
    ageDays: daysApart(newest, today),
    rhythm: rhythm?.rhythm,
    dueOn,
    overdue: dueOn !== undefined && today > dueOn,
    lastNewOn: last(figures.map(({ firstLoadedOn }) => firstLoadedOn)),
  };
}

/** The finest rhythm of the datasets among the figures: a fact is as fresh as its most frequent source lets it be. */
function findRhythm(figures: readonly FigureState[]): (typeof RHYTHMS)[number] | undefined {
  const datasets = [...new Set(figures.map(({ dataset }) => dataset))];
  const found = datasets.flatMap((dataset) => {
    const gap = medianGap(figures.filter((figure) => figure.dataset === dataset));
    const index = gap === undefined ? -1 : RHYTHMS.findIndex((rhythm) => gap <= rhythm.gap);
    return index < 0 ? [] : [index];
  });
  return found.length === 0 ? undefined : RHYTHMS[Math.min(...found)];
}

function medianGap(figures: readonly FigureState[]): number | undefined {
  const ends = [...new Set(figures.map(({ periodEnd }) => periodEnd))].sort();
  const gaps = ends.slice(1).map((end, index) => daysApart(ends[index] ?? end, end));
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)];
}

const last = (days: readonly string[]): string => days.reduce((a, b) => (a > b ? a : b), '');
