import type { Diagnostic } from '@ott-analytics/model/contract';

/** One finding as a line for people: severity, place, message, what to do. */
export function printDiagnostic({ severity, message, at, hint, code }: Diagnostic): string {
  const place = at === undefined ? '' : `${at.file}${at.line === undefined ? '' : `:${at.line}`}: `;
  return `${severity}: ${place}${message}${hint === undefined ? '' : ` (${hint})`} [${code}]`;
}

/** Warnings by code with their number and first example; all of them one by one when `all` is set. */
export function printWarnings(diagnostics: readonly Diagnostic[], all: boolean): readonly string[] {
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  if (all) return warnings.map(printDiagnostic);
  const codes = [...new Set(warnings.map(({ code }) => code))].filter((code) => code !== 'dataset/note');
  return codes.map((code) => {
    const own = warnings.filter((warning) => warning.code === code);
    const [first] = own;
    const line = first === undefined ? '' : printDiagnostic(first);
    return own.length === 1 ? line : `${line} ... and ${own.length - 1} more`;
  });
}
