import type { TableProfile } from './column-profile.js';

/** Every header of the table that a part of a contract names under `column`. */
export function namedColumns(parts: readonly unknown[], { columns }: TableProfile): ReadonlySet<string> {
  const text = JSON.stringify(parts);
  const headers = columns.map(({ header }) => header);
  return new Set(headers.filter((header) => text.includes(`"column":${JSON.stringify(header)}`)));
}
