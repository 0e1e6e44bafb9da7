import { changeText, isPercentFormat, type ChangeFormat } from '../../shared/src/format/change-text';
import { numberFormat } from '../../shared/src/format/number-format';
import { percentText, signedPercentText } from '../../shared/src/format/percent-text';
import type { TextContext } from '../../shared/src/shell/visual-definition';
import type { ComparisonTextInput, FigureTexts } from './comparison-text-input';
import { comparisonSentence } from './comparison-sentence';
import type { ComparisonFigures, ComparisonRow } from './comparison-model';
import { rankChangeWords } from './rank-change-words';

/** All texts of one platform: figures in the model's format, sentence, tooltip. */
export function comparisonTexts(
  input: ComparisonTextInput,
  context: TextContext,
): FigureTexts & Pick<ComparisonRow, 'sentence' | 'tooltip'> {
  const { figures, format } = input;
  const { formatValue, localise, locale } = context;
  const how: ChangeFormat = {
    format,
    formatValue,
    locale,
    percentagePointUnit: localise('Unit_PercentagePoints'),
  };
  const indexFormat = numberFormat(locale, { maximumFractionDigits: 0 });
  const texts: FigureTexts = {
    valueText: figures.value === null ? localise('No_Data') : formatValue(figures.value, format),
    changeText: figures.change === undefined ? '' : changeText(figures.change, how),
    changePercentText:
      figures.changeRatio === undefined ? '' : signedPercentText(figures.changeRatio, locale),
    indexText: figures.index === undefined ? '' : indexFormat.format(figures.index),
    // Shares of rates mean nothing.
    shareText:
      figures.share === undefined || isPercentFormat(format) ? '' : percentText(figures.share, locale),
    rankChangeText: rankChangeText(figures),
  };
  return {
    ...texts,
    sentence: comparisonSentence(input, texts, context),
    tooltip: tooltipOf(input, texts, context),
  };
}

function rankChangeText({ rankChange }: ComparisonFigures): string {
  switch (rankChange.kind) {
    case 'none':
      return '';
    case 'new':
      return '●';
    case 'same':
      return '=';
    case 'up':
      return `▲${rankChange.by}`;
    case 'down':
      return `▼${rankChange.by}`;
  }
}

function tooltipOf(
  input: ComparisonTextInput,
  texts: FigureTexts,
  context: TextContext,
): ComparisonRow['tooltip'] {
  const { figures, names, format, rankedCount } = input;
  const { localise, formatValue } = context;
  const items = [{ displayName: names.value, value: texts.valueText }];
  const add = (displayName: string, value: string): void => {
    if (value !== '') items.push({ displayName, value });
  };
  if (names.comparison !== undefined) {
    const { comparison } = figures;
    add(names.comparison, comparison === null ? localise('Not_Available') : formatValue(comparison, format));
  }
  add(localise('Column_Change'), texts.changeText);
  add(localise('Column_ChangePercent'), texts.changePercentText);
  if (figures.rank !== undefined) {
    const rank = localise('Sentence_Rank', { rank: String(figures.rank), count: String(rankedCount) });
    add(localise('Column_Rank'), `${rank}${rankChangeWords(figures, context)}`);
  }
  add(localise('Column_Index'), texts.indexText);
  if (input.showShare) add(localise('Column_Share'), texts.shareText);
  if (names.target !== undefined && figures.target !== null) {
    add(names.target, formatValue(figures.target, format));
  }
  add(localise('Role_Basis'), input.basis);
  return items;
}
