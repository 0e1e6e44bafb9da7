import type { DatasetContract, FigureRule, PeriodRule } from '../dataset/dataset-contract.js';
import type { Currency } from '../conform/build-facts.js';
import { groupDigits } from '../run/history/describe-figure.js';
import { parseDecimal, printDecimal } from '../stage/decimal.js';
import { parseUnit } from '../stage/unit.js';
import type { Evidence } from './read-evidence.js';
import { placeOf, type StagedRow } from './staged-row.js';
import type { StagedTrace, TraceStep } from './trace.js';

/** A staged figure with each conversion from the line of its file to the value in the reporting currency. */
export function traceStaged(row: StagedRow, evidence: Evidence | undefined, currency: Currency): StagedTrace {
  const contract = evidence?.contract?.contract;
  const rule = contract?.figures.find(
    ({ column, aliases, fact, measure }) =>
      fact === row.fact && measure === row.measure && [column, ...(aliases ?? [])].includes(row.field),
  );
  const override = findOverride(row, evidence, contract);
  const steps: (TraceStep | undefined)[] = [
    sourceStep(row, evidence),
    lineStep(row, evidence),
    { step: 'cell', text: `'${row.raw}' in the column '${row.field}'${aliasOf(row, rule)}` },
    unitStep(row, rule),
    rule?.sign === 'negate'
      ? { step: 'sign', text: `the contract negates the figure: ${groupDigits(row.baseValue)}` }
      : undefined,
    currencyStep(row, currency),
    periodStep(row, contract?.period, evidence),
    { step: 'members', text: describeMembers(row) + (override === undefined ? '' : `; ${override}`) },
    setStep(rule, contract),
    {
      step: 'fate',
      text:
        row.status === 'loaded'
          ? `loaded into ${row.fact}.${row.measure}`
          : `staged only: ${row.reason ?? ''}`,
    },
  ];
  return {
    place: placeOf(row),
    file: row.file,
    line: row.line,
    field: row.field,
    dataset: row.dataset,
    contract: evidence?.contractPath,
    record: evidence?.records.get(row.line),
    raw: row.raw,
    baseValue: row.baseValue,
    value: row.reported,
    unit: row.unit,
    status: row.status,
    reason: row.reason,
    firstLoadedOn: row.firstLoadedOn,
    steps: steps.filter((step) => step !== undefined),
  };
}

function sourceStep(row: StagedRow, evidence: Evidence | undefined): TraceStep {
  const read = evidence === undefined || evidence.encoding === '' ? '' : `, read as ${evidence.encoding}`;
  const contract = evidence?.contractPath === undefined ? '' : ` (${evidence.contractPath})`;
  return {
    step: 'source',
    text: `${row.file}${read}, under the contract ${row.dataset}${contract}; first loaded on ${row.firstLoadedOn}`,
  };
}

function lineStep(row: StagedRow, evidence: Evidence | undefined): TraceStep | undefined {
  const record = evidence?.records.get(row.line);
  if (record === undefined) return undefined;
  return {
    step: 'line',
    text: `line ${row.line}: ${record}   (header: ${evidence?.header.join(evidence.delimiter) ?? ''})`,
  };
}

const aliasOf = (row: StagedRow, rule: FigureRule | undefined): string =>
  rule === undefined || rule.column === row.field ? '' : `, an alias of '${rule.column}'`;

const PLAIN = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

/**
 * The scaling, exactly: number x 10^power = value in base units. The number is what the value is in the unit of the
 * contract; a cell that writes it in another way (with a currency sign, a scale word, a decimal comma) is shown beside.
 */
function unitStep(row: StagedRow, rule: FigureRule | undefined): TraceStep | undefined {
  const base = parseDecimal(row.baseValue);
  if (rule === undefined || base === undefined || row.unit === 'text') return undefined;
  const { power } = parseUnit(rule.unit);
  const unsigned = rule.sign === 'negate' ? { ...base, units: -base.units } : base;
  const number = printDecimal({ units: unsigned.units, scale: unsigned.scale + power });
  const cell = row.raw.trim();
  const plain = PLAIN.test(cell) ? parseDecimal(cell.replaceAll(',', '')) : undefined;
  const isPlain = plain !== undefined && printDecimal(plain) === number;
  const reading = isPlain ? '' : `'${cell}' is read as ${number} ${rule.unit}; `;
  const scaled = `${groupDigits(printDecimal(unsigned))} ${row.unit}`;
  const arithmetic = power === 0 ? scaled : `${number} x 10^${power} = ${scaled}`;
  return { step: 'unit', text: `${reading}unit '${rule.unit}': ${arithmetic}` };
}

function currencyStep(row: StagedRow, currency: Currency): TraceStep | undefined {
  if (!row.unit.startsWith('USD')) return undefined;
  const rate = printDecimal(currency.unitsPerUsd);
  return {
    step: 'currency',
    text: `${groupDigits(row.baseValue)} USD x ${rate} ${currency.code}/USD = ${groupDigits(row.reported)} ${currency.code}`,
  };
}

function periodStep(row: StagedRow, rule: PeriodRule | undefined, evidence: Evidence | undefined): TraceStep {
  const from = rule === undefined ? '' : describePeriodCell(rule, evidence?.cells.get(row.line));
  const snapped =
    row.periodEnd === row.periodEndReported ? '' : `, set to the nearest month end ${row.periodEnd}`;
  return {
    step: 'period',
    text: `${from}${row.periodEndReported}${snapped}; kind ${row.periodKind}, date ${row.dateBasis}`,
  };
}

function describePeriodCell(rule: PeriodRule, cells: ReadonlyMap<string, string> | undefined): string {
  if (rule.kind === 'snapshot') return 'no date in the file; the contract declares ';
  const cell = cells?.get(rule.column);
  return cell === undefined ? '' : `'${cell.trim()}' in '${rule.column}' (${rule.kind}) is `;
}

function describeMembers(row: StagedRow): string {
  const platform =
    row.platformAsWritten === '' || row.platform === ''
      ? row.platform
      : `${row.platform} (written '${row.platformAsWritten}')`;
  const parts = [
    platform === '' ? '' : `platform ${platform}`,
    row.geography === '' ? '' : `geography ${row.geography}`,
    row.member,
    `basis ${row.basis}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function findOverride(
  row: StagedRow,
  evidence: Evidence | undefined,
  contract: DatasetContract | undefined,
): string | undefined {
  const cells = evidence?.cells.get(row.line);
  const found = contract?.overrides?.find(({ when }) => cells?.get(when.column)?.trim() === when.equals);
  return found === undefined ? undefined : `'${found.when.equals}' is an exception: ${found.reason}`;
}

function setStep(rule: FigureRule | undefined, contract: DatasetContract | undefined): TraceStep | undefined {
  const set = rule?.set ?? contract?.set;
  if (set === undefined || set.kind === 'none') return undefined;
  const members = 'members' in set ? ` (${set.members.join(', ')})` : '';
  return { step: 'set', text: `additive set: ${set.kind}${members}` };
}
