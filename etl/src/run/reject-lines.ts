import type { Reject } from '../stage/stage-file.js';

/** The rejects as lines of the rejects file, one a finding, each with its line end. */
export function rejectLines(rejects: readonly Reject[]): string {
  const lines = rejects.flatMap(({ file, line, raw, findings }) =>
    findings.map(({ code, message, hint }) => [file, `${line}`, code, message, hint ?? '', raw]),
  );
  return lines.map((cells) => `${cells.map(quoteCell).join(',')}\n`).join('');
}

/** A cell as the rejects file has it: quoted where it must be. */
export const quoteCell = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
