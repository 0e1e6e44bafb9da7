import type { EtlReport } from '../run/report.js';
import type { FigureChange } from '../run/history/compare-figures.js';
import { printDiagnostic, printWarnings } from './print-diagnostic.js';

/** The report of a run as JSON for machines. */
export const reportToJson = (report: EtlReport): string => JSON.stringify(reportToObject(report));

/** What the JSON of a report holds: counts, warnings, how many figures changed, and the errors of a failed run. */
export function reportToObject(report: EtlReport): Readonly<Record<string, unknown>> {
  const { files, records, tables, rejects, diagnostics, changes, failure } = report;
  const count = (kind: FigureChange['kind']): number =>
    changes.filter((change) => change.kind === kind).length;
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return {
    files,
    records,
    tables,
    rejects,
    figures: { new: count('new'), changed: count('changed'), moved: count('moved'), gone: count('gone') },
    warnings,
    ...(failure === undefined ? {} : { failure, errors }),
  };
}

/** The report of a run as lines for people. */
export function printReport(
  report: EtlReport,
  { allWarnings, dryRun }: { readonly allWarnings: boolean; readonly dryRun: boolean },
): readonly string[] {
  const { files, records } = report;
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error').map(printDiagnostic);
  const counts = [
    `Files:   ${files.found} found, ${files.loaded} loaded, ${files.unchanged} unchanged, ${files.unknown} unknown, ${files.failed} failed`,
    `Records: ${records.read} read, ${records.loaded} loaded, ${records.staged} staged (a finer figure is loaded), ${records.skipped} skipped, ${records.rejected} rejected`,
  ];
  const rejects = records.rejected === 0 || dryRun ? [] : [`Rejects: ${report.rejects}`];
  if (report.failure !== undefined)
    return [...errors, ...counts, ...rejects, `Not loaded: ${report.failure}`];
  const nothing =
    records.read === 0 && files.unchanged > 0 && !dryRun
      ? ['Nothing changed since the last load; --full loads all the same.']
      : [];
  const warnings = printWarnings(report.diagnostics, allWarnings);
  const more =
    warnings.length > 0 && !allWarnings ? ['All warnings and notes: npm run etl -- --full --warnings'] : [];
  if (dryRun) return [...warnings, ...more, ...counts, 'Dry run: nothing was written.'];
  const tables = Object.entries(report.tables).filter(([name]) => name.startsWith('fact_'));
  const rows = `Facts:   ${tables.map(([name, count]) => `${name} ${count}`).join(', ')}`;
  return [...warnings, ...more, ...counts, ...rejects, rows, ...nothing];
}
