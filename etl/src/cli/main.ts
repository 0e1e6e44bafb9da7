#!/usr/bin/env node
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findInsights } from '../analyse/find-insights.js';
import { WarehouseError } from '../load/warehouse-error.js';
import { checkSources } from '../run/check-project.js';
import { readConfig, type Config } from '../run/config.js';
import { EtlError } from '../run/etl-error.js';
import { openWarehouse } from '../run/open-warehouse.js';
import { readStatus } from '../run/read-status.js';
import { runEtl } from '../run/run-etl.js';
import type { Warehouse } from '../load/warehouse.js';
import { EXIT, exitCodeOf } from './exit-codes.js';
import { printDiagnostic, printWarnings } from './print-diagnostic.js';
import { printReport, reportToJson } from './print-report.js';

const USAGE = `ott-etl <command> [options]

Commands
  run        load the source folder into the warehouse
  check      read contracts and files, load nothing
  status     what is loaded, and how far it reaches
  insights   the published insights, each with file and line of its figures

Options
  --project <folder>   folder with ott.config.json (default: here)
  --source <folder>    folder of CSV files instead of the configured one
  --full               load also when nothing changed
  --warnings           print every warning and note
  --json               print JSON for machines
  --help               this text

Exit codes: 0 good, 1 fault of this program, 2 usage or configuration, 3 dataset contracts, 4 source files, 5 warehouse
`;

interface Flags {
  readonly project: string;
  readonly source: string | undefined;
  readonly full: boolean;
  readonly warnings: boolean;
  readonly json: boolean;
}

const print = (lines: readonly string[]): void =>
  void process.stdout.write(lines.map((line) => `${line}\n`).join(''));
const complain = (lines: readonly string[]): void =>
  void process.stderr.write(lines.map((line) => `${line}\n`).join(''));

const COMMANDS: Readonly<Record<string, (config: Config, flags: Flags) => Promise<number>>> = {
  run: async (config, flags) =>
    withWarehouse(config, async (warehouse) => {
      const today = new Date().toISOString().slice(0, 10);
      const report = await runEtl({ config, warehouse, full: flags.full, today });
      print(flags.json ? [reportToJson(report)] : printReport(report, flags.warnings));
      if (report.failure !== undefined) complain([`error: ${report.failure}`]);
      return report.failure === undefined ? EXIT.ok : EXIT.source;
    }),
  check: async (config, flags) => {
    const report = await checkSources(config);
    const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
    const lines = [...errors.map(printDiagnostic), ...printWarnings(report.diagnostics, flags.warnings)];
    const summary = `${report.contracts} contracts, ${report.files} files, ${report.known} with a contract, ${errors.length} errors`;
    print(flags.json ? [JSON.stringify(report)] : [...lines, summary]);
    return errors.length === 0 ? EXIT.ok : EXIT.source;
  },
  status: async (config, flags) =>
    withWarehouse(config, async (warehouse) => {
      const status = await readStatus(warehouse);
      const facts = status.facts.map(
        ({ table, rows, latest }) =>
          `  ${table.padEnd(20)} ${String(rows).padStart(6)} rows, to ${latest ?? '-'}`,
      );
      const head = `Load ${status.batchId} of ${status.finishedOn}: ${status.files} files, ${status.recordsRead} records, ${status.recordsRejected} rejected, amounts in ${status.currency}`;
      print(flags.json ? [JSON.stringify(status)] : [head, ...facts]);
      return EXIT.ok;
    }),
  insights: async (config, flags) =>
    withWarehouse(config, async (warehouse) => {
      await readStatus(warehouse);
      const insights = await findInsights(warehouse);
      const lines = insights.flatMap(({ text, asOf, sources }) => {
        const [first] = sources;
        const more = sources.length > 1 ? ` and ${sources.length - 1} more` : '';
        return [
          `- ${text}`,
          `    as of ${asOf}; ${first === undefined ? '' : `${first.file}:${first.line}`}${more}`,
        ];
      });
      print(flags.json ? [JSON.stringify(insights)] : lines);
      return EXIT.ok;
    }),
};

async function withWarehouse(
  config: Config,
  use: (warehouse: Warehouse) => Promise<number>,
): Promise<number> {
  const warehouse = await openWarehouse(config);
  try {
    return await use(warehouse);
  } finally {
    await warehouse.close();
  }
}

function readArguments(): {
  readonly command: string | undefined;
  readonly flags: Flags;
  readonly help: boolean;
} {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const options = { project: text, source: text, full: flag, warnings: flag, json: flag, help: flag };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const { project = '.', source, full, warnings, json, help } = values;
  return { command: positionals[0], flags: { project, source, full, warnings, json }, help };
}

async function main(): Promise<number> {
  let parsed: ReturnType<typeof readArguments>;
  try {
    parsed = readArguments();
  } catch (error) {
    complain([`error: ${error instanceof Error ? error.message : String(error)}`, '', USAGE]);
    return EXIT.usage;
  }
  const { command = '', flags, help } = parsed;
  const run = COMMANDS[command];
  if (help || run === undefined) {
    (help ? print : complain)([...(help ? [] : [`error: there is no command '${command}'`, '']), USAGE]);
    return help ? EXIT.ok : EXIT.usage;
  }
  const config = await readConfig(resolve(flags.project));
  return run(flags.source === undefined ? config : { ...config, source: resolve(flags.source) }, flags);
}

main()
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: unknown) => {
    const code = exitCodeOf(error);
    const known = error instanceof EtlError || error instanceof WarehouseError;
    complain(
      known
        ? [
            ...(error instanceof EtlError ? error.diagnostics.map(printDiagnostic) : []),
            `error: ${error.message}`,
          ]
        : [String(error instanceof Error ? error.stack : error)],
    );
    process.exitCode = code ?? EXIT.bug;
  });
