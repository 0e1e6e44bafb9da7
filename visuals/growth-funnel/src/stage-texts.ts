import { changeText } from '../../shared/src/format/change-text';
import { percentText } from '../../shared/src/format/percent-text';
import type { TooltipItem } from '../../shared/src/data/tooltip-items';
import type { TextContext } from '../../shared/src/shell/visual-definition';
import type { FunnelStage } from './funnel-model';
import type { RawStage } from './read-stages';
import type { StageRates } from './stage-rates';

/** What the texts of one stage are written from. */
export interface StageTextInput {
  readonly stage: RawStage;
  readonly value: number | null;
  readonly rates: StageRates;
  readonly comparison: number | null;
  readonly stepChange: number | undefined;
  readonly targetRate: number | undefined;
  /** Position in the funnel, from 1. */
  readonly position: number;
  readonly count: number;
  /** Name of the stage before; undefined for the first. */
  readonly previous: string | undefined;
}

type StageTexts = Pick<
  FunnelStage,
  'valueText' | 'stepText' | 'stepChangeText' | 'totalText' | 'sentence' | 'tooltip'
>;

/** Figures in the model's format, rates in percent, sentence and tooltip of one stage. */
export function stageTexts(input: StageTextInput, context: TextContext): StageTexts {
  const { stage, value, rates } = input;
  const { formatValue, localise, locale } = context;
  const rateText = (rate: number | undefined): string =>
    rate === undefined ? '' : percentText(rate, locale);
  const texts = {
    valueText:
      value === null ? localise('No_Data') : formatValue(value, stage.measure.formatAt(stage.valueRow)),
    stepText: rateText(rates.step),
    totalText: rateText(rates.total),
    stepChangeText:
      input.stepChange === undefined
        ? ''
        : changeText(input.stepChange, {
            format: '0.0%',
            formatValue,
            locale,
            percentagePointUnit: localise('Unit_PercentagePoints'),
          }),
  };
  return { ...texts, sentence: sentenceOf(input, texts, context), tooltip: tooltipOf(input, texts, context) };
}

type FigureTexts = Pick<StageTexts, 'valueText' | 'stepText' | 'stepChangeText' | 'totalText'>;

function sentenceOf(input: StageTextInput, texts: FigureTexts, { localise, locale }: TextContext): string {
  const { stage, rates, position, count, previous } = input;
  const parts = [
    localise('Sentence_Stage', {
      position: String(position),
      count: String(count),
      stage: stage.name,
      value: texts.valueText,
    }),
  ];
  if (texts.stepText !== '' && previous !== undefined) {
    const step = { rate: texts.stepText, previous };
    parts.push(localise(rates.isGain ? 'Sentence_Gain' : 'Sentence_Step', step));
  }
  if (texts.totalText !== '' && position > 1) {
    parts.push(localise('Sentence_Total', { rate: texts.totalText }));
  }
  if (texts.stepChangeText !== '')
    parts.push(localise('Sentence_StepChange', { change: texts.stepChangeText }));
  if (input.targetRate !== undefined) {
    parts.push(localise('Sentence_TargetRate', { rate: percentText(input.targetRate, locale) }));
  }
  if (rates.isLeak) parts.push(localise('Sentence_Leak'));
  return parts.join(' ');
}

function tooltipOf(
  { stage, rates, position, comparison, targetRate }: StageTextInput,
  texts: FigureTexts,
  { formatValue, localise, locale }: TextContext,
): readonly TooltipItem[] {
  const items = [{ displayName: stage.name, value: texts.valueText }];
  if (comparison !== null && stage.comparison !== undefined) {
    const format = stage.comparison.formatAt(stage.valueRow);
    items.push({ displayName: stage.comparison.name, value: formatValue(comparison, format) });
  }
  if (position === 1) return items;
  if (texts.stepText !== '') items.push({ displayName: localise('Column_Step'), value: texts.stepText });
  if (texts.stepChangeText !== '') {
    items.push({ displayName: localise('Column_StepChange'), value: texts.stepChangeText });
  }
  if (targetRate !== undefined) {
    items.push({ displayName: localise('Role_TargetRate'), value: percentText(targetRate, locale) });
  }
  if (texts.totalText !== '') items.push({ displayName: localise('Column_Total'), value: texts.totalText });
  if (rates.difference !== undefined) {
    items.push({
      displayName: localise(rates.difference > 0 ? 'Column_Gained' : 'Column_Lost'),
      value: changeText(rates.difference, {
        format: stage.measure.formatAt(stage.valueRow),
        formatValue,
        locale,
        percentagePointUnit: localise('Unit_PercentagePoints'),
      }),
    });
  }
  return items;
}
