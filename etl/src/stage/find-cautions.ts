import type { Diagnostic } from '@ott-analytics/model/contract';
import type { DatasetContract } from '../dataset/dataset-contract.js';
import type { Members } from '../members/member.js';
import { normaliseHeader } from '../read/normalise-header.js';
import type { CsvTable } from '../read/read-csv.js';
import { bindColumns } from './needed-columns.js';
import type { StagedFile } from './stage-file.js';

/** What a reader of the figures must know about how a file was read: one warning for each thing that was not plain. */
export function findCautions(
  staged: StagedFile,
  table: CsvTable,
  contract: DatasetContract,
  members: Members,
): readonly Diagnostic[] {
  const warn = (code: string, message: string, line?: number): Diagnostic => ({
    code,
    severity: 'warning',
    message,
    at: { file: staged.file, ...(line === undefined ? {} : { line }) },
  });
  const { figures } = staged;
  const first = figures[0];
  const records = (matches: (figure: (typeof figures)[number]) => boolean): number =>
    new Set(figures.filter(matches).map(({ line }) => line)).size;
  const cautions: Diagnostic[] = [];
  if (table.encoding !== 'ascii' && table.encoding !== 'utf-8')
    cautions.push(warn('read/encoding', `read as ${table.encoding}`));
  for (const [name, header] of bindColumns(table.header, contract)) {
    if (normaliseHeader(name) !== normaliseHeader(header))
      cautions.push(
        warn('stage/header-alias', `the column '${header}' is read as '${name}'`, table.headerLine),
      );
  }
  for (const rule of contract.figures) {
    if (rule.sign === 'negate')
      cautions.push(
        warn(
          'stage/sign',
          `'${rule.column}' holds losses without their sign; they are loaded as negative amounts`,
        ),
      );
  }
  const assumed = records(({ period }) => period.dateBasis === 'Assumed');
  if (assumed > 0)
    cautions.push(
      warn(
        'stage/assumed-date',
        `the date of ${assumed} records is assumed (${first?.period.end ?? ''} and so on), not stated in the file`,
      ),
    );
  const snapped = records(({ period }) => period.end !== period.reportedEnd);
  if (snapped > 0)
    cautions.push(
      warn(
        'stage/snapped-period',
        `${snapped} fiscal period ends are set to the nearest month end; the reported dates are kept`,
      ),
    );
  for (const { code, line, written, name } of renamed(staged, members))
    cautions.push(warn(code, `'${written}' is loaded as ${name}`, line));
  for (const rule of contract.overrides ?? [])
    cautions.push(warn('stage/override', `${rule.when.equals}: ${rule.reason}`));
  const alone = records(({ set }) => set.kind === 'country' || set.kind === 'part');
  if (alone > 0)
    cautions.push(
      warn(
        'stage/not-additive',
        `${alone} records are shown for their own member only and never enter totals`,
      ),
    );
  if (contract.note !== undefined) cautions.push(warn('dataset/note', contract.note.trim()));
  return cautions;
}

interface Renamed {
  readonly code: string;
  readonly line: number;
  readonly written: string;
  readonly name: string;
}

function renamed(staged: StagedFile, members: Members): readonly Renamed[] {
  const names = new Map(members.platforms.map(({ code, name }) => [code, name]));
  const found = new Map<string, Renamed>();
  for (const { platform, platformAsWritten: written, line } of staged.figures) {
    const name = names.get(platform) ?? platform;
    if (written !== '' && written !== name)
      found.set(written, { code: 'stage/renamed', line, written, name });
  }
  return [...found.values()];
}
