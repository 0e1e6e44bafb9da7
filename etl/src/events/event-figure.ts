import type { AdditiveSet } from '../dataset/dataset-contract.js';
import type { Decimal } from '../stage/decimal.js';
import type { AudienceMember, ContentMember, Figure, Period } from '../stage/figure.js';
import { endOfMonth } from '../stage/calendar.js';
import type { EventContract } from './event-contract.js';

/** A month as a count of months since year 0: year * 12 + month - 1. */
export type MonthNumber = number;

/** Last day of a month. */
export function monthEnd(month: MonthNumber): string {
  return endOfMonth(Math.floor(month / 12), (month % 12) + 1);
}

/** What one summed figure is, beyond what all figures of its log share. */
export interface Summed {
  readonly fact: 'fact_subscriber' | 'fact_engagement' | 'fact_audience_mix' | 'fact_content';
  readonly measure: string;
  readonly platform: string;
  readonly geography?: string;
  readonly tier?: string;
  readonly audience?: AudienceMember;
  readonly content?: ContentMember;
  readonly period: Period;
  readonly value: Decimal;
  readonly unit?: 'count' | 'percent';
  /** How the value came about, for people: "1,234 sessions". */
  readonly made: string;
  readonly set: AdditiveSet['kind'];
}

/** A figure that sums up a log. It stands at line 0 of its file: the whole file. */
export function eventFigure(contract: EventContract, file: string, summed: Summed): Figure {
  const { fact, measure, platform, geography = 'WORLD', tier = 'all', content } = summed;
  const audience = summed.audience ?? { dimension: 'All', band: 'All' };
  const members = [platform, geography, tier, audience.band, content?.type ?? '', content?.name ?? ''];
  const name = `${measure} ${summed.period.end} ${members.filter((part) => part !== '' && part !== 'all' && part !== 'All').join(' ')}`;
  return {
    dataset: contract.dataset,
    file,
    line: 0,
    field: name.slice(0, 120),
    raw: summed.made,
    platformAsWritten: '',
    fact,
    measure,
    unit: summed.unit ?? 'count',
    value: summed.value,
    period: summed.period,
    basis: contract.basis,
    set: summed.set === 'regions' || summed.set === 'line-items' ? { kind: 'none' } : { kind: summed.set },
    precedence: contract.precedence ?? 0,
    platform,
    geography,
    tier,
    lineItem: undefined,
    audience,
    content,
    indicator: undefined,
    segment: 'All',
    marketMeasure: undefined,
  };
}

/**
 * A month as a period: a flow over the month, or a stock at its end in the same row. A month that the log covers in part
 * is reported as of the last day covered, `through`.
 */
export function monthPeriod(month: MonthNumber, through: string | undefined): Period {
  const end = monthEnd(month);
  const reportedEnd = through !== undefined && through < end ? through : end;
  return { end, reportedEnd, kind: 'M', dateBasis: 'Stated' };
}

/** A whole number as a decimal. */
export const whole = (value: bigint): Decimal => ({ units: value, scale: 0 });

/** `part` / `per`, rounded half up to whole units; both are 0 or more. */
export const roundedShare = (part: bigint, per: bigint): bigint => (part * 2n + per) / (per * 2n);
