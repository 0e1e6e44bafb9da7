import { ALL_RULES } from '../../check/all-rules.js';
import { EXIT_CODES } from '../exit-codes.js';
import type { Streams } from '../streams.js';

/** Runs `ott-template rules`: prints every rule of the check, one a line, or all of the table as JSON. */
export function rules(isJson: boolean, streams: Streams): number {
  if (isJson) streams.out(`${JSON.stringify(ALL_RULES, null, 2)}\n`);
  else
    for (const { code, severity, source, summary } of ALL_RULES)
      streams.out(`${code} (${severity}, ${source})\n    ${summary}\n`);
  return EXIT_CODES.ok;
}
