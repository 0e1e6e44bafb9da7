import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { TemplateFile } from '../plan/template-file.js';

/** How the plan meets what is on the disk. */
export interface Comparison {
  /** Files to write: missing ones, and those with other content. */
  readonly changed: readonly TemplateFile[];
  /** Paths that exist with other content, or where a folder stands in the way. */
  readonly conflicts: readonly string[];
}

/** Compares before anything is written. Line ends do not count in text, so that a git checkout on Windows is no conflict. */
export function compareWithDisk(plan: readonly TemplateFile[], destination: string): Comparison {
  const changed: TemplateFile[] = [];
  const conflicts: string[] = [];
  for (const file of plan) {
    const state = compare(path.join(destination, file.path), Buffer.from(file.bytes));
    if (state === 'same') continue;
    changed.push(file);
    if (state === 'different') conflicts.push(file.path);
  }
  return { changed, conflicts };
}

function compare(target: string, wanted: Buffer): 'same' | 'different' | 'missing' {
  const found = statSync(target, { throwIfNoEntry: false });
  if (found === undefined) return 'missing';
  if (!found.isFile()) return 'different';
  const bytes = readFileSync(target);
  if (bytes.equals(wanted)) return 'same';
  const isText = !wanted.includes(0) && !bytes.includes(0);
  return isText && withoutCr(bytes) === withoutCr(wanted) ? 'same' : 'different';
}

function withoutCr(bytes: Buffer): string {
  return bytes.toString('latin1').replaceAll('\r\n', '\n');
}
