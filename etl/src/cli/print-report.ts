import type { EtlReport } from '../run/report.js';
import { printDiagnostic, printWarnings } from './print-diagnostic.js';

/** The report of a run as JSON for machines. */
export function reportToJson({ files, records, tables, rejects, diagnostics, failure }: EtlReport): string {
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return JSON.stringify({
    files,
    records,
    tables,
    rejects,
    warnings,
    ...(failure === undefined ? {} : { failure, errors }),
  });
}

/** The report of a run as lines for people. */
export function printReport(report: EtlReport, allWarnings: boolean): readonly string[] {
  const { files, records } = report;
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error').map(printDiagnostic);
  const counts = [
    `Files:   ${files.found} found, ${files.loaded} loaded, ${files.unchanged} unchanged, ${files.unknown} unknown, ${files.failed} failed`,
    `Records: ${records.read} read, ${records.loaded} loaded, ${records.staged} staged (a finer figure is loaded), ${records.skipped} skipped, ${records.rejected} rejected`,
  ];
  const rejects = records.rejected === 0 ? [] : [`Rejects: ${report.rejects}`];
  if (report.failure !== undefined)
    return [...errors, ...counts, ...rejects, `Not loaded: ${report.failure}`];
  const nothing =
    records.read === 0 && files.unchanged > 0
      ? ['Nothing changed since the last load; --full loads all the same.']
      : [];
  const warnings = printWarnings(report.diagnostics, allWarnings);
  const more =
    warnings.length > 0 && !allWarnings ? ['All warnings and notes: npm run etl -- --full --warnings'] : [];
  const tables = Object.entries(report.tables).filter(([name]) => name.startsWith('fact_'));
  const rows = `Facts:   ${tables.map(([name, count]) => `${name} ${count}`).join(', ')}`;
  return [...warnings, ...more, ...counts, ...rejects, rows, ...nothing];
}
