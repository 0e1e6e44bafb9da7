import type { TooltipItem } from '../../../shared/src/data/tooltip-items';
import type { TextContext } from '../../../shared/src/shell/visual-definition';
import { countText } from './count-text';
import type { CellsInput, StageCells } from './stage-cells';
import { segmentSentences, segmentTooltip, type SegmentTextInput } from './segment-texts';
import { shownRateText } from '../rates/shown-rate';

/** What the sentence and the tooltip of one stage are written from. */
export interface StageTextInput extends CellsInput, SegmentTextInput {
  readonly cells: StageCells;
  /** Position in the funnel, from 1. */
  readonly position: number;
  readonly count: number;
}

/** The stage in a whole sentence or several, as a screen reader says it. */
export function stageSentence(input: StageTextInput, context: TextContext): string {
  const { stage, figures, previous, cells, position, segment } = input;
  const { localise, locale } = context;
  const parts = [
    ...(segment === undefined ? [] : [localise('Sentence_Segment', { segment })]),
    localise('Sentence_Stage', {
      position: countText(position, locale),
      count: countText(input.count, locale),
      stage: stage.name,
      value: cells.value,
    }),
  ];
  if (cells.step !== '' && previous !== undefined) {
    const step = { rate: cells.step, previous: previous.name };
    parts.push(localise(figures.isGain ? 'Sentence_Gain' : 'Sentence_Step', step));
  }
  if (cells.total !== '' && position > 1) parts.push(localise('Sentence_Total', { rate: cells.total }));
  if (cells.change !== '') parts.push(localise('Sentence_StepChange', { change: cells.change }));
  const target = targetSentence(input, context);
  if (target !== '') parts.push(target);
  if (cells.time !== '' && stage.time !== undefined) {
    parts.push(localise('Sentence_Time', { name: stage.time.name, value: cells.time }));
  }
  if (figures.isLeak) parts.push(localise('Sentence_Leak'));
  return [...parts, ...segmentSentences(input, context)].join(' ');
}

function targetSentence({ figures }: StageTextInput, { localise, locale }: TextContext): string {
  const { target, isTargetReached } = figures;
  if (target === undefined) return '';
  const rate = { rate: shownRateText(target, locale) };
  if (isTargetReached === undefined) return localise('Sentence_TargetRate', rate);
  return localise(isTargetReached ? 'Sentence_TargetReached' : 'Sentence_TargetMissed', rate);
}

/** The lines of a stage's tooltip; a figure that cannot be stated leaves no line. */
export function stageTooltip(input: StageTextInput, context: TextContext): readonly TooltipItem[] {
  const { stage, figures, cells, segment, previous } = input;
  const { localise, locale } = context;
  const former = stage.comparison;
  const isLoss = (figures.difference ?? 0) <= 0;
  const withShare = (amount: string, share: string): string =>
    amount === '' || share === '' ? amount : `${amount} (${share})`;
  const lines: readonly (readonly [name: string, value: string])[] = [
    [stage.name, cells.value],
    ...(former === undefined || former.value === null
      ? []
      : [[former.name, input.amounts.text(former.value, former.format)] as const]),
    ...(previous === undefined
      ? []
      : ([
          [localise('Column_Step'), cells.step],
          [localise('Column_Former'), shownRateText(figures.formerRate, locale)],
          [localise('Column_StepChange'), cells.change],
          [localise('Role_TargetRate'), cells.target],
          [localise('Column_Total'), cells.total],
          [localise(isLoss ? 'Column_Lost' : 'Column_Gained'), withShare(cells.lost, cells.lostShare)],
          [localise('Column_Cumulative'), withShare(cells.cumulative, cells.cumulativeShare)],
        ] as const)),
    [stage.time?.name ?? '', cells.time],
  ];
  return [
    ...(segment === undefined ? [] : [{ displayName: localise('Role_Segment'), value: segment }]),
    ...lines.flatMap(([displayName, value]) => (value === '' ? [] : [{ displayName, value }])),
    ...segmentTooltip(input, context),
  ];
}
