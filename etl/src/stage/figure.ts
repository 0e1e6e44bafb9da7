import type { AdditiveSet, DateBasis } from '../dataset/dataset-contract.js';
import type { Decimal } from './decimal.js';

/** The period of a figure: `end` snapped to the month end, `reportedEnd` as published; see `period_kind` of the facts. */
export interface Period {
  readonly end: string;
  readonly reportedEnd: string;
  readonly kind: 'M' | 'Q' | 'H' | 'Y' | 'D' | 'S';
  readonly dateBasis: DateBasis;
}

/** A content member as a figure names it. */
export interface ContentMember {
  readonly level: 'Type' | 'Genre' | 'Game' | 'Title';
  readonly type: string;
  readonly name: string;
}

/** An audience band as a figure names it. */
export interface AudienceMember {
  readonly dimension: string;
  readonly band: string;
}

/** The members a figure belongs to, as codes; a fact uses those that its grain has. */
export interface FigureMembers {
  readonly platform: string;
  readonly geography: string;
  readonly tier: string;
  readonly lineItem: string | undefined;
  readonly audience: AudienceMember;
  readonly content: ContentMember | undefined;
  readonly indicator: string | undefined;
  readonly segment: string;
  readonly marketMeasure: string | undefined;
}

/** One figure of one cell, in base units, with everything it means and where it stands. */
export interface Figure extends FigureMembers {
  readonly dataset: string;
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly raw: string;
  readonly platformAsWritten: string;
  readonly fact: string;
  readonly measure: string;
  readonly unit: string;
  /** A number, or the text itself for columns that hold prose. */
  readonly value: Decimal | string;
  readonly period: Period;
  readonly basis: string;
  readonly set: AdditiveSet;
  readonly precedence: number;
}
