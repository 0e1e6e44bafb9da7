import type { PeriodRule } from '../dataset/dataset-contract.js';
import { isDate } from '../stage/calendar.js';
import { detectDateOrder } from '../stage/detect-date-order.js';
import { parseDate } from '../stage/parse-date.js';
import type { PeriodClass } from './period-class.js';
import type { ColumnProfile } from './column-profile.js';
import { commentOf, type DraftContext, type DraftEntry } from './draft.js';
import type { WideEvidence } from './find-wide.js';
import type { Settled } from './interview.js';
import type { MeasureKind } from './measure-kind.js';

const KINDS: readonly PeriodRule['kind'][] = [
  'year',
  'half',
  'quarter',
  'month',
  'date',
  'as-of-year',
  'as-of-half',
  'as-of-quarter',
  'as-of-month',
  'fiscal-year',
  'fiscal-half',
  'fiscal-quarter',
  'snapshot',
];

/** What the period of the file is, and the column it stands in; other columns of periods are for people only. */
export interface PeriodDraft {
  readonly entry: DraftEntry;
  readonly column: ColumnProfile | undefined;
  /** Names of months, and the order of day and month, for the contract's format. */
  readonly format: Readonly<Record<string, unknown>>;
}

/** The period rule: the labels that the column writes, as a flow or a stock by what is measured. */
export function settlePeriod(
  kinds: readonly MeasureKind[],
  wide: WideEvidence | undefined,
  context: DraftContext,
): PeriodDraft {
  const column = wide?.as === 'period' ? undefined : findColumn(context);
  const written = wide?.as === 'period' ? wide.period : column?.period?.kind;
  const isStock = kinds.length > 0 && kinds.every(({ time }) => time === 'stock');
  const hasFlow = kinds.some(({ time }) => time === 'flow');
  const found = written === undefined ? undefined : kindOf(written, isStock);
  const settled = context.interview.settle({
    flag: 'period',
    message:
      written === undefined
        ? 'No column holds periods. What is the period of the file?'
        : `What does '${column?.header ?? 'the header'}' mean?`,
    choices: KINDS.map((value) => ({ value, label: value })),
    ...(found === undefined ? {} : { found }),
    proposal: found ?? 'snapshot',
    why:
      written === undefined
        ? 'no column holds periods'
        : `${column === undefined ? 'the headers write' : `'${column.header}' writes`} a ${written} (${column?.examples[0] ?? wide?.columns[0]?.header ?? ''}); the figures are ${isStock ? 'stocks' : hasFlow ? 'flows' : 'ratios'}`,
  });
  if (column !== undefined) settleOthers(column, context);
  const format = formatOf(column, context);
  if (settled === undefined) return { entry: { key: 'period', value: undefined }, column, format };
  const more = detailsOf(settled.value, { column, hasFlow }, context);
  const place = column === undefined || settled.value === 'snapshot' ? {} : { column: column.header };
  const value = more === undefined ? undefined : { kind: settled.value, ...place, ...more };
  return { entry: { key: 'period', value, comment: commentOf(settled) }, column, format };
}

/** A column of days says more than one of labels beside it. */
function findColumn({ table }: DraftContext): ColumnProfile | undefined {
  const columns = table.columns.filter(({ kind }) => kind === 'period');
  return columns.find(({ period }) => period?.kind === 'date') ?? columns[0];
}

function kindOf(written: PeriodClass, isStock: boolean): PeriodRule['kind'] {
  if (!isStock || written === 'date' || written.startsWith('fiscal')) return written;
  return `as-of-${written}` as PeriodRule['kind'];
}

interface Shape {
  readonly column: ColumnProfile | undefined;
  readonly hasFlow: boolean;
}

/** What the kind of period needs beside its column; undefined while a question is open. */
function detailsOf(
  kind: string,
  shape: Shape,
  context: DraftContext,
): Readonly<Record<string, unknown>> | undefined {
  if (kind === 'snapshot') return wrap('date', settleSnapshot(context));
  if (kind === 'as-of-year') return settleDayOfYear(context);
  if (kind.startsWith('fiscal')) return wrap('yearEndMonth', settleYearEnd(context), Number);
  if (kind !== 'date' || !shape.hasFlow) return {};
  return wrap('span', settleSpan(shape.column, context));
}

const wrap = (
  key: string,
  settled: Settled | undefined,
  convert: (value: string) => unknown = String,
): Readonly<Record<string, unknown>> | undefined =>
  settled === undefined ? undefined : { [key]: convert(settled.value) };

