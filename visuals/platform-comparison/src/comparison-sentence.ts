import type { TextContext } from '../../shared/src/shell/visual-definition';
import type { ComparisonTextInput, FigureTexts } from './comparison-text-input';
import { rankChangeWords } from './rank-change-words';

/** What a screen reader says of one platform, in whole sentences. */
export function comparisonSentence(
  input: ComparisonTextInput,
  texts: FigureTexts,
  context: TextContext,
): string {
  const { name, figures, names, rankedCount, format } = input;
  const { localise, formatValue } = context;
  const parts = [`${name}:`];
  if (figures.rank !== undefined) {
    const rank = localise('Sentence_Rank', { rank: String(figures.rank), count: String(rankedCount) });
    parts.push(`${rank}${rankChangeWords(figures, context)}.`);
  }
  const value =
    input.basis === ''
      ? texts.valueText
      : localise('Value_OfBasis', { value: texts.valueText, basis: input.basis });
  parts.push(localise('Sentence_Value', { measure: names.value, value }));
  parts.push(...comparisonParts(input, texts, context));
  if (texts.indexText !== '') parts.push(localise('Sentence_Index', { index: texts.indexText }));
  if (input.showShare && texts.shareText !== '') {
    parts.push(localise('Sentence_Value', { measure: localise('Column_Share'), value: texts.shareText }));
  }
  if (names.target !== undefined && figures.target !== null) {
    parts.push(
      localise('Sentence_Value', { measure: names.target, value: formatValue(figures.target, format) }),
    );
  }
  const ranks = input.history.flatMap(({ period, rank }) =>
    rank === undefined ? [] : [`${period}: ${rank}`],
  );
  if (ranks.length > 0) parts.push(localise('Sentence_Ranks', { ranks: ranks.join(', ') }));
  return parts.join(' ');
}

function comparisonParts(
  { figures, names, format }: ComparisonTextInput,
  texts: FigureTexts,
  { localise, formatValue }: TextContext,
): readonly string[] {
  if (names.comparison === undefined) return [];
  if (figures.comparison === null) {
    return [localise('Sentence_Value', { measure: names.comparison, value: localise('Not_Available') })];
  }
  const was = { measure: names.comparison, value: formatValue(figures.comparison, format) };
  if (texts.changeText === '') return [localise('Sentence_Value', was)];
  const change =
    texts.changePercentText === '' ? texts.changeText : `${texts.changeText} (${texts.changePercentText})`;
  return [localise(`Sentence_Change_${figures.verdict}`, { ...was, change })];
}
