import type { Diagnostic } from '@ott-analytics/model/contract';
import type { Members } from '../members/member.js';
import type { MemberIndexes } from '../stage/resolve-members.js';
import type { TableProfile } from './column-profile.js';
import type { Interview } from './interview.js';

/** One key of a proposed contract; its value undefined while a question is open. */
export interface DraftEntry {
  readonly key: string;
  readonly value: unknown;
  /** Evidence and what to confirm, printed above the line. */
  readonly comment?: string;
}

/** A member that the file needs and members.yaml lacks. */
export type MemberChange =
  | {
      readonly kind: 'alias';
      readonly list: MemberList;
      readonly code: string;
      readonly name: string;
    }
  | {
      readonly kind: 'add';
      readonly list: MemberList;
      readonly member: Readonly<Record<string, string | number>>;
    };

/** A list of members.yaml. */
export type MemberList = 'platforms' | 'geographies' | 'lineItems' | 'tiers';

/** A record left out on purpose, as a contract writes it. */
export interface DraftSkip {
  readonly column: string;
  readonly equals: string;
  readonly reason: string;
}

/** What all parts of a proposal share. The lists are filled while the parts are settled. */
export interface DraftContext {
  readonly table: TableProfile;
  readonly members: Members;
  readonly indexes: MemberIndexes;
  readonly interview: Interview;
  readonly changes: MemberChange[];
  readonly skips: DraftSkip[];
  readonly notes: Diagnostic[];
}

/** The comment of a value: what it rests on, and that it wants confirming when nobody said so. */
export const commentOf = ({
  why,
  isInferred,
}: {
  readonly why: string;
  readonly isInferred: boolean;
}): string => (isInferred ? `confirm: ${why}` : '');
