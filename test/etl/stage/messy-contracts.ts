import type { WrittenContract } from '../../../etl/src/dataset/complete-contract.js';
import type { FigureRule } from '../../../etl/src/dataset/dataset-contract.js';
import type { FormatRule } from '../../../etl/src/dataset/format-rule.js';
import type { UnitName } from '../../../etl/src/stage/unit.js';
import { contractOf } from './stage-text.js';

const SUBSCRIBERS = {
  column: 'Subscribers',
  fact: 'fact_subscriber',
  measure: 'closing_subscribers',
} as const;

/** Subscribers by platform and year, with changes. */
export const subscribers = (changes: Partial<WrittenContract> = {}): WrittenContract =>
  contractOf({ ignore: ['Région', 'Note'], ...(changes as object) });

/** The same in another unit, as an optional figure or with another format. */
export const subscribersIn = (
  unit: UnitName,
  figure: Partial<FigureRule> = {},
  format: FormatRule = {},
): WrittenContract => subscribers({ figures: [{ ...SUBSCRIBERS, unit, ...figure }], format });

/** Revenue of one platform by year, with changes. */
export const revenue = (unit: UnitName, changes: Partial<WrittenContract> = {}): WrittenContract => ({
  dataset: 'revenue',
  title: 'Revenue',
  match: ['**/*.csv'],
  period: { kind: 'year', column: 'Year' },
  basis: 'Reported',
  platform: 'netflix',
  geography: 'WORLD',
  lineItem: 'subscription',
  set: { kind: 'total' },
  figures: [{ column: 'Revenue', fact: 'fact_revenue', measure: 'amount', unit }],
  ...changes,
});

/** Shares by age band, without a date. */
export const SHARES: WrittenContract = {
  dataset: 'shares',
  title: 'Shares',
  match: ['**/*.csv'],
  period: { kind: 'snapshot', date: '2020-12-31' },
  basis: 'Reported',
  platform: 'netflix',
  audienceDimension: 'Age',
  audience: { column: 'Age' },
  figures: [{ column: 'Share', fact: 'fact_audience_mix', measure: 'share_percent', unit: 'percent' }],
};

/** A German table: month names, decimal commas, words for powers of ten, a total row. */
export const GERMAN: WrittenContract = {
  ...subscribers(),
  period: { kind: 'as-of-month', column: 'Stand' },
  platform: { column: 'Dienst' },
  figures: [{ ...SUBSCRIBERS, column: 'Abonnenten', unit: 'mm count', optional: true }],
  skip: [{ column: 'Dienst', matches: '^Summe', reason: 'The sum of the others.' }],
  format: {
    empty: ['k. A.'],
    scales: { Mio: 'mm', Mrd: 'bn' },
    months: [
      'Januar',
      'Februar',
      'März',
      'April',
      'Mai',
      'Juni',
      'Juli',
      'August',
      'September',
      'Oktober',
      'November',
      'Dezember',
    ],
  },
};
