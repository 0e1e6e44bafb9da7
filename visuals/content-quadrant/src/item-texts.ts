import { cellLabel } from '../../shared/src/data/cell-label';
import {
  groupingIn,
  measuresIn,
  type CategoricalTable,
  type Cell,
} from '../../shared/src/data/categorical-table';
import { tooltipItems, type TooltipItem } from '../../shared/src/data/tooltip-items';
import type { TextContext } from '../../shared/src/shell/visual-definition';
import type { Quadrant } from './quadrant';
import type { ItemTexts, QuadrantItem, TrailStop } from './quadrant-model';

/** What the texts of the items are written from. */
export interface ItemTextInput {
  readonly table: CategoricalTable;
  readonly names: Readonly<Record<Quadrant, string>>;
  readonly quadrantOf: (stop: TrailStop) => Quadrant;
}

/** Names, sentences and tooltips of items; every figure in its own measure's format. */
export function itemTexts({ table, names, quadrantOf }: ItemTextInput, context: TextContext): ItemTexts {
  const { formatValue, localise } = context;
  const details = groupingIn(table, 'details');
  const groups = groupingIn(table, 'group');
  const periods = groupingIn(table, 'period');
  const nameOf = ({ row }: QuadrantItem): string =>
    details === undefined ? '' : cellLabel(details, row, context);
  const periodAt = (row: number): string => (periods === undefined ? '' : cellLabel(periods, row, context));
  const measures = ['x', 'y', 'size'].flatMap((role) => measuresIn(table, role).slice(0, 1));

  const figuresOf = (item: QuadrantItem): readonly TooltipItem[] =>
    measures.map((measure) => {
      const text = (cell: Cell): string =>
        cell === null ? localise('No_Data') : formatValue(cell, measure.formatAt(item.row));
      return { displayName: measure.name, value: text(measure.values[item.row] ?? null) };
    });
  const groupOf = ({ group }: QuadrantItem): readonly TooltipItem[] =>
    group === undefined || groups === undefined ? [] : [{ displayName: groups.name, value: group }];
  const periodOf = ({ row }: QuadrantItem): readonly TooltipItem[] =>
    periods === undefined ? [] : [{ displayName: periods.name, value: periodAt(row) }];
  const highlightOf = (item: QuadrantItem): readonly TooltipItem[] => {
    const [size] = measuresIn(table, 'size');
    const lit = size?.highlights?.[item.row] ?? null;
    return size === undefined || lit === null
      ? []
      : [
          {
            displayName: localise('Column_Highlighted', { measure: size.name }),
            value: formatValue(lit, size.formatAt(item.row)),
          },
        ];
  };
  const moveOf = ({ trail }: QuadrantItem): readonly TooltipItem[] => {
    const before = trail.at(-1);
    if (before === undefined) return [];
    const displayName = localise('Column_Before', { period: periodAt(before.row) });
    return [{ displayName, value: names[quadrantOf(before)] }];
  };

  return {
    nameOf,
    periodAt,
    sentenceOf: (item) =>
      [
        `${nameOf(item)}:`,
        ...[...groupOf(item), ...periodOf(item), ...figuresOf(item), ...moveOf(item)].map(
          ({ displayName, value }) => localise('Sentence_Value', { measure: displayName, value }),
        ),
        localise('Sentence_Quadrant', { quadrant: names[item.quadrant] }),
      ].join(' '),
    tooltipOf: (item) => [
      { displayName: details?.name ?? '', value: nameOf(item) },
      ...groupOf(item),
      ...periodOf(item),
      ...figuresOf(item),
      ...highlightOf(item),
      { displayName: localise('Column_Quadrant'), value: names[item.quadrant] },
      ...moveOf(item),
      ...tooltipItems(table, item.row, formatValue),
    ],
  };
}
