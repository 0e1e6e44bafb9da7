import { fullYear } from './parse-date.js';

/** A year, half or quarter as its label names it. */
export interface PeriodLabel {
  readonly span: 'year' | 'half' | 'quarter';
  readonly year: number;
  /** Which half or quarter of the year; 1 for a year. */
  readonly index: number;
  /** True when the label says that the year is fiscal: `FY2016`, `Q3 FY19`. */
  readonly isFiscal: boolean;
  /** True for `2015/16`: the year is the one in which it ends, whatever it is named by. */
  readonly isSpan: boolean;
}

const YEAR = /^(CY|FYE?)?\s?'?(\d{4}|(?<=[YE]\s?'?)\d{2})$/i;
const SPAN_YEAR = /^(FY)?\s?(\d{4})[/\-\u2013](\d{4}|\d{2})$/i;
const PART_FIRST = /^(?:([HQ])([1-4])|([1-4])([HQ]))[\s\-/]*(FY|CY)?\s?'?(\d{4}|\d{2})$/i;
const YEAR_FIRST = /^(FY|CY)?\s?(\d{4})[\s\-/]?(?:([HQ])([1-4])|([1-4])([HQ]))$/i;

/**
 * The label of a year (`2020`, `FY2016`, `FY16`, `2015/16`), half (`H1 2020`, `1H20`, `2020-H1`) or quarter
 * (`Q3 2019`, `3Q19`, `Q3'19`, `2019-Q3`). Undefined for anything else.
 */
export function parseLabel(text: string): PeriodLabel | undefined {
  const year = YEAR.exec(text);
  if (year !== null) return labelOf('year', 1, yearText(year[2], year[1]));
  const span = SPAN_YEAR.exec(text);
  if (span !== null) return spanOf(span);
  const part = PART_FIRST.exec(text);
  if (part !== null) return partOf(part[1] ?? part[4], part[2] ?? part[3], yearText(part[6], part[5]));
  const late = YEAR_FIRST.exec(text);
  if (late === null) return undefined;
  return partOf(late[3] ?? late[6], late[4] ?? late[5], yearText(late[2], late[1]));
}

const yearText = (digits: string | undefined, prefix = ''): YearText => ({
  digits,
  isFiscal: /^FY/i.test(prefix),
});

function spanOf([, , from = '', to = '']: RegExpExecArray): PeriodLabel | undefined {
  const end = to.length === 2 ? Number(from.slice(0, 2) + to) : Number(to);
  const next = Number(from) + 1;
  if (end !== next && !(to === '00' && next % 100 === 0)) return undefined;
  return { span: 'year', year: next, index: 1, isFiscal: true, isSpan: true };
}

interface YearText {
  readonly digits: string | undefined;
  readonly isFiscal: boolean;
}

function partOf(letter = '', number = '', year: YearText): PeriodLabel | undefined {
  const span = letter.toUpperCase() === 'H' ? 'half' : 'quarter';
  if (span === 'half' && Number(number) > 2) return undefined;
  return labelOf(span, Number(number), year);
}

function labelOf(span: PeriodLabel['span'], index: number, year: YearText): PeriodLabel | undefined {
  const full = fullYear(year.digits ?? '');
  if (full < 1900 || full > 2099) return undefined;
  return { span, year: full, index, isFiscal: year.isFiscal, isSpan: false };
}
