import { zipSync, type Zippable } from 'fflate';
import type { Part } from './part.js';

/** Returns the package as a zip: parts in the given order, deflated, all with one fixed date, so equal parts give equal bytes. */
export function zipParts(parts: readonly Part[]): Uint8Array {
  // The format keeps a local time without zone, and fflate takes the local fields of the date: built from fields, the
  // bytes are the same in every time zone.
  const mtime = new Date(2026, 0, 1);
  const entries: Zippable = Object.fromEntries(
    parts.map((part) => [part.name, [part.bytes, { level: 9, mtime, os: 0, attrs: 0 }]]),
  );
  return zipSync(entries);
}
