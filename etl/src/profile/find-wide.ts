import type { MemberIndexes } from '../stage/resolve-members.js';
import { classifyPeriod } from './classify-period.js';
import type { PeriodClass } from './period-class.js';
import type { ColumnProfile } from './column-profile.js';

/** Columns of the same kind whose headers name a period or member. */
export interface WideEvidence {
  readonly as: 'period' | 'geography' | 'platform' | 'tier';
  readonly columns: readonly ColumnProfile[];
  /** The pattern of the headers, where the name is only a part of them. */
  readonly matches?: string;
  readonly period?: PeriodClass;
}

/** What headers begin with when they name a period and say more behind it: `Q3 2020 (mm homes)`. */
const LABELS = '^((?:[QH][1-4] |FY ?)?\\d{4})';

/** Whether the figures stand in columns whose headers name periods or members; undefined for a long table. */
export function findWide(
  figures: readonly ColumnProfile[],
  indexes: MemberIndexes,
): WideEvidence | undefined {
  const periods = figures.filter(({ header }) => labelOf(header) !== undefined);
  if (periods.length >= 2) {
    const isWhole = periods.every(({ header }) => classifyPeriod(header) !== undefined);
    const [first] = periods;
    const period = first === undefined ? undefined : classifyPeriod(labelOf(first.header) ?? '');
    return {
      as: 'period',
      columns: periods,
      ...(isWhole ? {} : { matches: LABELS }),
      ...(period === undefined ? {} : { period }),
    };
  }
  for (const as of ['geography', 'platform', 'tier'] as const) {
    const columns = figures.filter(({ header }) => indexes[as].find(header) !== undefined);
    if (columns.length >= 2 && columns.length * 2 > figures.length) return { as, columns };
  }
  return undefined;
}

function labelOf(header: string): string | undefined {
  if (classifyPeriod(header) !== undefined) return header;
  const label = new RegExp(LABELS, 'u').exec(header)?.[1];
  return label !== undefined && classifyPeriod(label) !== undefined ? label : undefined;
}
