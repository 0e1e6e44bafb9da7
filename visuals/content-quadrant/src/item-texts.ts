import { cellLabel } from '../../shared/src/data/cell-label';
import {
  groupingIn,
  measuresIn,
  type CategoricalTable,
  type Cell,
} from '../../shared/src/data/categorical-table';
import { tooltipItems, type TooltipItem } from '../../shared/src/data/tooltip-items';
import type { TextContext } from '../../shared/src/shell/visual-definition';
import { quadrantOf, type Quadrant, type Thresholds } from './quadrant';
import type { ItemTexts, QuadrantItem } from './quadrant-model';

/** What the texts of the items are written from. */
export interface ItemTextInput {
  readonly table: CategoricalTable;
  readonly names: Readonly<Record<Quadrant, string>>;
  readonly linesOf: (item: QuadrantItem) => Thresholds;
}

/** Names, sentences and tooltips of items; every figure in its own measure's format. */
export function itemTexts({ table, names, linesOf }: ItemTextInput, context: TextContext): ItemTexts {
  const { formatValue, localise } = context;
  const details = groupingIn(table, 'details');
  const periods = groupingIn(table, 'period');
  const nameOf = ({ row }: QuadrantItem): string =>
    details === undefined ? '' : cellLabel(details, row, context);
  const periodAt = (row: number): string => (periods === undefined ? '' : cellLabel(periods, row, context));
  const measures = ['x', 'y', 'size'].flatMap((role) => measuresIn(table, role).slice(0, 1));
  const [x] = measures;

  const figure = (measure: (typeof measures)[number], { row }: QuadrantItem): TooltipItem => {
    const cell: Cell = measure.values[row] ?? null;
    const value = cell === null ? localise('No_Data') : formatValue(cell, measure.formatAt(row));
    return { displayName: measure.name, value };
  };
  const figuresOf = (item: QuadrantItem): readonly TooltipItem[] =>
    measures.map((measure) => figure(measure, item));
  const belongingOf = ({ row }: QuadrantItem): readonly TooltipItem[] =>
    ['panel', 'group', 'period'].flatMap((role) => {
      const column = groupingIn(table, role);
      return column === undefined
        ? []
        : [{ displayName: column.name, value: cellLabel(column, row, context) }];
    });
  const highlightOf = (item: QuadrantItem): readonly TooltipItem[] => {
    const [size] = measuresIn(table, 'size');
    const lit = size?.highlights?.[item.row] ?? null;
    if (size === undefined || lit === null) return [];
    const displayName = localise('Column_Highlighted', { measure: size.name });
    return [{ displayName, value: formatValue(lit, size.formatAt(item.row)) }];
  };
  const moveOf = (item: QuadrantItem): readonly TooltipItem[] => {
    const before = item.trail.at(-1);
    if (before === undefined) return [];
    const displayName = localise('Column_Before', { period: periodAt(before.row) });
    return [{ displayName, value: names[quadrantOf(before, linesOf(item))] }];
  };

  return {
    nameOf,
    periodAt,
    leadOf: (item) => {
      const lead = x === undefined ? undefined : figure(x, item);
      return lead === undefined ? '' : `${lead.displayName} ${lead.value}`;
    },
    sentenceOf: (item) =>
      [
        `${nameOf(item)}:`,
        ...[...belongingOf(item), ...figuresOf(item), ...moveOf(item)].map(({ displayName, value }) =>
          localise('Sentence_Value', { measure: displayName, value }),
        ),
        localise('Sentence_Quadrant', { quadrant: names[item.quadrant] }),
      ].join(' '),
    tooltipOf: (item) => [
      { displayName: details?.name ?? '', value: nameOf(item) },
      ...belongingOf(item),
      ...figuresOf(item),
      ...highlightOf(item),
      { displayName: localise('Column_Quadrant'), value: names[item.quadrant] },
      ...moveOf(item),
      ...tooltipItems(table, item.row, formatValue),
    ],
  };
}
