import { SCALE_WORDS } from '../stage/number-words.js';
import type { DraftContext } from './draft.js';
import { isNothing } from './find-numbers.js';
import { FOREIGN_SCALES } from './foreign-scales.js';
import type { DraftFigures } from './propose-figures.js';
import { settleText } from './settle-text.js';

/** How the numbers are written where the reader would not find it out by itself. */
export function settleFormat(
  drafts: DraftFigures,
  { table, interview }: DraftContext,
): Readonly<Record<string, unknown>> {
  const numbers = table.columns.flatMap(({ number }) => number ?? []);
  const words = [...new Set(numbers.flatMap(({ scaleWords }) => scaleWords))];
  const foreign = words.filter((word) => SCALE_WORDS[word.toLowerCase()] === undefined);
  const scales = foreign.map((word) => {
    const entry = Object.entries(FOREIGN_SCALES).find(([name]) => name.toLowerCase() === word.toLowerCase());
    return [word, entry?.[1]] as const;
  });
  const empty = [...new Set(numbers.flatMap(({ unread }) => unread.filter(isNothing)))];
  const decimal =
    table.isDecimalOpen && drafts.figures.length > 0 ? settleText('decimal', interview) : undefined;
  return {
    ...(decimal === undefined ? {} : { decimal }),
    ...(empty.length === 0 ? {} : { empty }),
    ...(scales.length === 0 ? {} : { scales: Object.fromEntries(scales) }),
  };
}
