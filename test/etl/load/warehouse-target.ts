import type { Warehouse } from '../../../etl/src/load/warehouse.js';
import { openFilesWarehouse } from '../../../etl/src/load/parquet/open-files-warehouse.js';
import { openMysqlWarehouse } from '../../../etl/src/load/mysql/open-mysql-warehouse.js';
import type { MysqlOptions } from '../../../etl/src/load/mysql/mysql-options.js';

/** Where a warehouse under test is, as plain data, so that a child process can be told. */
export type WarehouseTarget =
  | { readonly kind: 'files'; readonly folder: string }
  | { readonly kind: 'mysql'; readonly options: MysqlOptions };

/** Opens the warehouse of a target. */
export function openTarget(target: WarehouseTarget): Promise<Warehouse> {
  return target.kind === 'files' ? openFilesWarehouse(target.folder) : openMysqlWarehouse(target.options);
}
