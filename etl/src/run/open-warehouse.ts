import { openMysqlWarehouse } from '../load/mysql/open-mysql-warehouse.js';
import { openFilesWarehouse } from '../load/parquet/open-files-warehouse.js';
import type { Warehouse } from '../load/warehouse.js';
import type { Config } from './config.js';

/** Opens the warehouse that the project is configured for. The caller closes it. */
export function openWarehouse(config: Config): Promise<Warehouse> {
  const { warehouse, password } = config;
  return warehouse.kind === 'files'
    ? openFilesWarehouse(warehouse.folder)
    : openMysqlWarehouse({ ...warehouse, password });
}
