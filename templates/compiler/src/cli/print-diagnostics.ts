import type { Diagnostic } from '@ott-analytics/model/contract';

/** Returns findings as lines for people: `file:line:column: severity: message (code)` and what to do below. */
export function printDiagnostics(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(printDiagnostic).join('');
}

/** Returns one sentence with the number of errors and warnings. */
export function summarise(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return `${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}.\n`;
}

function printDiagnostic({ code, severity, message, at, hint }: Diagnostic): string {
  const place =
    at === undefined
      ? ''
      : `${[at.file, at.line, at.column].filter((part) => part !== undefined).join(':')}: `;
  return `${place}${severity}: ${message} (${code})\n${hint === undefined ? '' : `    ${hint}\n`}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
