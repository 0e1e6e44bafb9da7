import { existsSync, writeFileSync } from 'node:fs';
import { printEnvironment } from '../plan/print-environment.js';

const PRIVATE_MODE = 0o600;

/**
 * Writes `.env` for its owner alone. One that exists is never rewritten, whatever is in it is the user's; without a
 * password there is nothing to write. Returns whether there is a `.env` now.
 */
export function writePassword(file: string, password: string | undefined): boolean {
  if (existsSync(file)) return true;
  if (password === undefined) return false;
  writeFileSync(file, printEnvironment(password), { mode: PRIVATE_MODE, flag: 'wx' });
  return true;
}
