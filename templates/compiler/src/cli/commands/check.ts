import type { Diagnostic } from '@ott-analytics/model/contract';
import { checkFolder } from '../../check/check-folder.js';
import { selectDiagnostics } from '../../check/select-rules.js';
import type { CheckFormat, Command } from '../command.js';
import { EXIT_CODES } from '../exit-codes.js';
import { countByRule, printDiagnostics, summarise } from '../print-diagnostics.js';
import { printSarif } from '../print-sarif.js';
import type { Streams } from '../streams.js';

/** Runs `ott-template check` and returns the exit code. Rejects with a ProjectError when there is nothing to check. */
export async function check(command: Extract<Command, { kind: 'check' }>, streams: Streams): Promise<number> {
  const diagnostics = selectDiagnostics(await checkFolder(command.folder), command.rules);
  streams.out(print(diagnostics, command.format));
  const failing = diagnostics.some(
    ({ severity }) => severity === 'error' || (command.isStrict && severity === 'warning'),
  );
  return failing ? EXIT_CODES.findings : EXIT_CODES.ok;
}

function print(diagnostics: readonly Diagnostic[], format: CheckFormat): string {
  switch (format) {
    case 'text':
      return printDiagnostics(diagnostics) + countByRule(diagnostics) + summarise(diagnostics);
    case 'json':
      return `${JSON.stringify(diagnostics, null, 2)}\n`;
    case 'sarif':
      return printSarif(diagnostics);
  }
}