function settleSnapshot({ interview, table }: DraftContext): Settled | undefined {
  const inName = /(\d{4}-\d{2}-\d{2})/.exec(table.file)?.[1];
  return interview.settle({
    flag: 'date',
    message: 'Of which day are the figures (2020-12-31)? The file has no date.',
    ...(inName === undefined ? {} : { proposal: inName }),
    why: inName === undefined ? 'nothing in the file says' : 'the file name says so',
    findFault: (value) => (isDate(value) ? undefined : 'a day such as 2020-12-31 is expected'),
  });
}

function settleDayOfYear({ interview }: DraftContext): Readonly<Record<string, unknown>> | undefined {
  const settled = interview.settle({
    flag: 'date',
    message: 'Of which day of the year are the figures (12-31)? The file gives years only.',
    proposal: '12-31',
    why: 'the file gives years only',
    findFault: (value) => (isDate(`2020-${value}`) ? undefined : 'a month and day such as 06-30 is expected'),
  });
  if (settled === undefined) return undefined;
  return { monthDay: settled.value, dateBasis: settled.isInferred ? 'Assumed' : 'Stated' };
}

function settleYearEnd({ interview }: DraftContext): Settled | undefined {
  return interview.settle({
    flag: 'year-end-month',
    message: 'In which month does the fiscal year end (1 to 12)?',
    why: 'the labels are of fiscal years, which end in different months',
    findFault: (value) => (/^([1-9]|1[0-2])$/.test(value) ? undefined : 'a month from 1 to 12 is expected'),
  });
}

const SPANS: Readonly<Record<number, string>> = { 1: 'month', 3: 'quarter', 6: 'half', 12: 'year' };

function settleSpan(
  column: ColumnProfile | undefined,
  { interview, table }: DraftContext,
): Settled | undefined {
  const days = [
    ...new Set(table.rows.map((row) => parseDate(row.get(column?.header ?? '')?.trim() ?? '') ?? '')),
  ];
  const months = days
    .flatMap((day) => (!/^\d{4}-/.test(day) ? [] : [Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))]))
    .sort((a, b) => a - b);
  const steps = new Set(months.slice(1).map((month, index) => month - (months[index] ?? month)));
  const [step] = steps;
  const proposal = steps.size === 1 && step !== undefined ? SPANS[step] : undefined;
  return interview.settle({
    flag: 'span',
    message: 'The figures add up over a period that ends on the day given. How long is it?',
    choices: ['month', 'quarter', 'half', 'year'].map((value) => ({ value, label: value })),
    ...(proposal === undefined ? {} : { proposal }),
    why: proposal === undefined ? 'the days are not evenly apart' : `the days are a ${proposal} apart`,
  });
}

function settleOthers(column: ColumnProfile, { interview, skips }: DraftContext): void {
  const others = column.period?.others ?? [];
  if (others.length === 0) return;
  const settled = interview.settle({
    flag: 'other-periods',
    message: `'${column.header}' also holds ${others.slice(0, 5).join(', ')}, which is no ${column.period?.kind ?? 'period'}. skip these records, or keep them to be refused?`,
    choices: [
      { value: 'skip', label: 'leave them out, with a reason in the contract' },
      { value: 'keep', label: 'keep them: they are refused until the file is corrected' },
    ],
    why: 'a total among its parts would count twice',
  });
  if (settled?.value !== 'skip') return;
  for (const equals of others)
    skips.push({ column: column.header, equals, reason: `No ${column.period?.kind ?? 'period'}.` });
}

function formatOf(
  column: ColumnProfile | undefined,
  { interview, table }: DraftContext,
): Readonly<Record<string, unknown>> {
  const months = column?.period?.months;
  const cells = table.rows.map((row) => row.get(column?.header ?? '')?.trim() ?? '');
  const isOpen =
    column?.period?.kind === 'date' &&
    cells.some((cell) => parseDate(cell) === 'ambiguous') &&
    detectDateOrder(cells, {}).style.order === undefined;
  const order = isOpen
    ? interview.settle({
        flag: 'date-order',
        message: `Is '${cells.find((cell) => parseDate(cell) === 'ambiguous') ?? ''}' written day first (dmy) or month first (mdy)?`,
        choices: ['dmy', 'mdy'].map((value) => ({ value, label: value })),
        why: 'no other day of the column shows it',
      })
    : undefined;
  return {
    ...(months === undefined ? {} : { months }),
    ...(order === undefined ? {} : { dates: order.value }),
  };
}
