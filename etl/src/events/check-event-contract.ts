import { type Diagnostic, findNearest } from '@ott-analytics/model/contract';
import type { Members } from '../members/member.js';
import { isDate } from '../stage/calendar.js';
import type { LoadedEventContract } from './event-contract.js';

/** What the schema cannot see in an event contract: codes that no member has, and parts that need each other. */
export function checkEventContract(
  { contract, path }: LoadedEventContract,
  members: Members,
): readonly Diagnostic[] {
  const { columns, platform, plans, devices, through } = contract;
  const problems: Diagnostic[] = [];
  const say = (message: string, hint?: string): void => {
    const diagnostic = { code: 'contract/invalid', severity: 'error', message, at: { file: path } } as const;
    problems.push(hint === undefined ? diagnostic : { ...diagnostic, hint });
  };
  const checkCode = (what: string, code: string, codes: readonly string[]): void => {
    if (codes.includes(code)) return;
    const nearest = findNearest(code, codes);
    say(`there is no ${what} with the code '${code}'`, nearest && `did you mean '${nearest}'?`);
  };
  if ((platform === undefined) === (columns.platform === undefined))
    say(
      'the platform must be given once',
      "name its column under columns.platform, or give its code under 'platform' when all lines are of one platform",
    );
  if (platform !== undefined)
    checkCode(
      'platform',
      platform,
      members.platforms.map(({ code }) => code),
    );
  for (const code of Object.keys(plans ?? {}))
    checkCode(
      'tier',
      code,
      members.tiers.map((tier) => tier.code),
    );
  if ((columns.plan === undefined) !== (plans === undefined))
    say("'columns.plan' and 'plans' need each other", 'list the plan names of each tier code under plans');
  if ((columns.device === undefined) !== (devices === undefined))
    say("'columns.device' and 'devices' need each other", 'list the names of each device under devices');
  if (through !== undefined && !isDate(through)) say(`'through' is '${through}', which is no day`);
  return problems;
}
