import { measuresIn, numberAt, type CategoricalTable } from '../../shared/src/data/categorical-table';

/**
 * Reads how much of a bubble another visual highlights, as a share from 0 to 1 of its area. With a
 * size it is the highlighted part of the size (a part beyond the whole counts as the whole, one of
 * another sign as none); without one a bubble is highlighted wholly or not at all.
 */
export function litShareReader(table: CategoricalTable): (row: number) => number {
  const [size] = measuresIn(table, 'size');
  const [x] = measuresIn(table, 'x');
  const [y] = measuresIn(table, 'y');
  if (!table.hasHighlights) return () => 1;
  return (row) => {
    const isLit =
      numberAt(x?.highlights, row) !== null ||
      numberAt(y?.highlights, row) !== null ||
      numberAt(size?.highlights, row) !== null;
    if (!isLit) return 0;
    const whole = numberAt(size?.values, row);
    if (size?.highlights === undefined || whole === null || whole === 0) return 1;
    const part = (numberAt(size.highlights, row) ?? 0) / whole;
    return Math.max(0, Math.min(1, part));
  };
}
