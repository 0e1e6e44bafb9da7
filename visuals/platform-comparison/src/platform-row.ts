import { numberAt } from '../../shared/src/data/categorical-table';
import { tooltipItems } from '../../shared/src/data/tooltip-items';
import type { TextContext } from '../../shared/src/shell/visual-definition';
import { basisKey, basisOf, type Basis } from './basis';
import type { ComparisonFigures, ComparisonRow, HistoryPoint, RuleColours } from './comparison-model';
import type { PanelInput } from './panel-input';
import type { MeasureNames } from './comparison-text-input';
import { comparisonTexts } from './comparison-texts';
import type { PlatformItem } from './read-platforms';

/** What one row is made of. */
export interface PlatformRowInput {
  readonly input: PanelInput;
  readonly item: PlatformItem;
  /** Its row of the current period; undefined when it has none. */
  readonly row: number | undefined;
  readonly figures: ComparisonFigures;
  readonly history: readonly HistoryPoint[];
  readonly names: MeasureNames;
  readonly rankedCount: number;
  readonly isFocus: boolean;
}

/** One platform with its texts, colours and history. */
export function platformRow(of: PlatformRowInput, context: TextContext): ComparisonRow {
  const { item, row, figures, history, isFocus, input } = of;
  const { table, set, columns, periods } = input;
  const format = set.value.formatAt(row ?? item.rows[0] ?? 0);
  const basis = basisAt(of, context);
  const texts = comparisonTexts(
    {
      name: item.name,
      figures,
      format,
      names: of.names,
      rankedCount: of.rankedCount,
      showShare: input.options.showShare,
      basis: basis === undefined ? '' : context.localise(basisKey(basis)),
      history:
        input.options.mode === 'bump'
          ? history.map(({ rank }, at) => ({ period: periods[at] ?? '', rank }))
          : [],
    },
    context,
  );
  const highlight = highlightAt(of, row);
  return {
    ...figures,
    ...texts,
    key: `${item.rows.at(-1) ?? 0}:${item.name}`,
    rows: item.rows,
    name: item.name,
    isFocus,
    isOthers: false,
    highlight,
    tooltip: [
      { displayName: input.fields.category?.name ?? '', value: item.name },
      ...texts.tooltip,
      ...(typeof highlight === 'number'
        ? [{ displayName: context.localise('Highlighted'), value: context.formatValue(highlight, format) }]
        : []),
      ...(row === undefined ? [] : tooltipItems(table, row, context.formatValue)),
    ],
    // While another visual highlights, platforms without a highlighted part fade.
    isDimmed: highlight === null && item.rows.every((one) => highlightAt(of, one) === null),
    ruleColours: ruleColoursAt(of),
    basis,
    history,
    metricTexts: columns.map(({ value }) => {
      const figure = row === undefined ? null : numberAt(value.values, row);
      return figure === null ? '' : context.formatValue(figure, value.formatAt(row ?? 0));
    }),
  };
}

/** Undefined when nothing is highlighted; null when nothing of the platform is. */
function highlightAt({ input }: PlatformRowInput, row: number | undefined): number | null | undefined {
  const { highlights } = input.set.value;
  if (highlights === undefined) return undefined;
  return row === undefined ? null : numberAt(highlights, row);
}

function basisAt({ input, row }: PlatformRowInput, { localise }: TextContext): Basis | undefined {
  const { basis } = input.fields;
  const cell = row === undefined ? null : (basis?.values[row] ?? null);
  return basisOf(typeof cell === 'string' ? cell : null, (one) => localise(basisKey(one)));
}

/** A rule colours each row of the data view; the latest row with a colour gives it to the platform. */
function ruleColoursAt({ input, item }: PlatformRowInput): RuleColours {
  const { category } = input.fields;
  const colourOf = (property: string): string | undefined => {
    for (const row of item.rows) {
      const colour = category?.rowColours(row, 'dots', property);
      if (colour !== undefined) return colour;
    }
    return undefined;
  };
  return { fill: colourOf('fill'), comparison: colourOf('comparison'), target: colourOf('target') };
}
