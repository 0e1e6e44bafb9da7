import { zipSync, type Zippable } from 'fflate';
import type { Part } from './part.js';

/**
 * The zip format keeps a local time without zone, and fflate reads it from the local fields of the date: built from
 * fields, the bytes are the same on every machine and in every time zone.
 */
const FIXED_TIME = new Date(2026, 0, 1);

/** Returns the package as a zip: parts in the given order, deflated, all with one fixed date, so equal parts give equal bytes. */
export function zipParts(parts: readonly Part[]): Uint8Array {
  const entries: Zippable = Object.fromEntries(
    parts.map((part) => [part.name, [part.bytes, { level: 9, mtime: FIXED_TIME, os: 0, attrs: 0 }]]),
  );
  return zipSync(entries);
}
