import type { DatasetContract, FigureRule, PeriodRule } from '../dataset/dataset-contract.js';
import type { CsvRecord, CsvTable } from '../read/read-csv.js';
import { negate, type Decimal } from './decimal.js';
import type { Figure } from './figure.js';
import type { Finding } from './finding.js';
import { parseNumber } from './parse-number.js';
import { parsePeriod } from './parse-period.js';
import { resolveMembers, type MemberIndexes } from './resolve-members.js';
import { parseUnit, toBaseUnits } from './unit.js';

/** A refused record with everything found wrong with it. */
export interface Reject {
  readonly file: string;
  readonly line: number;
  readonly raw: string;
  readonly findings: readonly Finding[];
}

/** What became of a file's records: their figures, or the reason why there are none. */
export interface StagedFile {
  readonly file: string;
  readonly records: number;
  readonly skipped: number;
  readonly figures: readonly Figure[];
  readonly rejects: readonly Reject[];
}

/** Turns every record of a file into figures under its contract. A record with any finding is refused whole. */
export function stageFile(
  file: string,
  table: CsvTable,
  contract: DatasetContract,
  indexes: MemberIndexes,
): StagedFile {
  const ragged = table.ragged.map((record): Reject => {
    const message = `the record has not the ${table.header.length} cells of the header`;
    return {
      file,
      line: record.line,
      raw: record.raw,
      findings: [{ code: 'read/ragged', message, hint: 'check delimiters and quotes' }],
    };
  });
  const kept = table.records.filter((record) => !isSkipped(record, contract));
  const staged = kept.map((record) => ({ record, ...stageRecord(file, record, contract, indexes) }));
  const refused = staged
    .filter(({ findings }) => findings.length > 0)
    .map(({ record, findings }): Reject => ({ file, line: record.line, raw: record.raw, findings }));
  // A record whose optional cells are all empty says nothing: it is skipped, not lost.
  const silent = staged.filter(({ figures, findings }) => figures.length === 0 && findings.length === 0);
  return {
    file,
    records: table.records.length + table.ragged.length,
    skipped: table.records.length - kept.length + silent.length,
    figures: staged.filter(({ findings }) => findings.length === 0).flatMap(({ figures }) => figures),
    rejects: [...ragged, ...refused],
  };
}

const isSkipped = (record: CsvRecord, contract: DatasetContract): boolean =>
  (contract.skip ?? []).some((rule) => record.cells.get(rule.column)?.trim() === rule.equals);

function stageRecord(
  file: string,
  record: CsvRecord,
  contract: DatasetContract,
  indexes: MemberIndexes,
): { readonly figures: readonly Figure[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const figures: Figure[] = [];
  const period = parsePeriod(contract.period, periodCell(record, contract.period));
  if ('expected' in period) findings.push(badPeriod(contract.period, record, period.expected));
  const override = contract.overrides?.find(
    ({ when }) => record.cells.get(when.column)?.trim() === when.equals,
  );
  for (const rule of contract.figures) {
    const header = headerOf(record, rule);
    const raw = (record.cells.get(header) ?? '').trim();
    const value = readValue(raw, rule);
    if (value === undefined) {
      if (!(raw === '' && rule.optional === true)) findings.push(badValue(header, raw, rule));
      continue;
    }
    const resolved = resolveMembers(record, { dataset: contract, figure: rule, override }, indexes);
    findings.push(
      ...resolved.findings.filter((finding) => !findings.some(({ message }) => message === finding.message)),
    );
    if ('expected' in period) continue;
    figures.push({
      ...resolved.members,
      dataset: contract.dataset,
      file,
      line: record.line,
      field: header,
      raw,
      platformAsWritten: platformCell(record, contract),
      fact: rule.fact,
      measure: rule.measure,
      unit: parseUnit(rule.unit).base,
      value,
      period: period.period,
      basis: contract.basis,
      set: override?.set ?? rule.set ?? contract.set ?? { kind: 'none' },
      precedence: contract.precedence ?? 0,
    });
  }
  return { figures, findings };
}

const periodCell = (record: CsvRecord, rule: PeriodRule): string =>
  rule.kind === 'snapshot' ? '' : (record.cells.get(rule.column) ?? '');

const platformCell = (record: CsvRecord, contract: DatasetContract): string =>
  typeof contract.platform === 'object' ? (record.cells.get(contract.platform.column) ?? '').trim() : '';

/** The header of a figure's column in this file: its name or one of its aliases. */
const headerOf = (record: CsvRecord, rule: FigureRule): string =>
  [rule.column, ...(rule.aliases ?? [])].find((name) => record.cells.has(name)) ?? rule.column;

function readValue(raw: string, rule: FigureRule): Decimal | string | undefined {
  if (raw === '') return undefined;
  const unit = parseUnit(rule.unit);
  if (unit.base === 'text') return raw;
  const number = parseNumber(raw);
  if (number === undefined) return undefined;
  const value = toBaseUnits(number, unit);
  if (unit.base === 'count' && value.scale > 0) return undefined;
  return rule.sign === 'negate' ? negate(value) : value;
}

const badPeriod = (rule: PeriodRule, record: CsvRecord, expected: string): Finding => ({
  code: 'stage/bad-period',
  message: `'${periodCell(record, rule).trim()}' in '${rule.kind === 'snapshot' ? '' : rule.column}' is no period; expected ${expected}`,
});

const badValue = (header: string, raw: string, rule: FigureRule): Finding => ({
  code: 'stage/bad-number',
  message:
    raw === ''
      ? `'${header}' is empty; expected a number in ${rule.unit}`
      : `'${raw}' in '${header}' is no number; expected plain digits in ${rule.unit}, such as 12.3 or "26,300"`,
  hint:
    raw === ''
      ? 'declare the figure optional in the contract when empty means not published'
      : 'correct the cell',
});
