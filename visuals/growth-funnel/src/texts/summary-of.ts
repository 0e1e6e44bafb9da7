import type { TextContext } from '../../../shared/src/shell/visual-definition';
import type { Funnel } from '../funnel-model';
import { countText } from './count-text';

/** How many names a sentence lists before it becomes a list nobody hears to the end. */
const MOST_NAMES = 6;

/** The stages, the way from the first to the last, the segments, and the notes: one text. */
export function summaryOf(
  funnels: readonly Funnel[],
  notes: readonly string[],
  { localise, locale }: TextContext,
): string {
  const stages = funnels[0]?.stages ?? [];
  const [first, last] = [stages[0], stages.at(-1)];
  const ends = { first: first?.name ?? '', last: last?.name ?? '' };
  const names = funnels.flatMap(({ name, isAll }) => (name === undefined || isAll ? [] : [name]));
  const listed = names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), '…'] : names;
  const total = last?.cells.total ?? '';
  const isWhole = funnels.length === 1 && stages.length > 1 && total !== '';
  const count = countText(stages.length, locale);
  const sentences = [
    stages.length === 1 ? localise('Summary_One', ends) : localise('Summary', { count, ...ends }),
    ...(isWhole ? [localise('Summary_Overall', { rate: total, ...ends })] : []),
    ...(names.length === 1 ? names.map((segment) => localise('Sentence_Segment', { segment })) : []),
    ...(names.length > 1
      ? [
          localise('Summary_Segments', {
            count: countText(names.length, locale),
            names: new Intl.ListFormat(locale, { type: 'unit' }).format(listed),
          }),
        ]
      : []),
    ...notes,
  ];
  return sentences.join(' ');
}
