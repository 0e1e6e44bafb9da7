import type { DatasetContract } from '../dataset/dataset-contract.js';
import type { CsvRecord, CsvTable } from '../read/read-csv.js';
import { detectDateOrder, type DetectedOrder } from './detect-date-order.js';
import { detectNumberStyles, type DetectedStyle } from './detect-number-style.js';
import { dateStyleOf, expandWide, type BoundFigure } from './expand-wide.js';
import type { Figure } from './figure.js';
import type { Finding } from './finding.js';
import { bindColumns } from './needed-columns.js';
import type { MemberIndexes } from './resolve-members.js';
import { findRowSkip, findSkip, isBlankRecord } from './skip-rows.js';
import { stageRecord } from './stage-record.js';
import { parseUnit } from './unit.js';

/** A refused record with everything found wrong with it. */
export interface Reject {
  readonly file: string;
  readonly line: number;
  readonly raw: string;
  readonly findings: readonly Finding[];
}

/** A record that was left out, and why. */
export interface LeftOut {
  readonly line: number;
  readonly reason: string;
}

/** What became of a file's records: their figures, or the reason why there are none. */
export interface StagedFile {
  readonly file: string;
  /** Every row with text but the header: those with figures, those left out and those refused. */
  readonly records: number;
  readonly skipped: number;
  readonly leftOut: readonly LeftOut[];
  readonly figures: readonly Figure[];
  readonly rejects: readonly Reject[];
  /** How the numbers of each column are written, by header, and the order of its dates. */
  readonly styles: ReadonlyMap<string, DetectedStyle>;
  readonly dates: DetectedOrder;
  /** Cells whose footnote mark was taken off. */
  readonly marks: number;
}

/** Turns every record of a file into figures under its contract. A record with any finding is refused whole. */
export function stageFile(
  file: string,
  table: CsvTable,
  contract: DatasetContract,
  indexes: MemberIndexes,
): StagedFile {
  const columns = bindColumns(table.header, contract);
  const figures = [
    ...plainFigures(contract, columns),
    ...expandWide(table.header, contract, indexes).figures,
  ];
  const leftOut: LeftOut[] = table.skipped.map(({ line, why }) => ({ line, reason: why }));
  const kept = table.records
    .map((record) => bindRecord(record, columns))
    .filter((record) => {
      const reason = isBlankRecord(record) ? 'empty row' : findSkip(record, contract)?.reason;
      if (reason !== undefined) leftOut.push({ line: record.line, reason });
      return reason === undefined;
    });
  const broken = brokenRows(table, contract, leftOut);
  const styles = detectNumberStyles(
    figures.filter(({ rule }) => rule.unit !== 'text').map((bound) => toColumn(bound, kept, contract)),
    table.delimiter,
  );
  const dates = detectDateOrder(periodCells(kept, figures, contract), dateStyleOf(contract));
  const rules = { file, contract, figures, styles, dates: dates.style, indexes };
  const staged = kept.map((record) => ({ record, ...stageRecord(record, rules) }));
  const refused = staged.filter(({ findings }) => findings.length > 0);
  // A record whose optional cells are all empty says nothing: it is skipped, not lost.
  const silent = staged.filter(({ figures: found, findings }) => found.length + findings.length === 0);
  leftOut.push(...silent.map(({ record }) => ({ line: record.line, reason: 'no figure published' })));
  return {
    file,
    records: table.records.length + table.ragged.length + table.damaged.length + table.skipped.length,
    skipped: leftOut.length,
    leftOut,
    figures: staged.filter(({ findings }) => findings.length === 0).flatMap((entry) => entry.figures),
    rejects: [
      ...broken.map((reject) => ({ file, ...reject })),
      ...refused.map(({ record: { line, raw }, findings }) => ({ file, line, raw, findings })),
    ],
    styles,
    dates,
    marks: staged.reduce((sum, { marks }) => sum + marks, 0),
  };
}

const plainFigures = (
  contract: DatasetContract,
  columns: ReadonlyMap<string, string>,
): readonly BoundFigure[] =>
  contract.figures.map((rule) => ({ rule, header: columns.get(rule.column) ?? rule.column }));

/** The record with its cells under the names of the contract, too. */
function bindRecord(record: CsvRecord, columns: ReadonlyMap<string, string>): CsvRecord {
  const renamed = [...columns].filter(([name, header]) => name !== header);
  if (renamed.length === 0) return record;
  const named = renamed.map(([name, header]) => [name, record.cells.get(header) ?? ''] as const);
  return { ...record, cells: new Map([...record.cells, ...named]) };
}

/** Rows that do not fill the columns or are damaged, unless the contract leaves them out. */
function brokenRows(
  table: CsvTable,
  contract: DatasetContract,
  leftOut: LeftOut[],
): readonly Omit<Reject, 'file'>[] {
  const width = table.header.length;
  const ragged = table.ragged.map(({ line, raw }) => {
    const message = `the record has not the ${width} cells of the header`;
    const hint = 'check delimiters and quotes; total rows and footnotes can be declared under skip';
    return { line, raw, findings: [{ code: 'read/ragged', message, hint }] };
  });
  const damaged = table.damaged.map(({ line, raw, why, message }) => ({
    line,
    raw,
    findings: [{ code: `read/damaged-${why}`, message, hint: 'correct the record in the file' }],
  }));
  return [...ragged, ...damaged].filter(({ line, raw }) => {
    const reason = findRowSkip(raw, contract)?.reason;
    if (reason !== undefined) leftOut.push({ line, reason });
    return reason === undefined;
  });
}

function toColumn(
  { rule, header }: BoundFigure,
  records: readonly CsvRecord[],
  contract: DatasetContract,
): Parameters<typeof detectNumberStyles>[0][number] {
  const unit = parseUnit(rule.unit);
  return {
    name: header,
    cells: records.map(({ cells }) => (cells.get(header) ?? '').trim()).filter((cell) => cell !== ''),
    format: { ...contract.format, ...rule.format },
    isWhole: unit.base === 'count' && unit.power === 0,
  };
}

function periodCells(
  records: readonly CsvRecord[],
  figures: readonly BoundFigure[],
  { period }: DatasetContract,
): readonly string[] {
  if (period.kind === 'snapshot') return [];
  const { column } = period;
  const headers = figures.flatMap(({ periodText }) => (periodText === undefined ? [] : [periodText]));
  return [...headers, ...records.map(({ cells }) => cells.get(column) ?? '')];
}
