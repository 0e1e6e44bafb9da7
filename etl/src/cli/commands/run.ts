import { WarehouseError } from '../../load/warehouse-error.js';
import type { Config } from '../../run/config.js';
import { EtlError } from '../../run/etl-error.js';
import { runHooks } from '../../run/hooks/run-hooks.js';
import type { EtlReport } from '../../run/report.js';
import { runEtl } from '../../run/run-etl.js';
import { EXIT, exitCodeOf } from '../exit-codes.js';
import type { Flags } from '../flags.js';
import { complain, print } from '../output.js';
import { printChanges } from '../print-changes.js';
import { printDiagnostic } from '../print-diagnostic.js';
import { printError } from '../print-error.js';
import { printReport, reportToJson, reportToObject } from '../print-report.js';
import { createProgressPrinter } from '../progress-printer.js';
import { todayOf } from '../today.js';
import { withWarehouse, type Command } from './command.js';
import { watchAndRun } from './watch-and-run.js';

/** `ott-etl run`: loads the source folder, once or whenever it changes. */
export const run: Command = (config, flags) =>
  flags.watch ? watchAndRun(config, () => runOnce(config, flags)) : runOnce(config, flags);

/** One run with its hooks. Errors are printed and become the exit code. */
async function runOnce(config: Config, flags: Flags): Promise<number> {
  const startedAt = new Date();
  const { exitCode, report, error } = await attempt(config, flags, startedAt);
  if (config.after === undefined || flags.dryRun) return exitCode;
  const warning = await runHooks(config.after, {
    status: exitCode === EXIT.ok ? 'success' : 'failure',
    exitCode,
    project: config.name,
    startedAt: startedAt.toISOString(),
    finishedAt: new Date().toISOString(),
    ...(report === undefined ? {} : { report: reportToObject(report) }),
    ...(error === undefined ? {} : { error }),
  });
  if (warning !== undefined) complain([printDiagnostic(warning)]);
  return exitCode;
}

interface Outcome {
  readonly exitCode: number;
  readonly report?: EtlReport;
  readonly error?: { readonly code: string; readonly message: string };
}

async function attempt(config: Config, flags: Flags, startedAt: Date): Promise<Outcome> {
  try {
    const { full, dryRun, json } = flags;
    const { isTTY, columns } = process.stderr;
    const target = {
      isTTY,
      columns: columns || 80,
      write: (text: string) => void process.stderr.write(text),
    };
    const progress = json ? {} : { onProgress: createProgressPrinter(target, () => performance.now()) };
    const report = await withWarehouse(config, (warehouse) =>
      runEtl({ config, warehouse, full, dryRun, today: todayOf(startedAt), ...progress }),
    );
    printOutcome(report, flags);
    return { exitCode: report.failure === undefined ? EXIT.ok : EXIT.source, report };
  } catch (error) {
    complain(printError(error));
    const isKnown = error instanceof EtlError || error instanceof WarehouseError;
    const code = isKnown ? error.code : 'etl/fault';
    const message = error instanceof Error ? error.message : String(error);
    return { exitCode: exitCodeOf(error) ?? EXIT.bug, error: { code, message } };
  }
}

function printOutcome(report: EtlReport, { json, dryRun, warnings }: Flags): void {
  if (json)
    print([
      dryRun
        ? JSON.stringify({ ...reportToObject(report), dryRun, changes: report.changes })
        : reportToJson(report),
    ]);
  else
    print([
      ...(dryRun ? printChanges(report.changes) : []),
      ...printReport(report, { allWarnings: warnings, dryRun }),
    ]);
  if (report.failure !== undefined) complain([`error: ${report.failure}`]);
}
