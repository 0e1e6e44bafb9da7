import { groupingIn, measuresIn, type CategoricalTable } from '../../shared/src/data/categorical-table';
import type { TooltipItem } from '../../shared/src/data/tooltip-items';
import type { TextContext } from '../../shared/src/shell/visual-definition';

/** What the texts of one bubble are written from. */
export interface ItemTextInput {
  readonly table: CategoricalTable;
  readonly row: number;
  readonly name: string;
  readonly group: string | undefined;
  /** Name of the quadrant. */
  readonly quadrant: string;
}

/** Sentence and tooltip of one bubble; every figure in its own measure's format. */
export function itemTexts(
  { table, row, name, group, quadrant }: ItemTextInput,
  { formatValue, localise }: TextContext,
): { readonly sentence: string; readonly tooltip: readonly TooltipItem[] } {
  const figures = ['x', 'y', 'size'].flatMap((role) => {
    const [measure] = measuresIn(table, role);
    if (measure === undefined) return [];
    const cell = measure.values[row] ?? null;
    const value = cell === null ? localise('No_Data') : formatValue(cell, measure.formatAt(row));
    return [{ displayName: measure.name, value }];
  });
  const details = groupingIn(table, 'details')?.name ?? '';
  const groupName = groupingIn(table, 'group')?.name ?? '';
  const groups = group === undefined ? [] : [{ displayName: groupName, value: group }];
  const sentence = [
    `${name}:`,
    ...[...groups, ...figures].map(({ displayName, value }) =>
      localise('Sentence_Value', { measure: displayName, value }),
    ),
    localise('Sentence_Quadrant', { quadrant }),
  ].join(' ');
  return {
    sentence,
    tooltip: [
      { displayName: details, value: name },
      ...groups,
      ...figures,
      { displayName: localise('Column_Quadrant'), value: quadrant },
    ],
  };
}
