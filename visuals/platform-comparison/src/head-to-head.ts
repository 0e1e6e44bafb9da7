import type { ComparisonModel, Metric, PlatformMetrics } from './comparison-model';

/** Which of two platforms is ahead; `none` when one of them has no figure. */
export type Lead = 'first' | 'second' | 'tie' | 'none';

/** One measure of two platforms. */
export interface Duel {
  readonly metric: Metric;
  readonly lead: Lead;
  /** First minus second over the larger magnitude of the two, from -2 to 2; 0 for a tie or a blank. */
  readonly difference: number;
  readonly texts: readonly [first: string, second: string];
}

/** Two platforms side by side. */
export interface HeadToHead {
  readonly names: readonly [first: string, second: string];
  readonly duels: readonly Duel[];
  readonly wins: readonly [first: number, second: number];
  /** Measures of which both have a figure. */
  readonly compared: number;
}

/**
 * The two platforms whose rows are selected, measure by measure; undefined unless exactly two are.
 * The better figure wins: the smaller one where lower is better. Blanks are not compared.
 */
export function headToHead(
  { metrics, platforms }: Pick<ComparisonModel, 'metrics' | 'platforms'>,
  selectedRows: readonly number[],
): HeadToHead | undefined {
  const selected = new Set(selectedRows);
  const [first, second, third] = platforms.filter(({ rows }) => rows.some((row) => selected.has(row)));
  if (first === undefined || second === undefined || third !== undefined) return undefined;
  const duels = metrics.map((metric, index) => duelOf(metric, first.figures[index], second.figures[index]));
  const count = (lead: Lead): number => duels.filter((duel) => duel.lead === lead).length;
  return {
    names: [first.name, second.name],
    duels,
    wins: [count('first'), count('second')],
    compared: duels.length - count('none'),
  };
}

type Figure = PlatformMetrics['figures'][number] | undefined;

function duelOf(metric: Metric, a: Figure, b: Figure): Duel {
  const texts = [a?.text ?? '', b?.text ?? ''] as const;
  const [left, right] = [a?.value ?? null, b?.value ?? null];
  if (left === null || right === null) return { metric, lead: 'none', difference: 0, texts };
  if (left === right) return { metric, lead: 'tie', difference: 0, texts };
  const largest = Math.max(Math.abs(left), Math.abs(right));
  // Divided first: the difference of two very large figures is none.
  const difference = left / largest - right / largest;
  return { metric, lead: left > right === metric.higherIsBetter ? 'first' : 'second', difference, texts };
}
