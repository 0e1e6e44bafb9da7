import {
  groupingIn,
  measuresIn,
  numberAt,
  type CategoricalTable,
} from '../../shared/src/data/categorical-table';
import { tooltipItems, type TooltipItem } from '../../shared/src/data/tooltip-items';
import type { TextContext } from '../../shared/src/shell/visual-definition';
import type { FunnelModel, FunnelStage } from './funnel-model';
import type { FunnelOptions } from './funnel-options';
import { readStages, type RawStage } from './read-stages';
import { stageRates } from './stage-rates';
import { stageTexts } from './stage-texts';

/** Stages with rates and texts in their order; undefined when no stage has a value. */
export function toViewModel(
  table: CategoricalTable,
  options: FunnelOptions,
  context: TextContext,
): FunnelModel | undefined {
  const raw = readStages(table, context);
  const values = raw.map(({ measure, valueRow }) => numberAt(measure.values, valueRow));
  if (values.every((value) => value === null)) return undefined;
  const rates = stageRates(values);
  const comparisons = raw.map(({ comparison, valueRow }) => numberAt(comparison?.values, valueRow));
  const formerRates = stageRates(comparisons);
  const stages = raw.flatMap((stage, index): readonly FunnelStage[] => {
    const value = values[index] ?? null;
    const stageRate = rates[index];
    if (stageRate === undefined) return [];
    const position = { position: index + 1, count: raw.length, previous: raw[index - 1]?.name };
    const highlight = highlightOf(stage);
    const comparison = comparisons[index] ?? null;
    const formerStep = formerRates[index]?.step;
    const stepChange =
      stageRate.step === undefined || formerStep === undefined ? undefined : stageRate.step - formerStep;
    const targetRate = index === 0 ? undefined : wantedRate(stage);
    const previousValue = index === 0 ? null : (values[index - 1] ?? null);
    const targetValue =
      targetRate === undefined || previousValue === null || previousValue < 0
        ? undefined
        : targetRate * previousValue;
    const compared = { comparison, stepChange, targetRate };
    const texts = stageTexts({ stage, value, rates: stageRate, ...compared, ...position }, context);
    return [
      {
        ...stageRate,
        ...texts,
        key: `${index}:${stage.name}`,
        rows: stage.rows,
        name: stage.name,
        value,
        ...compared,
        targetValue,
        highlight,
        tooltip: [...texts.tooltip, ...furtherItems(table, stage, highlight, context)],
        isDimmed: highlight === null,
        ruleColour: stage.ruleColour,
      },
    ];
  });
  const { localise } = context;
  return {
    stages,
    hasComparison: stages.some(({ stepChange }) => stepChange !== undefined),
    notes: [
      ...(stages.some(({ isGain }) => isGain) ? [localise('Note_Gain')] : []),
      ...(values.some((value) => value !== null && value < 0) ? [localise('Note_Negative')] : []),
      ...(options.scale === 'sqrt' ? [localise('Note_Sqrt')] : []),
    ],
  };
}

/** A rate below zero is none. */
function wantedRate({ targetRate, valueRow }: RawStage): number | undefined {
  const rate = numberAt(targetRate?.values, valueRow);
  return rate === null || rate < 0 ? undefined : rate;
}

function highlightOf({ measure, valueRow }: RawStage): number | null | undefined {
  return measure.highlights === undefined ? undefined : numberAt(measure.highlights, valueRow);
}

/** With a stage column the measures after the first say more in the tooltip. */
function furtherItems(
  table: CategoricalTable,
  { measure, valueRow }: RawStage,
  highlight: number | null | undefined,
  { formatValue, localise }: TextContext,
): readonly TooltipItem[] {
  const highlighted =
    typeof highlight === 'number'
      ? [{ displayName: localise('Highlighted'), value: formatValue(highlight, measure.formatAt(valueRow)) }]
      : [];
  const others = groupingIn(table, 'stage') === undefined ? [] : measuresIn(table, 'value').slice(1);
  return [
    ...highlighted,
    ...others.flatMap((other) => {
      const cell = other.values[valueRow] ?? null;
      return cell === null
        ? []
        : [{ displayName: other.name, value: formatValue(cell, other.formatAt(valueRow)) }];
    }),
    ...tooltipItems(table, valueRow, formatValue),
  ];
}
