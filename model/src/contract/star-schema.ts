import type { Table } from './table.js';
import { etlBatch, etlFile, etlReject, etlRestatement, stgFigure } from './tables/audit.js';
import {
  dimAudience,
  dimBasis,
  dimContent,
  dimDate,
  dimGeography,
  dimLineItem,
  dimPlatform,
  dimSource,
  dimTier,
} from './tables/dimensions.js';
import {
  factAudienceMix,
  factContent,
  factEngagement,
  factIndicator,
  factMarket,
  factRevenue,
  factSubscriber,
  factValuation,
} from './tables/facts.js';

/** The star schema: dimensions, facts, then the loader's audit tables. The single source of truth for names and types. */
export const starSchema: readonly Table[] = [
  dimDate,
  dimPlatform,
  dimGeography,
  dimContent,
  dimAudience,
  dimTier,
  dimLineItem,
  dimBasis,
  dimSource,
  factRevenue,
  factSubscriber,
  factContent,
  factEngagement,
  factAudienceMix,
  factMarket,
  factIndicator,
  factValuation,
  etlBatch,
  etlFile,
  etlReject,
  etlRestatement,
  stgFigure,
];

/** The table of that physical name. Throws a RangeError for a name that the contract does not have. */
export function findTable(name: string): Table {
  const table = starSchema.find((candidate) => candidate.name === name);
  if (table === undefined) throw new RangeError(`the star schema has no table '${name}'`);
  return table;
}
