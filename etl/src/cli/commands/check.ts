import { checkSources } from '../../run/check-project.js';
import { EXIT } from '../exit-codes.js';
import { print } from '../output.js';
import { printDiagnostic, printWarnings } from '../print-diagnostic.js';
import type { Command } from './command.js';

/** `ott-etl check`: contracts and files as a run would see them, without a warehouse. */
export const check: Command = async (config, flags) => {
  const report = await checkSources(config);
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
  const lines = [...errors.map(printDiagnostic), ...printWarnings(report.diagnostics, flags.warnings)];
  const summary = `${report.contracts} contracts, ${report.files} files, ${report.known} with a contract, ${errors.length} errors`;
  print(flags.json ? [JSON.stringify(report)] : [...lines, summary]);
  return errors.length === 0 ? EXIT.ok : EXIT.source;
};
