import type { TextContext } from '../../../shared/src/shell/visual-definition';
import type { RawStage } from '../data/raw-funnel';
import { shownRateText, type ShownRate } from '../rates/shown-rate';
import type { StageFigures } from '../rates/stage-figures';
import type { Amounts } from './amounts';
import { rateChangeText } from './rate-change-text';

/** The texts of a stage's figures; empty where nothing can be stated. */
export interface StageCells {
  readonly value: string;
  readonly step: string;
  readonly total: string;
  readonly against: string;
  readonly change: string;
  readonly target: string;
  readonly lost: string;
  readonly lostShare: string;
  readonly cumulative: string;
  readonly cumulativeShare: string;
  readonly time: string;
}

/** What the cells of a stage are written from. */
export interface CellsInput {
  readonly stage: RawStage;
  readonly figures: StageFigures;
  /** The stage before; undefined for the first. */
  readonly previous: RawStage | undefined;
  readonly first: RawStage | undefined;
  readonly amounts: Amounts;
  /** The step less the benchmark of the segments. */
  readonly against: ShownRate | undefined;
}

/** Figures as texts. Losses have a minus, gains a plus; a target says whether it is reached. */
export function stageCells(input: CellsInput, context: TextContext): StageCells {
  const { stage, figures, previous, first, amounts } = input;
  const { localise, locale, formatValue } = context;
  const { value, format, time } = stage;
  const lossFrom = (base: RawStage | undefined): string => {
    if (base === undefined || base.value === null || value === null) return '';
    return amounts.change(amounts.shown(value, format) - amounts.shown(base.value, base.format), format);
  };
  const timeValue = time?.value ?? null;
  return {
    value: value === null ? localise('No_Data') : amounts.text(value, format),
    step: shownRateText(figures.shownStep, locale),
    total: shownRateText(figures.shownTotal, locale),
    against: rateChangeText(input.against, context),
    change: rateChangeText(figures.change, context),
    target: targetText(figures, locale),
    lost: lossFrom(previous),
    lostShare: shownRateText(figures.lostShare, locale, true),
    cumulative: previous === undefined ? '' : lossFrom(first),
    cumulativeShare: shownRateText(figures.cumulativeShare, locale, true),
    time: timeValue === null ? '' : formatValue(timeValue, time?.format),
  };
}

/** `≥ 50.0%` reads on from the rate before it, as `< 50.0%` does: colour alone says nothing to many. */
function targetText({ target, isTargetReached }: StageFigures, locale: string): string {
  const text = shownRateText(target, locale);
  if (text === '' || isTargetReached === undefined) return text;
  return `${isTargetReached ? '≥' : '<'} ${text}`;
}
