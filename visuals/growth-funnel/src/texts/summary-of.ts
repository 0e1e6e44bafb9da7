import type { TextContext } from '../../../shared/src/shell/visual-definition';
import type { Funnel } from '../funnel-model';

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
  const sentences = [
    localise('Summary', { count: String(stages.length), ...ends }),
    ...(isWhole ? [localise('Summary_Overall', { rate: total, ...ends })] : []),
    ...(names.length === 0
      ? []
      : [
          localise('Summary_Segments', {
            count: String(names.length),
            names: new Intl.ListFormat(locale, { type: 'unit' }).format(listed),
          }),
        ]),
    ...notes,
  ];
  return sentences.join(' ');
}
