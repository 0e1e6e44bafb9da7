import type { TextContext } from '../../shared/src/shell/visual-definition';
import type { Duel, HeadToHead } from './head-to-head';

/** Who leads on how many measures, as a sentence: "Netflix leads on 5 of 7." */
export function headToHeadSentence({ names, wins, compared }: HeadToHead, { localise }: TextContext): string {
  if (compared === 0) return localise('Duel_Nothing', { first: names[0], second: names[1] });
  const [first, second] = wins;
  const count = String(compared);
  if (first === second) {
    return localise('Duel_Even', { first: names[0], second: names[1], wins: String(first), count });
  }
  const [name, most] = first > second ? [names[0], first] : [names[1], second];
  return localise('Duel_Leads', { name, wins: String(most), count });
}

/** One measure of both platforms and who leads, for a screen reader. */
export function duelSentence(
  { metric, lead, texts }: Duel,
  { names }: HeadToHead,
  { localise }: TextContext,
): string {
  const figures = localise('Duel_Figures', {
    measure: metric.name,
    first: names[0],
    firstValue: texts[0],
    second: names[1],
    secondValue: texts[1],
  });
  switch (lead) {
    case 'first':
      return `${figures} ${localise('Duel_LeaderIs', { name: names[0] })}`;
    case 'second':
      return `${figures} ${localise('Duel_LeaderIs', { name: names[1] })}`;
    case 'tie':
      return `${figures} ${localise('Duel_Tie')}`;
    case 'none':
      return figures;
  }
}
