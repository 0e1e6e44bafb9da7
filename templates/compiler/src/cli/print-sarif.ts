import type { Diagnostic } from '@ott-analytics/model/contract';
import { ALL_RULES } from '../check/all-rules.js';

const LEVELS: Readonly<Record<Diagnostic['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/**
 * Findings as SARIF, which code hosts show beside the lines. Paths are relative to the folder that was checked.
 * Source: OASIS, Static Analysis Results Interchange Format (SARIF) 2.1.0, sections 3.13, 3.14, 3.27.
 */
export function printSarif(diagnostics: readonly Diagnostic[]): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'ott-template', rules: listRules(diagnostics) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map(toResult),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function listRules(diagnostics: readonly Diagnostic[]): readonly object[] {
  return [...new Set(diagnostics.map(({ code }) => code))].map((id) => {
    const area = `${id.slice(0, id.indexOf('/'))}/*`;
    const rule = ALL_RULES.find(({ code }) => code === id) ?? ALL_RULES.find(({ code }) => code === area);
    return { id, ...(rule !== undefined && { shortDescription: { text: rule.summary } }) };
  });
}

function toResult({ code, severity, message, at, hint }: Diagnostic): object {
  const text = hint === undefined ? message : `${message} ${hint}`;
  return {
    ruleId: code,
    level: LEVELS[severity],
    message: { text },
    ...(at !== undefined && {
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: encodeURI(at.file) },
            ...(at.line !== undefined && {
              region: { startLine: at.line, ...(at.column !== undefined && { startColumn: at.column }) },
            }),
          },
        },
      ],
    }),
  };
}
