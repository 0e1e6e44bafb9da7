/** For each row of a dimension the rows of a table that belong to it: rows `starts[d]` to `starts[d + 1]` of `rows`. */
export interface Postings {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

const known = new WeakMap<Int32Array, Postings>();

/** Postings of the first `size` rows of a map from rows to rows of a dimension with `dimensionSize` rows; made once. */
export function postingsOf(map: Int32Array, size: number, dimensionSize: number): Postings {
  let postings = known.get(map);
  if (postings === undefined) known.set(map, (postings = build(map, size, dimensionSize)));
  return postings;
}

function build(map: Int32Array, size: number, dimensionSize: number): Postings {
  const starts = new Int32Array(dimensionSize + 1);
  for (let row = 0; row < size; row++) {
    const next = (map[row] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let place = 1; place <= dimensionSize; place++)
    starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
  const free = starts.slice();
  const rows = new Int32Array(size);
  for (let row = 0; row < size; row++) {
    const member = map[row] ?? 0;
    const place = free[member] ?? 0;
    rows[place] = row;
    free[member] = place + 1;
  }
  return { starts, rows };
}
