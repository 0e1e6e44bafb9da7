import type { RuleHead } from '../rule-head.js';

const OURS = { category: 'Waivers', source: 'OTT Analytics' } as const;

/** The rules about waivers themselves. */
export const WAIVER_RULES = {
  unreadable: {
    ...OURS,
    code: 'waiver/syntax',
    severity: 'warning',
    summary: 'A waiver is JSON with RuleIDs and a Reason.',
  },
  unknown: {
    ...OURS,
    code: 'waiver/unknown-rule',
    severity: 'warning',
    summary: 'A waiver names a rule of this table.',
  },
  unused: {
    ...OURS,
    code: 'waiver/unused',
    severity: 'warning',
    summary: 'A waiver waives something: what no longer breaks its rule needs none. Errors cannot be waived.',
  },
  withoutReason: {
    ...OURS,
    code: 'waiver/without-reason',
    severity: 'info',
    summary: 'A waiver says why.',
  },
} as const satisfies Readonly<Record<string, RuleHead>>;
