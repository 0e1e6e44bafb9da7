import type { Diagnostic } from '@ott-analytics/model/contract';
import type { ColumnProfile, TableProfile } from './column-profile.js';
import type { DraftEntry, MemberChange } from './draft.js';
import type { Question } from './interview.js';

/** A proposed contract: complete when no question is open and nothing was refused. */
export interface Proposal {
  readonly table: TableProfile;
  readonly id: string;
  readonly entries: readonly DraftEntry[];
  readonly changes: readonly MemberChange[];
  readonly questions: readonly Question[];
  /** Refused answers and what stands in the way, as errors; notes as warnings. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A column with what it was taken for, as one line for people. */
export function describeColumn({ header, kind, period, names, number, examples }: ColumnProfile): string {
  const what = {
    period: `${period?.kind ?? ''} periods${period?.months === undefined ? '' : ', months in another language'}`,
    member: `names: ${names?.part ?? ''}, ${names?.known.size ?? 0} known, ${names?.unknown.length ?? 0} not`,
    number: `numbers${number?.isPercent === true ? ' in percent' : ''}${number === undefined || number.scaleWords.length === 0 ? '' : ` with ${number.scaleWords.join(', ')}`}`,
    text: 'text',
    empty: 'empty',
  }[kind];
  return `${header}: ${what} (${examples.join('; ')})`;
}
