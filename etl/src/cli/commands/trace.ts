import { readStatus } from '../../run/read-status.js';
import { traceFigure } from '../../trace/trace-figure.js';
import { parseTarget } from '../../trace/trace-target.js';
import { EXIT } from '../exit-codes.js';
import { print } from '../output.js';
import { printTrace } from '../print-trace.js';
import { withWarehouse, type Command } from './command.js';

/** `ott-etl trace`: the path of a figure to file and line. */
export const trace: Command = (config, flags) => {
  const target = parseTarget(flags.rest);
  return withWarehouse(config, async (warehouse) => {
    await readStatus(warehouse);
    const found = await traceFigure(config, warehouse, target);
    print(flags.json ? [JSON.stringify(found)] : printTrace(found));
    return EXIT.ok;
  });
};
