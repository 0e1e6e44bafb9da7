import type { DatasetContract } from '../../../etl/src/dataset/dataset-contract.js';
import type { Members } from '../../../etl/src/members/member.js';
import { readCsv } from '../../../etl/src/read/read-csv.js';
import { indexAll } from '../../../etl/src/stage/resolve-members.js';
import { stageFile, type StagedFile } from '../../../etl/src/stage/stage-file.js';

/** A few members for tests: two platforms, three geographies, two line items, two tiers. */
export const MEMBERS: Members = {
  platforms: [
    { code: 'netflix', name: 'Netflix', businessModel: 'SVOD', maxStalenessDays: 200 },
    {
      code: 'amazon',
      name: 'Amazon Prime Video',
      aliases: ['Amazon Prime'],
      businessModel: 'SVOD',
      maxStalenessDays: 400,
    },
  ],
  geographies: [
    { code: 'WORLD', name: 'World', level: 'World', region: 'World' },
    { code: 'UNALLOCATED', name: 'Unallocated', level: 'Unallocated', region: 'Unallocated' },
    { code: 'UCAN', name: 'US & Canada', level: 'Region', region: 'US & Canada' },
    { code: 'EMEA', name: 'EMEA', level: 'Region', region: 'EMEA' },
  ],
  lineItems: [
    { code: 'subscription', name: 'Subscription', group: 'Revenue', order: 10 },
    { code: 'advertising', name: 'Advertising', group: 'Revenue', order: 20 },
    { code: 'not-broken-down', name: 'Not broken down', group: 'Revenue', order: 30 },
    { code: 'net-income', name: 'Net income', group: 'Profit', order: 70 },
  ],
  tiers: [
    { code: 'all', name: 'All tiers' },
    { code: 'premium', name: 'Premium' },
  ],
};

/** A contract of platform subscribers by year for tests; `changes` replace parts of it. */
export const contractOf = (changes: Partial<DatasetContract> = {}): DatasetContract => ({
  dataset: 'test',
  title: 'Test',
  match: ['**/test.csv'],
  period: { kind: 'year', column: 'Year' },
  basis: 'Reported',
  platform: { column: 'Platform' },
  geography: 'WORLD',
  tier: 'all',
  set: { kind: 'total' },
  figures: [
    { column: 'Subscribers', fact: 'fact_subscriber', measure: 'closing_subscribers', unit: 'mm count' },
  ],
  ...changes,
});

/** Stages a CSV text under a contract as the file `test.csv`. */
export function stageText(text: string, contract: DatasetContract): StagedFile {
  const table = readCsv('test.csv', Buffer.from(text));
  return stageFile('test.csv', table, contract, indexAll(MEMBERS));
}
