import { readContracts, type ContractSet } from '../dataset/read-contracts.js';
import { EtlError } from './etl-error.js';

/** The contracts of a folder when they are sound. Throws EtlError `etl/contracts` with every finding. */
export async function requireContracts(folder: string): Promise<ContractSet> {
  const contracts = await readContracts(folder);
  const errors = contracts.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new EtlError(
      'etl/contracts',
      `${errors.length} faults in the dataset contracts; nothing was loaded`,
      errors,
    );
  return contracts;
}
