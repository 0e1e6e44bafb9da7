/** For each member (a code, or a row of a dimension) the rows that have it: `starts[m]` to `starts[m + 1]` of `rows`. */
export interface Postings {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

const known = new WeakMap<Int32Array, Map<number, Postings>>();

/** Postings of the first `size` entries of a map from rows to members; made once for each size. */
export function postingsOf(map: Int32Array, size: number): Postings {
  let bySize = known.get(map);
  if (bySize === undefined) known.set(map, (bySize = new Map<number, Postings>()));
  let postings = bySize.get(size);
  if (postings === undefined) bySize.set(size, (postings = build(map, size)));
  return postings;
}

function build(map: Int32Array, size: number): Postings {
  let greatest = -1;
  for (let row = 0; row < size; row++) greatest = Math.max(greatest, map[row] ?? 0);
  const members = greatest + 2;
  const starts = new Int32Array(members + 1);
  for (let row = 0; row < size; row++) {
    const next = (map[row] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let place = 1; place <= members; place++)
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
