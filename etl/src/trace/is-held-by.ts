import { furtherMembers, type FactRow } from './fact-row.js';
import type { StagedRow } from './staged-row.js';

/** Whether a staged figure is what the measure of the row holds: same record, same members, same period. */
export function isHeldBy(figure: StagedRow, row: FactRow, measure: string): boolean {
  return (
    figure.fact === row.table &&
    figure.measure === measure &&
    figure.file === row.file &&
    figure.line === row.line &&
    figure.periodEnd === row.periodEnd &&
    (row.members['platform'] === undefined || figure.platform === row.members['platform']) &&
    (row.members['geography'] === undefined || figure.geography === row.members['geography']) &&
    figure.member === furtherMembers(row)
  );
}
