import type { EventKind, EventRole } from './event-contract.js';

/**
 * How a cell is checked and typed: `text` as it stands (trimmed, at most 200 characters), `date` a day, `duration` whole
 * units, `money` an amount of 0 or more, `member` a name out of a closed list.
 */
export type EventCheck = 'text' | 'date' | 'duration' | 'money' | 'member';

/** The rule of a role in one kind of log. `filled`: a cell must not be empty. */
export interface RoleRule {
  readonly role: EventRole;
  readonly check: EventCheck;
  readonly filled: boolean;
}

const rule = (role: EventRole, check: EventCheck, filled = true): RoleRule => ({ role, check, filled });

/** The columns of each kind of log. A platform comes from its column or, for all lines, from the contract. */
export const EVENT_ROLES: Readonly<Record<EventKind, readonly RoleRule[]>> = {
  subscription_events: [
    rule('account', 'text'),
    rule('platform', 'member'),
    rule('country', 'member'),
    rule('plan', 'member'),
    rule('price', 'money', false),
    rule('start', 'date'),
    rule('cancel', 'date', false),
  ],
  sessions: [
    rule('account', 'text'),
    rule('platform', 'member'),
    rule('country', 'member'),
    rule('device', 'member'),
    rule('title', 'text'),
    rule('started', 'date'),
    rule('seconds', 'duration'),
  ],
  titles: [rule('title', 'text'), rule('platform', 'member'), rule('type', 'member')],
};
