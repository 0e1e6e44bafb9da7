import type { Question } from '../profile/interview.js';
import type { FileProfile } from '../profile/profile-file.js';
import { describeColumn } from '../profile/proposal.js';
import { printDiagnostic } from './print-diagnostic.js';

/** What `ott-etl profile` says: how the file is written, the proposal, what is open, what would load. */
export function printProfile({
  proposal,
  contract,
  trial,
  written,
  diagnostics,
}: FileProfile): readonly string[] {
  if (proposal === undefined) return diagnostics.map(printDiagnostic);
  const { table, questions, changes } = proposal;
  const delimiter = table.delimiter === '\t' ? 'tab' : `'${table.delimiter}'`;
  return [
    `${table.file}: ${table.encoding}, delimiter ${delimiter}, header in line ${table.headerLine}, ${table.records} records`,
    ...(table.decimal === undefined
      ? []
      : [`  numbers with decimal ${table.decimal === ',' ? 'comma' : 'point'}`]),
    ...table.leftOut.map(({ line, why }) => `  line ${line} is left out: ${why}`),
    ...table.broken.map((line) => `  line ${line} does not fill the columns or is damaged`),
    ...table.columns.map((column) => `  ${describeColumn(column)}`),
    '',
    contract.trimEnd(),
    '',
    ...changes.map((change) =>
      change.kind === 'alias'
        ? `members.yaml: '${change.name}' becomes an alias of ${change.code}`
        : `members.yaml: ${String(change.member['name'])} is added to ${change.list}`,
    ),
    ...questions.map(printQuestion),
    ...diagnostics.map(printDiagnostic),
    ...(trial?.records === undefined
      ? []
      : [
          `${trial.records} records: ${trial.figures ?? 0} figures, ${trial.skipped ?? 0} left out, ${trial.rejected ?? 0} refused`,
        ]),
    ...written.map((file) => `wrote ${file}`),
  ];
}

/** One open question with the flag that answers it. */
function printQuestion({ flag, subject, message, choices, proposal, why }: Question): string {
  const value = choices === undefined ? '...' : choices.map((choice) => choice.value).join('|');
  const own = subject === undefined ? value : `${subject}=${value}`;
  const likely = proposal === undefined ? '' : `; likely ${proposal}`;
  return `open: ${message} --${flag} "${own}" (${why}${likely})`;
}
