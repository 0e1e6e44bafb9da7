import {
  groupingIn,
  measuresIn,
  type CategoricalTable,
  type MeasureColumn,
} from '../../shared/src/data/categorical-table';
import type { TooltipItem } from '../../shared/src/data/tooltip-items';
import type { TextContext } from '../../shared/src/shell/visual-definition';
import { poolFunnels } from './data/pool-funnels';
import type { RawFunnel, RawStage } from './data/raw-funnel';
import { readFunnels } from './data/read-funnels';
import type { Funnel, FunnelModel, FunnelNames, FunnelStage } from './funnel-model';
import type { FunnelOptions } from './funnel-options';
import { barScale } from './layout/bar-scale';
import { compareSegments, type SegmentComparison } from './rates/compare-segments';
import { rateDifference, shownRate } from './rates/shown-rate';
import { stageFigures, type StageFigures } from './rates/stage-figures';
import { createAmounts, type Amounts } from './texts/amounts';
import { loopOf } from './texts/loop-of';
import { notesOf } from './texts/notes-of';
import { stageCells } from './texts/stage-cells';
import { stageSentence, stageTooltip } from './texts/stage-texts';
import { summaryOf } from './texts/summary-of';

/** What the stages of one funnel are made from. */
interface FunnelInput {
  readonly options: FunnelOptions;
  readonly context: TextContext;
  readonly amounts: Amounts;
  readonly comparisons: readonly SegmentComparison[];
  /** What the tooltip says besides the stage's own figures. */
  readonly furtherMeasures: readonly MeasureColumn[];
}

/** Funnels with rates and texts, their stages in order; undefined when no stage has a value. */
export function toViewModel(
  table: CategoricalTable,
  options: FunnelOptions,
  context: TextContext,
): FunnelModel | undefined {
  const segments = readFunnels(table, context);
  if (segments.every(({ stages }) => stages.every(({ value }) => value === null))) return undefined;
  const all = options.segments.showAll ? poolFunnels(segments, context.localise('All_Segments')) : undefined;
  const raw = all === undefined ? segments : [all, ...segments];
  const figures = new Map(raw.map((funnel) => [funnel, stageFigures(funnel.stages, options.rates)]));
  const figuresOf = (funnel: RawFunnel): readonly StageFigures[] => figures.get(funnel) ?? [];
  const isSegmented = groupingIn(table, 'segment') !== undefined;
  const comparisons =
    isSegmented && segments.length > 1
      ? compareSegments(segments, segments.map(figuresOf), options.segments.benchmark)
      : [];
  const amounts = createAmounts(options.labels, context);
  const furtherMeasures = furtherMeasuresIn(table);
  const input = { options, context, amounts, comparisons, furtherMeasures };
  const funnels = raw.map((funnel) => funnelOf(funnel, figuresOf(funnel), input));
  const scale = barScale(options.bars.scale, raw);
  const notes = notesOf({ funnels: raw, figures: raw.map(figuresOf), scale }, options, context);
  return {
    funnels,
    names: namesOf(raw, table, context),
    benchmark: comparisons.find(({ benchmark }) => benchmark !== undefined)?.benchmark?.kind,
    scale,
    notes,
    summary: summaryOf(funnels, notes, context),
  };
}

function funnelOf(raw: RawFunnel, figures: readonly StageFigures[], input: FunnelInput): Funnel {
  const { options, context, amounts } = input;
  return {
    key: raw.key,
    name: raw.name,
    isAll: raw.isAll,
    stages: raw.stages.flatMap((stage, index) => {
      const own = figures[index];
      return own === undefined ? [] : [finishedStage({ raw, stage, index, figures: own }, input)];
    }),
    loop: loopOf(raw, options, { amounts, context }),
  };
}

function finishedStage(
  {
    raw,
    stage,
    index,
    figures,
  }: {
    readonly raw: RawFunnel;
    readonly stage: RawStage;
    readonly index: number;
    readonly figures: StageFigures;
  },
  input: FunnelInput,
): FunnelStage {
  const { options, context, amounts, comparisons } = input;
  const comparison = raw.isAll ? undefined : comparisons[index];
  const benchmark = shownRate(comparison?.benchmark?.step, options.rates.decimals);
  const cellsInput = {
    against: rateDifference(figures.shownStep, benchmark),
    stage,
    figures,
    previous: index === 0 ? undefined : raw.stages[index - 1],
    first: raw.stages[0],
    amounts,
  };
  const cells = stageCells(cellsInput, context);
  const textInput = {
    ...cellsInput,
    cells,
    position: index + 1,
    count: raw.stages.length,
    segment: raw.name,
    decimals: options.rates.decimals,
    comparison,
  };
  const { name, rows, value, highlight, ruleColour } = stage;
  return {
    ...figures,
    key: `${index}:${name}`,
    rows,
    name,
    value,
    highlight,
    comparison: stage.comparison?.value ?? null,
    against: cellsInput.against,
    cells,
    sentence: stageSentence(textInput, context),
    tooltip: [...stageTooltip(textInput, context), ...furtherItems(stage, input)],
    isDimmed: highlight === null,
    ruleColour,
  };
}

/** The measures after the first of a stage column, and the tooltip fields. */
function furtherMeasuresIn(table: CategoricalTable): readonly MeasureColumn[] {
  const others = groupingIn(table, 'stage') === undefined ? [] : measuresIn(table, 'value').slice(1);
  return [...others, ...measuresIn(table, 'tooltips')];
}

/** The highlighted part and the further measures; a BLANK leaves no line. */
function furtherItems(
  { row, highlight, format }: RawStage,
  { amounts, context, furtherMeasures }: FunnelInput,
): readonly TooltipItem[] {
  const { formatValue, localise } = context;
  const highlighted =
    typeof highlight === 'number'
      ? [{ displayName: localise('Highlighted'), value: amounts.text(highlight, format) }]
      : [];
  if (row === undefined) return highlighted;
  const others = furtherMeasures.flatMap(({ name, values, formatAt }) => {
    const cell = values[row] ?? null;
    return cell === null ? [] : [{ displayName: name, value: formatValue(cell, formatAt(row)) }];
  });
  return [...highlighted, ...others];
}

/** One measure gives the name; several, one a stage, are called by the name of their well. */
function namesOf(
  funnels: readonly RawFunnel[],
  table: CategoricalTable,
  { localise }: TextContext,
): FunnelNames {
  const stages = funnels.flatMap((funnel) => funnel.stages);
  const nameIn = (role: string, key: string): string | undefined => {
    const measures = measuresIn(table, role);
    return measures.length > 1 ? localise(key) : measures[0]?.name;
  };
  return {
    comparison: stages.some(({ comparison }) => (comparison?.value ?? null) !== null)
      ? nameIn('comparison', 'Role_Comparison')
      : undefined,
    target: stages.some(({ targetRate }) => targetRate !== undefined)
      ? nameIn('targetRate', 'Role_TargetRate')
      : undefined,
    time: nameIn('time', 'Role_Time'),
  };
}
