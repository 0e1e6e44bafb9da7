import type { StoredColumn } from '../storage/stored-column.js';

/** Turns the codes of some columns into one key; numbers while they are exact, else text. */
export type TupleKey = (codeAt: (position: number) => number) => number | string;

/** Key builder for columns: equal keys mean equal codes. */
export function tupleKey(columns: readonly StoredColumn[]): TupleKey {
  const sizes = columns.map(({ values }) => values.length);
  const isExact = sizes.reduce((product, size) => product * size, 1) < Number.MAX_SAFE_INTEGER;
  if (isExact) {
    return (codeAt) => {
      let key = 0;
      for (let position = 0; position < sizes.length; position++)
        key = key * (sizes[position] ?? 1) + codeAt(position);
      return key;
    };
  }
  return (codeAt) => sizes.map((_, position) => codeAt(position)).join(',');
}
