import type { SkippedTest } from './test-totals.js';

/** `[skipped: <reason>; to run: <what to do>]`, as test/support writes it into the title of a skipped block. */
const REASON = /\s*\[skipped: (.*?)(?:; to run: (.*?))?\]/;

/** A skipped test from its full name; reason and remedy are read from the mark that the name carries. */
export function skippedTest(fullName: string): SkippedTest {
  const [mark, reason, howToUnskip] = REASON.exec(fullName) ?? [];
  if (mark === undefined || reason === undefined)
    return { name: fullName, reason: 'NO REASON GIVEN IN ITS NAME' };
  const name = fullName.replace(mark, '');
  return howToUnskip === undefined ? { name, reason } : { name, reason, howToUnskip };
}
