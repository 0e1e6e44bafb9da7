import type { ComparisonRow } from './comparison-model';
import type { ComparisonOptions } from './comparison-options';

type Order = (a: ComparisonRow, b: ComparisonRow) => number;

/** The rows in the chosen order, best first; rows without the figure come last, ties keep their order. */
export function sortRows(
  rows: readonly ComparisonRow[],
  { sortBy, higherIsBetter }: Pick<ComparisonOptions, 'sortBy' | 'higherIsBetter'>,
  locale: string,
): readonly ComparisonRow[] {
  const bestFirst = (figure: (row: ComparisonRow) => number | null | undefined): Order =>
    byFigure(figure, higherIsBetter ? -1 : 1);
  switch (sortBy) {
    case 'value':
      return [...rows].sort(bestFirst((row) => row.value));
    case 'change':
      return [...rows].sort(bestFirst((row) => row.change));
    case 'changePercent':
      return [...rows].sort(bestFirst((row) => row.changeRatio));
    case 'rank':
      return [...rows].sort(byFigure((row) => row.rank, 1));
    case 'name':
      return [...rows].sort((a, b) => a.name.localeCompare(b.name, locale));
    case 'data':
      return rows;
  }
}

function byFigure(figure: (row: ComparisonRow) => number | null | undefined, sign: 1 | -1): Order {
  return (a, b) => {
    const left = figure(a) ?? null;
    const right = figure(b) ?? null;
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return (left - right) * sign;
  };
}
