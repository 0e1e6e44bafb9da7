import { changeText, type ChangeFormat } from '../../shared/src/format/change-text';
import { numberFormat } from '../../shared/src/format/number-format';
import { signedPercentText } from '../../shared/src/format/percent-text';
import type { TextContext } from '../../shared/src/shell/visual-definition';
import type { ComparisonFigures, ComparisonRow } from './comparison-model';

/** Names of the bound measures, for tooltips and sentences. */
export interface MeasureNames {
  readonly value: string;
  readonly comparison: string | undefined;
  readonly target: string | undefined;
}

/** What the texts of one platform are written from. */
export interface ComparisonTextInput {
  readonly name: string;
  readonly figures: ComparisonFigures;
  readonly format: string | undefined;
  readonly names: MeasureNames;
  readonly rankedCount: number;
}

type ComparisonTexts = Pick<
  ComparisonRow,
  'valueText' | 'changeText' | 'changePercentText' | 'indexText' | 'rankChangeText' | 'sentence' | 'tooltip'
>;

/** All texts of one platform: figures in the model's format, sentence, tooltip. */
export function comparisonTexts(input: ComparisonTextInput, context: TextContext): ComparisonTexts {
  const { figures, format } = input;
  const { formatValue, localise, locale } = context;
  const how: ChangeFormat = {
    format,
    formatValue,
    locale,
    percentagePointUnit: localise('Unit_PercentagePoints'),
  };
  const indexFormat = numberFormat(locale, { maximumFractionDigits: 0 });
  const texts = {
    valueText: figures.value === null ? localise('No_Data') : formatValue(figures.value, format),
    changeText: figures.change === undefined ? '' : changeText(figures.change, how),
    changePercentText:
      figures.changeRatio === undefined ? '' : signedPercentText(figures.changeRatio, locale),
    indexText: figures.index === undefined ? '' : indexFormat.format(figures.index),
    rankChangeText: rankChangeText(figures),
  };
  return {
    ...texts,
    sentence: sentenceOf(input, texts, context),
    tooltip: tooltipOf(input, texts, context),
  };
}

type FigureTexts = Omit<ComparisonTexts, 'sentence' | 'tooltip'>;

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

function rankChangeWords({ rankChange }: ComparisonFigures, { localise }: TextContext): string {
  switch (rankChange.kind) {
    case 'none':
      return '';
    case 'new':
      return `, ${localise('Rank_New')}`;
    case 'same':
      return `, ${localise('Rank_Same')}`;
    case 'up':
      return `, ${localise('Rank_Up', { by: String(rankChange.by) })}`;
    case 'down':
      return `, ${localise('Rank_Down', { by: String(rankChange.by) })}`;
  }
}

function sentenceOf(input: ComparisonTextInput, texts: FigureTexts, context: TextContext): string {
  const { name, figures, names, rankedCount, format } = input;
  const { localise, formatValue } = context;
  const parts = [`${name}:`];
  if (figures.rank !== undefined) {
    const rank = localise('Sentence_Rank', { rank: String(figures.rank), count: String(rankedCount) });
    parts.push(`${rank}${rankChangeWords(figures, context)}.`);
  }
  parts.push(localise('Sentence_Value', { measure: names.value, value: texts.valueText }));
  if (names.comparison !== undefined && figures.comparison !== null) {
    const was = { measure: names.comparison, value: formatValue(figures.comparison, format) };
    const change =
      texts.changePercentText === '' ? texts.changeText : `${texts.changeText} (${texts.changePercentText})`;
    parts.push(
      texts.changeText === ''
        ? localise('Sentence_Value', was)
        : localise(`Sentence_Change_${figures.verdict}`, { ...was, change }),
    );
  }
  if (texts.indexText !== '') parts.push(localise('Sentence_Index', { index: texts.indexText }));
  if (names.target !== undefined && figures.target !== null) {
    parts.push(
      localise('Sentence_Value', { measure: names.target, value: formatValue(figures.target, format) }),
    );
  }
  return parts.join(' ');
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
  if (names.comparison !== undefined && figures.comparison !== null) {
    add(names.comparison, formatValue(figures.comparison, format));
  }
  add(localise('Column_Change'), texts.changeText);
  add(localise('Column_ChangePercent'), texts.changePercentText);
  if (figures.rank !== undefined) {
    const rank = localise('Sentence_Rank', { rank: String(figures.rank), count: String(rankedCount) });
    add(localise('Column_Rank'), `${rank}${rankChangeWords(figures, context)}`);
  }
  add(localise('Column_Index'), texts.indexText);
  if (names.target !== undefined && figures.target !== null) {
    add(names.target, formatValue(figures.target, format));
  }
  return items;
}
