import type { Diagnostic } from '@ott-analytics/model/contract';

/** Returns findings as lines for people: `file:line:column: severity: message (code)` and what to do below. */
export function printDiagnostics(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(printDiagnostic).join('');
}

/** Returns one sentence with the number of errors, warnings and, where there are any, matters of style. */
export function summarise(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const infos = count('info');
  const style = infos === 0 ? '' : `, ${infos} to consider`;
  return `${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}${style}.\n`;
}

/** Returns one line a rule with the number of its findings, the most frequent first; nothing for fewer than ten findings. */
export function countByRule(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length < 10) return '';
  const counts = new Map<string, number>();
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
  const lines = [...counts]
    .sort(([leftCode, left], [rightCode, right]) => right - left || (leftCode < rightCode ? -1 : 1))
    .map(([code, count]) => `${String(count).padStart(6)}  ${code}\n`);
  return `\nFindings by rule:\n${lines.join('')}`;
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
