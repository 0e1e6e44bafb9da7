import { findInsights } from '../../analyse/find-insights.js';
import { readStatus } from '../../run/read-status.js';
import { EXIT } from '../exit-codes.js';
import { print } from '../output.js';
import { withWarehouse, type Command } from './command.js';

/** `ott-etl insights`: the published insights of the loaded warehouse. */
export const insights: Command = (config, flags) =>
  withWarehouse(config, async (warehouse) => {
    await readStatus(warehouse);
    const found = await findInsights(warehouse);
    const lines = found.flatMap(({ text, asOf, sources }) => {
      const [first] = sources;
      const more = sources.length > 1 ? ` and ${sources.length - 1} more` : '';
      return [
        `- ${text}`,
        `    as of ${asOf}; ${first === undefined ? '' : `${first.file}:${first.line}`}${more}`,
      ];
    });
    print(flags.json ? [JSON.stringify(found)] : lines);
    return EXIT.ok;
  });
