/** Inverse of a square matrix by elimination with the largest pivot; undefined when it has none. */
export function solve(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] | undefined {
  const size = matrix.length;
  const rows = matrix.map((row, index) => [
    ...row,
    ...Array.from({ length: size }, (_, at) => (at === index ? 1 : 0)),
  ]);
  const scale = Math.max(...matrix.flat().map(Math.abs));
  for (let column = 0; column < size; column++) {
    const rest = rows.slice(column);
    const pivot = rest.reduce((best, row) =>
      Math.abs(row[column] ?? 0) > Math.abs(best[column] ?? 0) ? row : best,
    );
    const head = pivot[column] ?? 0;
    if (Math.abs(head) <= scale * 1e-14) return undefined;
    const place = rows.indexOf(pivot);
    const normal = pivot.map((cell) => cell / head);
    rows[place] = rows[column] ?? normal;
    rows[column] = normal;
    for (const [index, row] of rows.entries()) {
      const factor = index === column ? 0 : (row[column] ?? 0);
      if (factor !== 0) rows[index] = row.map((cell, at) => cell - factor * (normal[at] ?? 0));
    }
  }
  return rows.map((row) => row.slice(size));
}
