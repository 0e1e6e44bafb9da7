import { HEADER_PERIOD, type DatasetContract } from './dataset-contract.js';

/** A contract as its YAML writes it: what other parts of it make needless may be left out. */
export type WrittenContract = Omit<DatasetContract, 'figures'> & Partial<Pick<DatasetContract, 'figures'>>;

/**
 * The contract with the parts that may be left out: no figures where `wide` declares all columns, and the headers as
 * the place of the period where a wide table names it there.
 */
export function completeContract(written: WrittenContract): DatasetContract {
  const { period, wide = [], figures = [] } = written;
  const isInHeader = wide.some((rule) => rule.as === 'period');
  return {
    ...written,
    figures,
    period: isInHeader && period.kind !== 'snapshot' ? { ...period, column: HEADER_PERIOD } : period,
  };
}
