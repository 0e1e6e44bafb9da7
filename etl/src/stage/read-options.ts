import type { DatasetContract } from '../dataset/dataset-contract.js';
import type { ReadOptions } from '../read/read-csv.js';
import { neededColumns } from './needed-columns.js';

/** What the contract says of how its files are to be read; the columns find the header below title rows. */
export function readOptionsOf(contract: DatasetContract): ReadOptions {
  const { encoding, delimiter, headerRow, comment } = contract.format ?? {};
  return {
    columns: neededColumns(contract),
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter: delimiter === 'tab' ? '\t' : delimiter }),
    ...(headerRow === undefined ? {} : { headerRow }),
    ...(comment === undefined ? {} : { comment }),
  };
}
