import type { Warehouse } from '../../load/warehouse.js';
import type { Config } from '../../run/config.js';
import { openWarehouse } from '../../run/open-warehouse.js';
import type { Flags } from '../flags.js';

/** One command: prints what was asked for and returns the exit code. Throws EtlError and WarehouseError. */
export type Command = (config: Config, flags: Flags) => Promise<number>;

/** Opens the project's warehouse for `use` and closes it afterwards. */
export async function withWarehouse<T>(
  config: Config,
  use: (warehouse: Warehouse) => Promise<T>,
): Promise<T> {
  const warehouse = await openWarehouse(config);
  try {
    return await use(warehouse);
  } finally {
    await warehouse.close();
  }
}
