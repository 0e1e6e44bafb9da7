import { existsSync } from 'node:fs';
import path from 'node:path';
import { lastWords, runCommand } from '../machine/run-command.js';
import { sayToTerminal, type Say } from '../machine/say.js';
import { unavailable, type Unavailable } from '../machine/unavailable.js';
import { installPackage } from './install-package.js';
import { REPORT_AUTHORING_CLI } from './microsoft-packages.js';
import { schemaServerUrl } from './schema-server-url.js';
import { parseValidatorOutput, unreachableSchemas, type ReportFindings } from './validator-report.js';

const TIMEOUT_MS = 120_000;

/** There is no report where one was to be validated. */
export class ReportMissing extends Error {
  readonly code = 'tools/report-missing';
}

/**
 * Runs Microsoft's validator on a report folder (`X.Report`), with its JSON schemas served from `schemasFolder`
 * (which holds `fabric/` and `report-theme/`). A run in which a schema could not be reached is unavailable, never a
 * success: the validator skips the check then and still ends well.
 * @throws ReportMissing when the folder does not exist
 */
export async function validateReport(
  reportFolder: string,
  schemasFolder: string,
  say: Say = sayToTerminal,
): Promise<ReportFindings | Unavailable> {
  if (!existsSync(reportFolder)) throw new ReportMissing(`There is no report folder ${reportFolder}.`);
  const installed = await installPackage(REPORT_AUTHORING_CLI, say);
  if (installed.kind === 'unavailable') return installed;
  const args = ['--import', await schemaServerUrl(), installed.entry, 'validate', path.resolve(reportFolder)];
  const result = await runCommand(process.execPath, args, {
    env: { SCHEMAS_FOLDER: path.resolve(schemasFolder), NODE_OPTIONS: '' },
    timeoutMs: TIMEOUT_MS,
  });
  const findings = parseValidatorOutput(result.stdout);
  if (findings === undefined) {
    return unavailable(`Microsoft's report validator did not report: ${lastWords(result)}`, 'run it by hand');
  }
  const unreachable = unreachableSchemas(findings);
  return unreachable.length === 0
    ? findings
    : unavailable(
        `${unreachable.length} schemas are not in ${schemasFolder}: ${unreachable[0]?.message ?? ''}`,
        'add them to the schemas folder',
      );
}
