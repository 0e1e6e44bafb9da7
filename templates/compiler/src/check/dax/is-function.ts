import { functionRows } from '@ott-analytics/model/dax';
import { MICROSOFT_FUNCTIONS } from './microsoft-functions.js';

const ENGINE_FUNCTIONS: ReadonlySet<string> = new Set(functionRows().map(({ name }) => name));

/** Is it a function of DAX, in any letter case: one of Microsoft's reference, or one that our engine runs? */
export function isFunction(name: string): boolean {
  const key = name.toUpperCase();
  return MICROSOFT_FUNCTIONS.has(key) || ENGINE_FUNCTIONS.has(key) || key.startsWith('INFO.');
}
