import type { RawStage } from '../../../visuals/growth-funnel/src/data/raw-funnel.js';
import { stageFigures, type StageFigures } from '../../../visuals/growth-funnel/src/rates/stage-figures.js';
import type { FunnelOptions } from '../../../visuals/growth-funnel/src/funnel-options.js';
import { OPTIONS } from './funnel-options-for-tests.js';

/** What a hand-worked table gives for its stages; a column that is left out is an empty well. */
export interface StageTable {
  readonly values: readonly (number | null)[];
  readonly comparison?: readonly (number | null)[];
  readonly targetRate?: readonly (number | undefined)[];
}

/** Stages as they are read from a data view with these columns. */
export function rawStages({ values, comparison, targetRate }: StageTable): readonly RawStage[] {
  return values.map((value, row) => ({
    name: `Stage ${row + 1}`,
    rows: [row],
    row,
    value,
    format: '#,0',
    highlight: undefined,
    comparison:
      comparison === undefined
        ? undefined
        : { name: 'Before', value: comparison[row] ?? null, format: '#,0' },
    time: undefined,
    targetRate: targetRate?.[row],
    ruleColour: () => undefined,
  }));
}

/** The figures of a table, on the usual settings or others. */
export function figuresOf(
  table: StageTable,
  rates: Partial<FunnelOptions['rates']> = {},
): readonly StageFigures[] {
  return stageFigures(rawStages(table), { ...OPTIONS.rates, ...rates });
}

/** A displayed rate in percent with its decimals, as a reader sees it without the sign: 44.4 for 44.4 %. */
export function percentOf(rate: StageFigures['shownStep']): number | undefined {
  return rate === undefined ? undefined : Number((rate.ratio * 100).toFixed(rate.decimals));
}
