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
  _options: FunnelOptions,
  context: TextContext,
): FunnelModel | undefined {
  const raw = readStages(table, context);
  const values = raw.map(({ measure, valueRow }) => numberAt(measure.values, valueRow));
  if (values.every((value) => value === null)) return undefined;
  const rates = stageRates(values);
  const stages = raw.flatMap((stage, index): readonly FunnelStage[] => {
    const value = values[index] ?? null;
    const stageRate = rates[index];
    if (stageRate === undefined) return [];
    const position = { position: index + 1, count: raw.length, previous: raw[index - 1]?.name };
    const highlight = highlightOf(stage);
    const texts = stageTexts({ stage, value, rates: stageRate, ...position }, context);
    return [
      {
        ...stageRate,
        ...texts,
        key: `${index}:${stage.name}`,
        row: stage.row,
        name: stage.name,
        value,
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
    notes: [
      ...(stages.some(({ isGain }) => isGain) ? [localise('Note_Gain')] : []),
      ...(values.some((value) => value !== null && value < 0) ? [localise('Note_Negative')] : []),
    ],
  };
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
