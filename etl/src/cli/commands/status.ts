import { readHealth } from '../../run/health/read-health.js';
import { readStatus } from '../../run/read-status.js';
import { EXIT } from '../exit-codes.js';
import { print } from '../output.js';
import { printStatus } from '../print-status.js';
import { todayOf } from '../today.js';
import { withWarehouse, type Command } from './command.js';

/** `ott-etl status`: what is loaded, its freshness, restatements and alerts. */
export const status: Command = (config, flags) =>
  withWarehouse(config, async (warehouse) => {
    const loaded = await readStatus(warehouse);
    const health = await readHealth(warehouse, todayOf(new Date()), config.alerts);
    print(
      flags.json ? [JSON.stringify({ ...loaded, ...health })] : printStatus(loaded, health, flags.warnings),
    );
    return flags.failOnAlert && health.alerts.length > 0 ? EXIT.alert : EXIT.ok;
  });
