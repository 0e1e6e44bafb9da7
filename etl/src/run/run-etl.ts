import { existsSync } from 'node:fs';
import type { Warehouse } from '../load/warehouse.js';
import { WarehouseError } from '../load/warehouse-error.js';
import type { Config } from './config.js';
import { EtlError } from './etl-error.js';
import { prepareRun, type PreparedRun } from './prepare-run.js';
import type { ReportProgress } from './progress.js';
import { readBatchId } from './published-state.js';
import { rejectsPath, removeParts, writeRejects } from './rejects.js';
import type { EtlReport } from './report.js';

/**
 * What a run is asked to do. `today` (yyyy-mm-dd) dates the load; `full` reads files that did not change, too; `dryRun`
 * finds out what the run would change and writes nothing, not even the rejects file.
 */
export interface RunOptions {
  readonly config: Config;
  readonly warehouse: Warehouse;
  readonly full: boolean;
  readonly today: string;
  readonly dryRun?: boolean;
  readonly onProgress?: ReportProgress;
}

/** How often a run begins anew when another one publishes meanwhile. */
const ATTEMPTS = 3;

/**
 * Loads the source folder into the warehouse: every file under its contract, or nothing. Files that failed or passed
 * their reject threshold leave the last good warehouse in place and make `report.failure` say why. Throws EtlError
 * for an unusable project or source folder and WarehouseError when the warehouse refuses.
 */
export async function runEtl(options: RunOptions): Promise<EtlReport> {
  for (let attempt = 1; ; attempt += 1) {
    const prepared = await prepareRun(options);
    try {
      if (options.dryRun === true) return prepared.report(rejectsPath(options.config.rejects));
      return await publishPrepared(options, prepared);
    } catch (error) {
      // What was prepared rests on a load that is no longer the published one: keys and restatements would be lost.
      if (attempt === ATTEMPTS || !(error instanceof WarehouseError) || error.code !== 'warehouse/outdated')
        throw error;
    } finally {
      await removeParts(prepared.rejectParts);
    }
  }
}

async function publishPrepared(options: RunOptions, prepared: PreparedRun): Promise<EtlReport> {
  const { config, warehouse, onProgress } = options;
  const report = prepared.report(await keepOrWriteRejects(config.rejects, prepared));
  if (report.failure !== undefined || prepared.rows === undefined) return report;
  onProgress?.({ stage: 'publish', done: 0, total: 1, what: 'warehouse' });
  const { tables } = await warehouse.publish(prepared.rows, async () => {
    const published = await readBatchId(warehouse);
    if (published !== prepared.basedOn)
      throw new WarehouseError(
        'warehouse/outdated',
        `load ${published} was published while this one was prepared on load ${prepared.basedOn}; run again`,
      );
  });
  onProgress?.({ stage: 'publish', done: 1, total: 1, what: 'warehouse' });
  return { ...report, tables };
}

/** The rejects file of the published load stays when nothing changed since; otherwise it is written anew. */
async function keepOrWriteRejects(folder: string, prepared: PreparedRun): Promise<string> {
  const path = rejectsPath(folder);
  return prepared.isUnchanged && existsSync(path) ? path : writeRejectsFile(folder, prepared);
}

/** The path of the rejects file. Throws EtlError `etl/rejects` when it cannot be written; nothing is published then. */
async function writeRejectsFile(folder: string, { rejected, rejectParts }: PreparedRun): Promise<string> {
  try {
    return await writeRejects(folder, rejected, rejectParts);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new EtlError(
      'etl/rejects',
      `the rejects file in ${folder} cannot be written (${reason}); make room or check its permissions; nothing was loaded`,
      [],
      cause,
    );
  }
}
