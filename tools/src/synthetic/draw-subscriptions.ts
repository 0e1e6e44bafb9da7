import { PARAMETERS } from './generator-parameters.js';
import type { Random } from './random.js';
import type { SyntheticLog, SyntheticSize } from './synthetic-log.js';
import { Tally } from './tally.js';
import { weightedChoice, weightedName } from './weighted-choice.js';

/** The log covers the years 2022 to 2024. */
const FIRST_DAY_MS = Date.UTC(2022, 0, 1);
const LAST_DAY = '2024-12-31';
const DAYS = 365 + 365 + 366;
const DAY_MS = 86_400_000;
const MONTH_DAYS = 30;

/** Draws subscriptions of the years 2022 to 2024, one life of an account after the other. */
export function drawSubscriptions(random: Random, { tracksTruth }: SyntheticSize): SyntheticLog {
  const platform = weightedName(PARAMETERS.platformShares);
  const region = weightedName(PARAMETERS.regionShares);
  const plan = weightedChoice(PARAMETERS.plans.map(({ share }) => share));
  const starts = new Tally(['platform', 'region', 'plan', 'month'], ['starts']);
  const firsts = new Tally(['platform', 'region', 'plan', 'month'], ['firsts']);
  const cancels = new Tally(['platform', 'region', 'plan', 'month'], ['cancels']);
  const known = new Set<string>();
  let account = 0;
  let [on, where]: [string, string] = ['', ''];
  let life = 0;
  let nextStart = DAYS;
  let last: string[] = [];
  const beginAccount = (): void => {
    account += 1;
    life = 0;
    on = platform(random);
    where = region(random);
    nextStart = random.below(DAYS);
  };
  return {
    header: ['account', 'platform', 'region', 'plan', 'price', 'start', 'cancel'],
    next: () => {
      if (nextStart >= DAYS) beginAccount();
      const start = nextStart;
      const months = drawLife(random, life);
      const cancel = start + months * MONTH_DAYS + random.below(MONTH_DAYS);
      const chosen = PARAMETERS.plans[plan(random)] ?? PARAMETERS.plans[0];
      life += 1;
      const returns = cancel < DAYS && random.next() < PARAMETERS.winback12;
      nextStart = returns ? cancel + 1 + random.below(365) : DAYS;
      const cancelled = cancel < DAYS ? dayText(cancel) : '';
      last = [
        `sub${String(account).padStart(8, '0')}`,
        on,
        where,
        chosen.name,
        chosen.price,
        dayText(start),
        cancelled,
      ];
      return [...last];
    },
    accept: () => {
      if (!tracksTruth) return;
      const [who = '', name = '', region_ = '', planName = '', , start = '', cancel = ''] = last;
      const key = (day: string): readonly string[] => [name, region_, planName, day.slice(0, 7)];
      starts.add(key(start), [1]);
      if (!known.has(who)) firsts.add(key(start), [1]);
      known.add(who);
      if (cancel !== '' && cancel <= LAST_DAY) cancels.add(key(cancel), [1]);
    },
    truth: () => ({ starts: starts.rows(), firsts: firsts.rows(), cancels: cancels.rows() }),
  };
}

const dayText = (day: number): string => new Date(FIRST_DAY_MS + day * DAY_MS).toISOString().slice(0, 10);

/** Whole months that a subscription lasts; `life` counts the account's earlier ones. */
function drawLife(random: Random, life: number): number {
  const { firstLifeHazard, laterLifeSurvival12 } = PARAMETERS;
  const survival = life === 1 ? laterLifeSurvival12[0] : laterLifeSurvival12[1];
  const limit = (DAYS / MONTH_DAYS) * 2;
  for (let month = 1; month < limit; month += 1) {
    const step = firstLifeHazard.find(({ untilMonth }) => month <= untilMonth);
    const hazard = life === 0 ? (step?.hazard ?? 0) : 1 - survival ** (1 / 12);
    if (random.next() < hazard) return month - 1;
  }
  return limit;
}
