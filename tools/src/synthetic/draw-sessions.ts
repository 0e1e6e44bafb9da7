import { PARAMETERS } from './generator-parameters.js';
import type { Random } from './random.js';
import type { SyntheticLog, SyntheticSize } from './synthetic-log.js';
import { DistinctTally, Tally } from './tally.js';
import { weightedChoice, weightedName } from './weighted-choice.js';

/** The synthetic year: 2024 has 366 days. */
const YEAR_START_MS = Date.UTC(2024, 0, 1);
const YEAR_SECONDS = 366 * 86_400;
const DAY_SECONDS = 86_400;

/**
 * A name with a rank: rank 1 is the most watched title. Every fiftieth has a comma and quotes, as many as in the
 * catalogues of four services that were published on Kaggle (1.6 to 2.0 % of their titles).
 */
export const titleName = (rank: number): string =>
  rank % 50 === 0 ? `Synthetic Title ${rank}, Part "B"` : `Synthetic Title ${rank}`;

/** Draws viewing sessions of the year 2024. Assumption: accounts, days and hours are equally likely. */
export function drawSessions(random: Random, { rows, tracksTruth }: SyntheticSize): SyntheticLog {
  const { titlePopularity, deviceTimeShares, minutesPerPlay, minutesSigma } = PARAMETERS;
  const accounts = Math.max(10, Math.round(rows / PARAMETERS.playsPerAccountYear));
  const platform = weightedName(PARAMETERS.platformShares);
  const region = weightedName(PARAMETERS.regionShares);
  const devices = Object.keys(deviceTimeShares) as (keyof typeof deviceTimeShares)[];
  // Shares are of time: a device with longer plays has fewer of them.
  const device = weightedChoice(devices.map((name) => deviceTimeShares[name] / minutesPerPlay[name]));
  const { a, b, c, titles } = titlePopularity;
  const title = weightedChoice(
    Array.from({ length: titles }, (_, index) => Math.max(a + b * Math.log(index + 1), 0) ** (1 / c)),
  );
  const regions = Array.from({ length: accounts }, () => region(random));
  const sums = new Tally(['platform', 'region', 'month'], ['sessions', 'seconds']);
  const users = new DistinctTally(['platform', 'month'], 'users');
  const regionUsers = new DistinctTally(['platform', 'region', 'month'], 'users');
  const deviceSums = new Tally(['platform', 'device', 'month'], ['seconds']);
  const titleSums = new Tally(['platform', 'title', 'month'], ['seconds']);
  let last: string[] = [];
  return {
    header: ['account', 'platform', 'title', 'device', 'region', 'started', 'seconds'],
    next: () => {
      const account = random.below(accounts);
      const on = devices[device(random)] ?? 'Smart TV';
      const minutes = Math.exp(
        Math.log(minutesPerPlay[on]) - minutesSigma ** 2 / 2 + minutesSigma * random.normal(),
      );
      const seconds = Math.min(Math.round(minutes * 60), DAY_SECONDS);
      const started = new Date(YEAR_START_MS + random.below(YEAR_SECONDS) * 1000).toISOString();
      last = [
        `acc${String(account).padStart(8, '0')}`,
        platform(random),
        titleName(title(random) + 1),
        on,
        regions[account] ?? 'EMEA',
        `${started.slice(0, 19)}Z`,
        String(seconds),
      ];
      return [...last];
    },
    accept: () => {
      if (!tracksTruth) return;
      const [account = '', name = '', titled = '', on = '', where = '', started = '', text = '0'] = last;
      const month = started.slice(0, 7);
      const seconds = Number(text);
      sums.add([name, where, month], [1, seconds]);
      users.add([name, month], account);
      regionUsers.add([name, where, month], account);
      deviceSums.add([name, on, month], [seconds]);
      titleSums.add([name, titled, month], [seconds]);
    },
    truth: () => ({
      sums: sums.rows(),
      users: users.rows(),
      regionUsers: regionUsers.rows(),
      devices: deviceSums.rows(),
      titles: titleSums.rows(),
    }),
  };
}
