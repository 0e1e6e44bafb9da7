import type { DatasetContract, FigureRule } from '../dataset/dataset-contract.js';
import type { CsvRecord } from '../read/read-csv.js';
import { negate, type Decimal } from './decimal.js';
import type { DetectedStyle } from './detect-number-style.js';
import type { BoundFigure } from './expand-wide.js';
import type { Figure } from './figure.js';
import type { Finding } from './finding.js';
import type { DateStyle } from './parse-date.js';
import { parsePeriod, type PeriodReading } from './parse-period.js';
import { readAmount } from './read-amount.js';
import { resolveMembers, type MemberIndexes } from './resolve-members.js';
import { parseUnit } from './unit.js';

/** What all records of a file share: its contract, its columns, and how its numbers and dates are written. */
export interface FileRules {
  readonly file: string;
  readonly contract: DatasetContract;
  readonly figures: readonly BoundFigure[];
  readonly styles: ReadonlyMap<string, DetectedStyle>;
  readonly dates: DateStyle;
  readonly indexes: MemberIndexes;
}

/** A record's figures, what is wrong with it, and how many of its cells carried a footnote mark. */
export interface StagedRecord {
  readonly figures: readonly Figure[];
  readonly findings: readonly Finding[];
  readonly marks: number;
}

/** Reads every figure of a record; `record.cells` answer to the names of the contract. Any finding refuses the record. */
export function stageRecord(record: CsvRecord, rules: FileRules): StagedRecord {
  const { contract } = rules;
  const findings: Finding[] = [];
  const figures: Figure[] = [];
  let marks = 0;
  const add = (found: readonly Finding[]): void => {
    findings.push(...found.filter(({ message }) => !findings.some((known) => known.message === message)));
  };
  const override = contract.overrides?.find(
    ({ when }) => record.cells.get(when.column)?.trim() === when.equals,
  );
  const ownPeriod = rules.figures.every(({ periodText }) => periodText === undefined)
    ? readPeriod(record, rules)
    : undefined;
  if (ownPeriod !== undefined && 'expected' in ownPeriod) add([badPeriod(record, rules, ownPeriod)]);
  for (const bound of rules.figures) {
    const { rule, header } = bound;
    const raw = (record.cells.get(header) ?? '').trim();
    const value = readValue(raw, bound, rules);
    if (value === undefined) continue;
    if ('finding' in value) {
      add([value.finding]);
      continue;
    }
    if (value.hasMark) marks += 1;
    const resolved = resolveMembers(record, { dataset: contract, figure: rule, override }, rules.indexes);
    add(resolved.findings);
    const period = ownPeriod ?? readPeriod(record, rules, bound.periodText);
    if ('expected' in period) continue;
    figures.push({
      ...resolved.members,
      dataset: contract.dataset,
      file: rules.file,
      line: record.line,
      field: header,
      raw,
      platformAsWritten: bound.platformText ?? platformCell(record, contract),
      fact: rule.fact,
      measure: rule.measure,
      unit: parseUnit(rule.unit).base,
      value: value.value,
      period: period.period,
      basis: contract.basis,
      set: override?.set ?? rule.set ?? contract.set ?? { kind: 'none' },
      precedence: contract.precedence ?? 0,
    });
  }
  return { figures, findings, marks };
}

const periodCell = (record: CsvRecord, { period }: DatasetContract): string =>
  period.kind === 'snapshot' ? '' : (record.cells.get(period.column) ?? '');

const readPeriod = (record: CsvRecord, { contract, dates }: FileRules, text?: string): PeriodReading =>
  parsePeriod(contract.period, text ?? periodCell(record, contract), dates);

const platformCell = (record: CsvRecord, contract: DatasetContract): string =>
  typeof contract.platform === 'object' ? (record.cells.get(contract.platform.column) ?? '').trim() : '';

type CellValue =
  { readonly value: Decimal | string; readonly hasMark: boolean } | { readonly finding: Finding };

/** The value of a cell; undefined when it is empty, or declared to be, and may be. */
function readValue(raw: string, { rule, header }: BoundFigure, rules: FileRules): CellValue | undefined {
  const format = { ...rules.contract.format, ...rule.format };
  const isDeclaredEmpty = (format.empty ?? []).some((text) => text.toLowerCase() === raw.toLowerCase());
  if (raw === '' || isDeclaredEmpty)
    return rule.optional === true ? undefined : { finding: emptyCell(header, raw, rule) };
  if (parseUnit(rule.unit).base === 'text') return { value: raw, hasMark: false };
  const style = rules.styles.get(header)?.style ?? { decimal: '.' };
  const reading = readAmount(raw, { header, unit: rule.unit, style, format });
  if ('finding' in reading) return reading;
  const { value, parts } = reading;
  return { value: rule.sign === 'negate' ? negate(value) : value, hasMark: parts.hasMark };
}

function badPeriod(
  record: CsvRecord,
  { contract }: FileRules,
  { expected, hint, isAmbiguous }: Extract<PeriodReading, { readonly expected: string }>,
): Finding {
  const column = contract.period.kind === 'snapshot' ? '' : contract.period.column;
  return {
    code: isAmbiguous === true ? 'stage/ambiguous-date' : 'stage/bad-period',
    message: `'${periodCell(record, contract).trim()}' in '${column}' is no period; expected ${expected}`,
    ...(hint === undefined ? {} : { hint }),
  };
}

const emptyCell = (header: string, raw: string, { unit }: FigureRule): Finding => ({
  code: 'stage/bad-number',
  message:
    raw === ''
      ? `'${header}' is empty; expected a number in ${unit}`
      : `'${raw}' in '${header}' is declared to be empty; expected a number in ${unit}`,
  hint: 'declare the figure optional in the contract when empty means not published',
});
